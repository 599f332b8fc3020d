import { expect, test } from "vitest";
import { columnLetter } from "./grid";
import { area, sheetOf, understood } from "./testing/sheet-of";

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

test("IMP-04 hidden columns are left out by name, and read when asked", () => {
  const rows = [
    ["Registre de la mairie"],
    ["Avis privé", ...HEAD, "Téléphone privé"],
    ["à surveiller", ...CANTINE, "06 00 00 00 00"],
  ];
  // The title over merged columns starts in a hidden one.
  const sheets = [{ ...sheetOf(rows, { merged: [area("A1:I1")] }), hiddenColumns: [0, 8] }];
  const seen = understood(sheets);
  expect(seen.entries.map(({ name, notes }) => ({ name, notes }))).toEqual([{ name: "Cantine", notes: [] }]);
  expect(seen.headings.map(({ heading }) => heading)).toEqual(HEAD);
  const named = ["Avis privé", "Téléphone privé"].map((heading) => ({ sheet: "Registre", heading }));
  expect(seen.hiddenColumns).toEqual(named);
  const whole = understood(sheets, { withHidden: true });
  expect(whole.hiddenColumns).toEqual([]);
  expect(whole.entries[0]?.notes).toEqual(["Avis privé\u00a0: à surveiller", "Téléphone privé\u00a0: 06 00 00 00 00"]);
});

test("IMP-04 hidden lines are read and told, those of a hidden sheet are left with it", () => {
  const sheets = [
    { ...sheetOf([HEAD, CANTINE, PAIE]), hiddenLines: [3] },
    { ...sheetOf([HEAD, PAIE], { name: "Vieux", hidden: true }), hiddenLines: [2] },
  ];
  const seen = understood(sheets);
  expect(seen.entries.map(({ name }) => name)).toEqual(["Cantine", "Paie"]);
  expect(seen.hiddenLines).toEqual([{ sheet: "Registre", lines: [3] }]);
  expect(understood([sheetOf([HEAD, CANTINE])]).hiddenLines).toEqual([]);
});

test("IMP-04 a title between two parts of a table is no example of its column", () => {
  const { headings, left } = understood([sheetOf([HEAD, ["SERVICE SCOLAIRE"], CANTINE])]);
  expect(left.map(({ text }) => text)).toEqual(["SERVICE SCOLAIRE"]);
  expect(headings[0]?.example).toBe(CANTINE[0]);
});

test("IMP-04 a title across the table under its headings is no second line of headings", () => {
  const rows = [[...HEAD, ""], ["SERVICE POPULATION"], CANTINE];
  const { headings, left, entries } = understood([
    sheetOf(rows, { merged: [area(`A2:${columnLetter(HEAD.length)}2`)] }),
  ]);
  expect(headings.map(({ heading }) => heading)).toEqual(HEAD);
  expect(left.map(({ text }) => text)).toEqual(["SERVICE POPULATION"]);
  expect(entries[0]?.notes).toContain("Rubrique\u00a0: SERVICE POPULATION");
});

test("IMP-04 the last line of a sheet heads nothing where an earlier one heads a table", () => {
  const legend = [
    "Nom du traitement",
    "Finalités",
    "Base légale",
    "Personnes concernées",
    "Données",
    "Destinataires",
    "Durée",
  ];
  const { entries } = understood([sheetOf([["Nom", "Finalité"], ["Paie", "Payer"], [], legend])]);
  expect(entries[0]).toMatchObject({ name: "Paie", purposes: ["Payer"] });
  const alone = understood([sheetOf([legend])]);
  expect(alone.headings.map(({ target }) => target).slice(0, 2)).toEqual(["name", "purposes"]);
});

test("IMP-04 the plain words of a small town are read: « infos collectées », « le droit », « personne »", () => {
  const head = [
    "Nom",
    "À quoi ça sert ?",
    "Pourquoi on a le droit",
    "Infos collectées",
    "À qui on les donne",
    "Photocopieur utilisé",
  ];
  const [entry] = understood([
    sheetOf([head, ["Badges", "Ouvrir les ateliers", "Intérêt légitime", "Nom", "personne", "Ricoh"]]),
  ]).entries;
  expect(entry).toMatchObject({
    purposes: ["Ouvrir les ateliers"],
    lawfulBasis: "legitimate_interests",
    dataCategories: [{ label: "Nom" }],
    noRecipient: true,
    notes: ["Photocopieur utilisé\u00a0: Ricoh"],
  });
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
