import { newTerms } from "@/db/testing/dictionary";
import type { Sheet } from "@/lib/domain/register/import/sheet";
import { importActFile, undoActFile } from "../../import/confirm-acts";
import { arrangeActs, dropActs, editActLine, matchActValues, prepareActs } from "../../import/prepare-acts";
import { serviceCase, type Town } from "../case";

const file = { name: "actes.xlsx", kind: "xlsx", sha256: "0" };
const service = "dpo" as const;

const sheetsOf = ({ memberId }: Town): Sheet[] => [
  {
    name: "2025",
    hidden: false,
    merged: [],
    rows: [
      { line: 1, cells: ["Date", "Adhérent", "Thème", "Type", "Mode", "Objet"] },
      { line: 2, cells: ["2025-02-03", memberId, "communication_donnees", "conseil", "telephone", "Copie d’un acte"] },
    ],
  },
];

/** A file that was read, still to be confirmed by the person who sent it. */
async function prepared(town: Town) {
  await newTerms(town.syndicateId);
  const actor = await town.actor("dpo");
  return { actor, input: await prepareActs(actor, null, { service, file, sheets: sheetsOf(town) }) };
}

export const cases = [
  serviceCase(prepareActs)(async (town) => {
    await newTerms(town.syndicateId);
    return { actor: await town.actor("dpo"), input: { service, file, sheets: [] } };
  }),
  serviceCase(arrangeActs)(async (town) => {
    const { actor, input } = await prepared(town);
    return { actor, input: { ...input, mapping: { objet: "subject" } } };
  }),
  serviceCase(matchActValues)(async (town) => {
    const { actor, input } = await prepared(town);
    return { actor, input: { ...input, values: { mode: { appel: "telephone" } } } };
  }),
  serviceCase(editActLine)(async (town) => {
    const { actor, input } = await prepared(town);
    return { actor, input: { ...input, index: 0, cells: { date: "2025-02-04" } } };
  }),
  serviceCase(importActFile)(async (town) => {
    const { actor, input } = await prepared(town);
    return { actor, input: { ...input, taken: [0], audience: "Tous" } };
  }),
  serviceCase(undoActFile)(async (town) => {
    const { actor, input } = await prepared(town);
    const { version } = await importActFile(actor, null, { ...input, taken: [0], audience: "Tous" });
    return { actor, input: { importId: input.importId, version } };
  }),
  serviceCase(dropActs)(async (town) => prepared(town)),
];
