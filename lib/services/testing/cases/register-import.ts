import type { Sheet } from "@/lib/domain/register/import/sheet";
import { arrangeImport, dropImport, editImportedEntry, prepareImport } from "../../register/import-prepare";
import { readImport } from "../../register/import-read";
import { importEntries, undoImport } from "../../register/import-write";
import { serviceCase, type Town } from "../case";

const sheets: Sheet[] = [
  {
    name: "Registre",
    hidden: false,
    merged: [],
    rows: [
      { line: 1, cells: ["Traitement", "Finalités", "Remarque du service"] },
      { line: 2, cells: ["Cantine", "Inscrire les enfants", "à revoir"] },
      { line: 3, cells: ["Paie", "Verser la paie", ""] },
    ],
  },
];
const file = { name: "registre.xlsx", kind: "xlsx", sha256: "0" };

/** A file that was read for the town, still to be confirmed. */
async function prepared(town: Town) {
  const actor = await town.actor("dpo");
  const { memberId } = town;
  const key = await prepareImport(actor, null, { memberId, file, sheets });
  return { actor, key: { memberId, ...key } };
}

export const cases = [
  serviceCase(prepareImport)(async (town) => ({
    actor: await town.actor("referent"),
    input: { memberId: town.memberId, file, sheets },
  })),
  serviceCase(arrangeImport)(async (town) => {
    const { actor, key } = await prepared(town);
    return { actor, input: { ...key, mapping: { "remarque service": "service" }, withHidden: false } };
  }),
  serviceCase(editImportedEntry)(async (town) => {
    const { actor, key } = await prepared(town);
    const [first] = (await readImport(actor, key)).draft?.entries ?? [];
    if (!first) throw new Error("the file proposes two entries");
    return { actor, input: { ...key, index: 0, entry: { ...first.entry, name: "Restauration scolaire" } } };
  }),
  serviceCase(dropImport)(async (town) => {
    const { actor, key } = await prepared(town);
    return { actor, input: key };
  }),
  serviceCase(importEntries)(async (town) => {
    const { actor, key } = await prepared(town);
    return { actor, input: { ...key, taken: [0, 1] } };
  }),
  serviceCase(undoImport)(async (town) => {
    const { actor, key } = await prepared(town);
    const { version } = await importEntries(actor, null, { ...key, taken: [0, 1] });
    return { actor, input: { ...key, version } };
  }),
];
