import { expect, test } from "vitest";
import { sheetOf, understood } from "./testing/sheet-of";

const CANTINE = [
  "Cantine",
  "Inscrire les enfants; Facturer",
  "Mission de service public",
  "Enfants, Parents",
  "Identité : nom, prénom\nSanté : allergies",
  "1 an\nAnnée scolaire",
  "Service scolaire",
];
const PAIE = [
  "Paie",
  "Verser la paie",
  "obligation légale",
  "Agents",
  "Vie professionnelle : grade",
  "50 ans",
  "URSSAF\nCNRACL",
];
const HEAD = [
  "Nom du traitement",
  "Finalités",
  "Base légale",
  "Personnes concernées",
  "Données",
  "Durée de conservation",
  "Destinataires",
];

test("IMP-04 each sheet of a workbook gives its treatments, hidden ones only when asked", () => {
  const sheets = [
    sheetOf([HEAD, CANTINE], { name: "Scolaire" }),
    sheetOf([HEAD, PAIE], { name: "Vieux", hidden: true }),
    sheetOf([["Mode d’emploi"]], { name: "Aide" }),
  ];
  const shown = understood(sheets);
  expect(shown.entries.map(({ place }) => place)).toEqual([{ sheet: "Scolaire", line: 2 }]);
  expect(shown.sheets.map(({ role }) => role)).toEqual(["table", "hidden", "text"]);
  expect(understood(sheets, { withHidden: true }).entries).toHaveLength(2);
});

test("IMP-04 a column that matches nothing, or has no heading, is kept as a note", () => {
  const rows = [
    [...HEAD, "AIPD faite ?", ""],
    [...CANTINE, "à prévoir", "voir M. Vasseur"],
  ];
  expect(understood([sheetOf(rows)]).entries[0]?.notes).toEqual([
    "AIPD faite ?\u00a0: à prévoir",
    "Colonne I\u00a0: voir M. Vasseur",
  ]);
});

test("IMP-04 a person's choice for a column wins over words, and a saved one over likeness", () => {
  const rows = [
    ["Nom", "Finalités", "Observations"],
    ["Cantine", "Inscrire", "Enfants"],
  ];
  const keyed = understood([sheetOf(rows)]).headings.find(({ heading }) => heading === "Observations")?.key ?? "";
  const chosen = understood([sheetOf(rows)], { mapping: { [keyed]: "dataSubjects" }, saved: { [keyed]: "software" } });
  expect(chosen.entries[0]).toMatchObject({ dataSubjects: ["Enfants"], software: [], notes: [] });
  const saved = understood([sheetOf(rows)], { saved: { [keyed]: "software" } });
  expect(saved.entries[0]).toMatchObject({ software: ["Enfants"] });
  expect(saved.headings.at(-1)).toMatchObject({ target: "software", by: "saved" });
});

test("IMP-04 a file that holds no register proposes nothing, and shows columns to explain", () => {
  const { layout, entries, headings } = understood([
    sheetOf([
      ["Article", "Prix", "Stock"],
      ["Stylo", "1,20", "40"],
    ]),
  ]);
  expect([layout, entries]).toEqual([null, []]);
  expect(headings.map(({ heading, target }) => [heading, target])).toEqual([
    ["Article", "note"],
    ["Prix", "note"],
    ["Stock", "note"],
  ]);
  const explained = understood(
    [
      sheetOf([
        ["Article", "Prix"],
        ["Stylo", "1,20"],
      ]),
    ],
    { mapping: { article: "name" } },
  );
  expect(explained.entries).toMatchObject([{ name: "Stylo", notes: ["Prix\u00a0: 1,20"] }]);
});
