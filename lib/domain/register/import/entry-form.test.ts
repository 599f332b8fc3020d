import { expect, test } from "vitest";
import { BETWEEN_NOTES, entryTyped, LINE_FIELDS, LIST_FIELDS } from "./entry-form";
import { type ProposedEntry, proposedEntrySchema } from "./proposed-entry";
import { sheetOf, understood } from "./testing/sheet-of";

const [entry] = understood([
  sheetOf([
    [
      "Traitement",
      "Finalités",
      "Base légale",
      "Données",
      "Durée",
      "Destinataires internes",
      "Transfert hors UE",
      "Observations",
    ],
    [
      "Cantine",
      "Inscrire\nFacturer",
      "Contrat (règlement)",
      "Identité : nom, prénom\nSanté : PAI",
      "1 an",
      "École",
      "Oui, Inde",
      "à revoir",
    ],
  ]),
]).entries;
if (!entry) throw new Error("a table of one line gives one entry");

/** What the form sends when nothing is changed. */
function shown(value: ProposedEntry): Map<string, string> {
  const fields = new Map<string, string>();
  for (const field of LINE_FIELDS) fields.set(field, value[field]);
  for (const field of LIST_FIELDS) fields.set(field, value[field].join("\n"));
  value.dataCategories.forEach((category, index) => {
    for (const [part, text] of Object.entries(category)) fields.set(`dataCategories.${index}.${part}`, text);
  });
  fields.set("notes", value.notes.join(BETWEEN_NOTES));
  fields
    .set("domain", value.domain)
    .set("lawfulBasis", value.lawfulBasis)
    .set("lawfulBasisText", value.lawfulBasisText);
  return fields.set("retention", value.retention).set("transfer", "yes").set("transferText", value.transferText);
}

const sent = (changes: Record<string, string>) => {
  const fields = new Map([...shown(entry), ...Object.entries(changes)]);
  return entryTyped((name) => fields.get(name) ?? "", entry);
};

test("IMP-14 a form sent as it is changes nothing", () => {
  expect(sent({})).toEqual(entry);
});

test("IMP-14 each answer can be corrected: texts, lists a line each, categories added and taken away", () => {
  const corrected = sent({
    name: "Restauration",
    purposes: " Inscrire \n\nServir ",
    "dataCategories.0.label": "",
    "dataCategories.0.detail": "",
    "dataCategories.0.retention": "",
    "dataCategories.3.label": "Paiement",
    "dataCategories.3.retention": "10 ans",
    recipients: "Trésor public",
    transfer: "yes",
    transferText: "États-Unis, clauses contractuelles types",
  });
  expect(proposedEntrySchema.parse(corrected)).toMatchObject({
    name: "Restauration",
    purposes: ["Inscrire", "Servir"],
    dataCategories: [{ label: "Santé" }, { label: "Paiement", detail: "", retention: "10 ans" }],
    sensitive: true,
    recipients: ["Trésor public"],
    internalRecipients: [],
    transfers: [{ country: "US", safeguard: "scc" }],
  });
  expect(proposedEntrySchema.parse(sent({ transfer: "no", transferText: "" }))).toMatchObject({
    transfer: false,
    transfers: [],
  });
  expect(proposedEntrySchema.parse(sent({ transfer: "" }))).toMatchObject({ transfer: null });
});

test("IMP-14 an empty name, a category without name and a choice that is none are refused where they stand", () => {
  const wrong = proposedEntrySchema.safeParse(
    sent({ name: " ", domain: "x", "dataCategories.2.detail": "seul", createdOn: "hier" }),
  );
  expect(wrong.error?.issues.map(({ path }) => path.join("."))).toEqual([
    "name",
    "domain",
    "dataCategories.2.label",
    "createdOn",
  ]);
});
