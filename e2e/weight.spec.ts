import { FORM, HELLO_BYTES, READING, weightsOf } from "@/lib/jobs/testing/bench/weight";
import { expect, test } from "./fixtures";

/** Those that are opened most; « npm run bench -- life » tells all that are over, docs/decisions/024-bench.md why. */
const READ = [
  "/",
  "/adherents",
  "/commission",
  "/echeances",
  "/interventions",
  "/journal",
  "/membres/[memberId]/interventions",
  "/membres/[memberId]/registre",
  "/modeles",
  "/recherche",
  "/sous-traitants",
  "/statistiques",
];
const FILLED = [
  "/adherents/nouveau",
  "/actes-collectifs/nouveau",
  "/membres/[memberId]/interventions/[interventionId]/modifier",
  "/membres/[memberId]/profil",
  "/membres/[memberId]/registre/fiches/[entryId]/questions/[step]",
  "/membres/[memberId]/registre/fiches/[entryId]/relire",
  "/membres/[memberId]/registre/nouveau",
  "/membres/[memberId]/sous-traitants/nouveau",
  "/logiciels/nouveau",
  "/membres/[memberId]/fiche/contacts",
  "/membres/[memberId]/fiche/designation",
  "/membres/[memberId]/fiche/modifier",
];

test("BEN-03 the pages opened most bring no more JavaScript than their kind may before something is pressed", () => {
  const weights = weightsOf(".next").filter(({ route }) => [...READ, ...FILLED].includes(route));
  expect(weights.map(({ route }) => route).sort()).toEqual([...READ, ...FILLED].sort());
  const over = weights
    .filter(({ route, bytes }) => bytes > (FILLED.includes(route) ? FORM : READING) * HELLO_BYTES)
    .map(({ route, bytes }) => `${route}: ${Math.round(bytes / 1000)} kB`);
  expect(over).toEqual([]);
});
