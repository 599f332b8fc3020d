import { expect, test } from "vitest";
import { sheetOf, understood } from "./testing/sheet-of";

const WHO = ["Mission d’intérêt public", "Familles", "Identité : nom, prénom", "1 an"];
const HEAD = ["Base légale", "Personnes concernées", "Catégories de données", "Durée de conservation"];

test("IMP-22 a title alone above the headings heads no column, and « Nom / description du traitement » is the name", () => {
  const { entries } = understood([
    sheetOf([
      ["Registre"],
      ["Nom / description du traitement", "Pour quoi faire ?", ...HEAD],
      ["Inscriptions", "- Inscrire\n- Affecter", ...WHO],
      ["Urbanisme", "Instruire", ...WHO],
    ]),
  ]);
  expect(entries.map(({ name, purposes }) => [name, purposes])).toEqual([
    ["Inscriptions", ["Inscrire", "Affecter"]],
    ["Urbanisme", ["Instruire"]],
  ]);
  expect(entries[0]?.dataCategories).toMatchObject([{ label: "Identité" }]);
});

const fiche = (title: string) => [
  [title],
  ["Nom du logiciel ou de l’application", "Magnus"],
  ["Objectifs poursuivis"],
  ["Finalité 1", "Verbaliser"],
  ["Base légale", "Mission d’intérêt public"],
  ["Catégories de personnes concernées"],
  ["Personnes 1", "Contrevenants"],
  ["Catégories de données collectées"],
  ["Catégorie", "Détail", "Durée de conservation"],
  ["État-civil, identité", "Nom, prénom", "3 ans"],
  ["Catégories de destinataires"],
  ["Destinataire 1", "ANTAI"],
];

test.each([
  ["Fiche de registre de l’activité Police municipale", "T01", "Police municipale"],
  ["Fiche de registre de l’activité de traitement : Police municipale", "T01", "Police municipale"],
  ["Fiche de registre de l’activité de traitement", "T01 Police municipale", "Police municipale"],
  ["Fiche de registre", "3 - Police municipale", "Police municipale"],
  ["Fiche de registre", "Fiche 1", "Fiche 1"],
])("IMP-22 a sheet that asks for no name: « %s » on the tab « %s » is « %s »", (title, tab, name) => {
  const { entries } = understood([sheetOf(fiche(title), { name: tab })]);
  expect(entries.map((one) => one.name)).toEqual([name]);
});

test("IMP-22 headings under the title of a table are those of its columns, and no note", () => {
  const [entry] = understood([sheetOf(fiche("Fiche de registre de l’activité Police municipale"))]).entries;
  expect(entry?.dataCategories).toMatchObject([{ label: "État-civil, identité", detail: "Nom, prénom" }]);
  expect(entry?.software).toEqual(["Magnus"]);
  expect(JSON.stringify(entry)).not.toContain("Détail");
});
