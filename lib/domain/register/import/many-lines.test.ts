import { expect, test } from "vitest";
import { sheetOf, understood } from "./testing/sheet-of";

const HEAD = ["N°", "Traitement", "Finalité", "Catégories de données", "Durée"];
const names = (rows: string[][]) => understood([sheetOf([HEAD, ...rows])]).entries.map(({ name }) => name);

test("IMP-19 a treatment said again on the next line for its next category of data is one treatment", () => {
  const [entry, ...others] = understood([
    sheetOf([
      HEAD,
      ["1", "Paie", "Payer les agents", "Identité : nom", "5 ans"],
      ["1", "Paie", "Payer les agents", "NIR", "50 ans"],
    ]),
  ]).entries;
  expect(others).toEqual([]);
  expect(entry?.purposes).toEqual(["Payer les agents"]);
  expect(entry?.dataCategories.map(({ label, retention }) => [label, retention])).toEqual([
    ["Identité", "5 ans"],
    ["NIR", "50 ans"],
  ]);
});

test("IMP-19 the same name with another number, another purpose, the same data or a blank line between is another treatment", () => {
  const first = ["1", "Paie", "Payer les agents", "Identité", "5 ans"];
  expect(names([first, ["2", "Paie", "Payer les agents", "NIR", "50 ans"]])).toEqual(["Paie", "Paie"]);
  expect(names([first, ["", "Paie", "Payer les élus", "NIR", "50 ans"]])).toEqual(["Paie", "Paie"]);
  expect(names([first, first])).toEqual(["Paie", "Paie"]);
  expect(names([first, ["", "", "", "", ""], ["1", "Paie", "Payer les agents", "NIR", "50 ans"]])).toHaveLength(2);
});

test("IMP-19 a sheet whose columns are the treatments is read column by column", () => {
  const { layout, entries } = understood([
    sheetOf([
      ["Registre"],
      ["Traitement", "Cimetière", "Cantine"],
      ["Finalités", "Gérer les concessions", "Servir les repas"],
      ["Base légale", "Obligation légale", "Mission d’intérêt public"],
      ["Personnes concernées", "Concessionnaires", "Enfants"],
      ["Données traitées", "Identité : nom", "Santé : allergies"],
      ["Durée de conservation", "50 ans", "1 an"],
    ]),
  ]);
  expect(layout).toBe("rows");
  expect(entries.map(({ name, purposes, sensitive }) => [name, purposes, sensitive])).toEqual([
    ["Cimetière", ["Gérer les concessions"], false],
    ["Cantine", ["Servir les repas"], true],
  ]);
});

test("IMP-19 a sheet of one treatment, whose name stands alone beside its question, is not turned", () => {
  const { layout, entries } = understood([
    sheetOf([
      ["Traitement", "Cimetière"],
      ["Finalités", "Gérer les concessions", "Tenir le plan"],
      ["Base légale", "Obligation légale"],
      ["Personnes concernées", "Concessionnaires"],
      ["Données traitées", "Identité : nom"],
    ]),
  ]);
  expect(layout).toBe("sheets");
  expect(entries.map(({ name }) => name)).toEqual(["Cimetière"]);
});
