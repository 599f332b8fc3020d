import { expect, test } from "vitest";
import { sheetOf, understood } from "./testing/sheet-of";

const first = (head: string[], ...rows: string[][]) => understood([sheetOf([head, ...rows])]).entries[0];

test("IMP-20 a heading that names a category of data or a measure gives it, with what its cell says", () => {
  const head = ["Nom", "Finalité", "Données de santé", "NIR", "Sauvegarde", "Chiffrement", "Journalisation"];
  const entry = first(head, ["Paie", "Payer les agents", "Arrêts", "X", "Chaque nuit", "Oui", "Non"]);
  expect(entry?.dataCategories.map(({ label, detail }) => [label, detail])).toEqual([
    ["Données de santé", "Arrêts"],
    ["NIR", ""],
  ]);
  expect(entry?.measures).toEqual(["Sauvegarde : Chaque nuit", "Chiffrement"]);
  expect(first(head, ["Paie", "Payer les agents", "Non", "", "", "", ""])?.dataCategories).toEqual([]);
});

test("IMP-20 a column of days holds a day: « Mises à jour | Automatiques » leaves its place to the day that stands elsewhere", () => {
  const head = ["Nom", "Finalité", "Mises à jour", "Modifié le"];
  const entry = first(head, ["Paie", "Payer", "Automatiques", "02/03/2024"]);
  expect(entry?.updatedOn).toBe("2024-03-02");
  expect(entry?.notes).toEqual(["Mises à jour\u00a0: Automatiques"]);
  expect(first(head, ["Paie", "Payer", "01/01/2023", "02/03/2024"])?.updatedOn).toBe("2023-01-01");
  expect(first(head, ["Paie", "Payer", "", "02/03/2024"])?.updatedOn).toBe("2024-03-02");
});

test("IMP-20 details in brackets are details where one cell lists several, and make a label clearer elsewhere", () => {
  const of = (cell: string) =>
    first(["Nom", "Finalité", "Données"], ["Paie", "Payer", cell])?.dataCategories.map((read) => [
      read.label,
      read.detail,
    ]);
  expect(of("Identité (nom, prénom)\nFamille (enfants)")).toEqual([
    ["Identité", "nom, prénom"],
    ["Famille", "enfants"],
  ]);
  expect(of("RIB (copie)")).toEqual([["RIB (copie)", ""]]);
  expect(of("Identité : nom ; Photos du jardin")).toEqual([
    ["Identité", "nom"],
    ["Photos du jardin", ""],
  ]);
  expect(of("Identité : Nom ; Prénom")).toEqual([["Identité", "Nom, Prénom"]]);
});

test("IMP-20 « Oui » says that there is a provider, not which one: it is a note", () => {
  const of = (cell: string) => first(["Nom", "Finalité", "Sous-traitant"], ["Paie", "Payer", cell]);
  expect(of("Oui : Berger-Levrault")?.processors).toEqual(["Berger-Levrault"]);
  expect(of("Oui")?.processors).toEqual([]);
  expect(of("Oui")?.notes).toEqual(["Sous-traitant\u00a0: Oui"]);
  expect(of("Ouiski SA")?.processors).toEqual(["Ouiski SA"]);
});

test("IMP-20 « Oui, données de santé » beside their details adds no category, beside others it does", () => {
  const of = (data: string) =>
    first(["Nom", "Finalité", "Données", "Données sensibles"], ["Cantine", "Servir", data, "Oui, données de santé"]);
  expect(of("Santé : allergies")?.dataCategories.map(({ label }) => label)).toEqual(["Santé"]);
  expect(of("Identité : nom")?.dataCategories.map(({ label }) => label)).toEqual(["Identité", "données de santé"]);
});

test("IMP-20 where no heading asks for the basis, the column whose cells name some gives it", () => {
  const head = ["Nom", "Finalité", "Référence juridique"];
  const basis = first(head, ["Paie", "Payer", "Obligation légale"], ["Cantine", "Servir", "Code de l’éducation"]);
  expect(basis?.lawfulBasis).toBe("to_determine");
  expect(first(head, ["Paie", "Payer", "Obligation légale (Code du travail)"])?.lawfulBasis).toBe("legal_obligation");
  const both = first([...head, "Base légale"], ["Paie", "Payer", "Obligation légale", "Contrat"]);
  expect(both?.lawfulBasis).toBe("contract");
});

test("IMP-20 a box that is ticked answers, beside « Oui », beside « Non » or alone", () => {
  const of = (cell: string) => first(["Nom", "Finalité", "Données sensibles"], ["Paie", "Payer", cell]);
  expect(of("☐ Oui ☒ Non")?.sensitive).toBe(false);
  expect(of("☒ Oui ☐ Non")?.sensitive).toBe(true);
  expect(of("☒")?.sensitive).toBe(true);
  expect(of("☐")?.sensitive).toBe(false);
  expect(of("☒ Oui : données de santé")?.dataCategories.map(({ label }) => label)).toEqual(["données de santé"]);
});
