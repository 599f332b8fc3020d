import { expect, test } from "vitest";
import { matchHeading } from "./match-column";
import { readLawfulBasis } from "./parse/lawful-basis";
import { area, sheetOf, understood } from "./testing/sheet-of";

test.each([
  ["Pers. concernées", "dataSubjects"],
  ["Dest. internes", "recipients"],
  ["Durée de conserv.", "retention"],
  ["Mesure de sécu", "measures"],
  ["Base jur.", "lawfulBasis"],
  ["Soustraitants", "processors"],
  ["Conservé pendant", "retention"],
  ["Durée archive intermédiaire", "retention"],
  ["ST", "processors"],
  ["Données d’identification", "dataFamily"],
] as const)("IMP-23 a heading cut short or glued, « %s », asks for %s", (heading, target) => {
  expect(matchHeading(heading).target).toBe(target);
});

test.each(["Sort final", "Secteur", "Conservateur", "Personnalité"])(
  "IMP-23 « %s » only starts like a known heading: it is a note",
  (heading) => {
    expect(matchHeading(heading).target).toBe("note");
  },
);

test.each([
  ["Oblig. légale (CGCT)", "legal_obligation"],
  ["mission d’int. public", "public_task"],
  ["int. lég.", "legitimate_interests"],
  ["intérêt général", "public_task"],
  ["Obligations des agents", "to_determine"],
  ["Intérêt de la commune", "to_determine"],
] as const)("IMP-23 the basis « %s » is %s", (words, basis) => {
  expect(readLawfulBasis(words).lawfulBasis).toBe(basis);
});

const read = (...rows: string[][]) => understood([sheetOf(rows)]).entries[0];

test("IMP-23 what a web page wrote is read as it was shown", () => {
  const entry = read(
    ["Nom", "Finalité", "Destinataires"],
    [
      "&Eacute;tat civil &amp; d&eacute;c&egrave;s",
      "<ul><li>Tenir</li><li>D&#233;livrer</li></ul>",
      "INSEE<br/>Préfecture",
    ],
  );
  expect(entry).toMatchObject({ name: "État civil & décès", purposes: ["Tenir", "Délivrer"] });
  expect(entry?.recipients).toEqual(["INSEE", "Préfecture"]);
  expect(read(["Nom", "Finalité"], ["R&D", "Effectif < 50 & plus ; &inconnu;"])).toMatchObject({
    name: "R&D",
    purposes: ["Effectif < 50 & plus", "&inconnu"],
  });
});

test("IMP-23 of several boxes in a cell, those that are ticked are the answer", () => {
  const of = (cell: string) => read(["Nom", "Finalité", "Mesures"], ["Paie", "Payer", cell])?.measures;
  expect(of("☒ Armoire fermée\n☐ Alarme\n☒ Mot de passe")).toEqual(["Armoire fermée", "Mot de passe"]);
  expect(of("Armoire fermée ☐ Alarme ☒")).toEqual(["Alarme"]);
  expect(of("☐ Armoire fermée\n☐ Alarme")).toEqual([]);
  const sensitive = (cell: string) =>
    read(["Nom", "Finalité", "Données sensibles"], ["Paie", "Payer", cell])?.sensitive;
  expect(sensitive("Oui ☐ Non ☒")).toBe(false);
  expect(sensitive("Oui ☒ Non ☐")).toBe(true);
  expect(sensitive("☐ Oui ☐ Non")).toBe(null);
});

test("IMP-23 crosses under a common heading name what stands above them, and texts stay texts", () => {
  const rows = [
    ["", "", "Données", "", "Sécurité", "", "Destinataires", ""],
    ["Nom", "Finalité", "État civil", "Permis", "Armoire", "Précisions", "Préfecture", "INSEE"],
    ["Taxis", "Délivrer", "x", "x", "x", "Sous alarme", "", "x"],
    ["Paie", "Payer", "x", "non", "", "", "X", ""],
  ];
  const { entries } = understood([sheetOf(rows, { merged: [area("C1:D1"), area("E1:F1"), area("G1:H1")] })]);
  expect(entries.map(({ dataCategories }) => dataCategories.map(({ label }) => label))).toEqual([
    ["État civil", "Permis"],
    ["État civil"],
  ]);
  expect(entries.map(({ measures }) => measures)).toEqual([["Sous alarme", "Armoire"], []]);
  expect(entries.map(({ recipients }) => recipients)).toEqual([["INSEE"], ["Préfecture"]]);
});
