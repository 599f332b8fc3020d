import { expect, test } from "vitest";
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

/** What both lines say, however they are laid out. */
const BOTH = [
  {
    name: "Cantine",
    purposes: ["Inscrire les enfants", "Facturer"],
    lawfulBasis: "public_task",
    dataSubjects: ["Enfants", "Parents"],
    dataCategories: [
      { label: "Identité", detail: "nom, prénom", retention: "1 an" },
      { label: "Santé", detail: "allergies", retention: "Année scolaire" },
    ],
    recipients: ["Service scolaire"],
    sensitive: true,
  },
  {
    name: "Paie",
    purposes: ["Verser la paie"],
    lawfulBasis: "legal_obligation",
    dataSubjects: ["Agents"],
    dataCategories: [{ label: "Vie professionnelle", detail: "grade", retention: "50 ans" }],
    recipients: ["URSSAF", "CNRACL"],
    sensitive: false,
  },
];

const reordered = (cells: readonly string[]) => [6, 3, 0, 5, 1, 4, 2].map((at) => cells[at] ?? "");

test.each([
  ["headings in the first line", [HEAD, CANTINE, PAIE]],
  ["columns in another order", [HEAD, CANTINE, PAIE].map(reordered)],
  [
    "titles above and blank lines between",
    [
      ["Commune de Valmont"],
      ["Registre des activités de traitement – article 30"],
      [],
      HEAD,
      [],
      CANTINE,
      [],
      [],
      PAIE,
    ],
  ],
  ["an empty column on the left", [HEAD, CANTINE, PAIE].map((cells) => ["", ...cells])],
  ["the header printed again on the next page", [HEAD, CANTINE, HEAD, PAIE]],
  [
    "another town's words",
    [
      [
        "Intitulé",
        "Objectifs poursuivis",
        "Fondement juridique",
        "Public concerné",
        "Catégories de données traitées",
        "Délai de conservation",
        "Qui a accès ?",
      ],
      CANTINE,
      PAIE,
    ],
  ],
  [
    "misspelt headings in capitals",
    [
      [
        "NOM DU TRAITEMENT",
        "FINALITEES",
        "BASE LEGALLE",
        "PERSONNES CONCERNEE",
        "DONNEES PERSONELLES",
        "DUREE DE CONSERVASION",
        "DESTINATERES",
      ],
      CANTINE,
      PAIE,
    ],
  ],
  [
    "a total and a signature below",
    [HEAD, CANTINE, PAIE, [], ["Mis à jour le 3 mars 2024 par la secrétaire de mairie"]],
  ],
])("IMP-04 a table is read the same with %s", (_, rows) => {
  const { layout, entries } = understood([sheetOf(rows)]);
  expect(layout).toBe("rows");
  expect(entries).toMatchObject(BOTH);
  expect(entries).toHaveLength(2);
});

test("IMP-04 a header over two lines joins the group and the column", () => {
  const rows = [
    ["Traitement", "Finalités", "Données", "", "", "Base légale"],
    ["", "", "Catégories", "Détail", "Durée de conservation", ""],
    ["Cantine", "Inscrire", "Identité\nSanté", "nom, prénom\nallergies", "1 an\n2 ans", "Mission d’intérêt public"],
  ];
  const merged = ["A1:A2", "B1:B2", "C1:E1", "F1:F2"].map(area);
  expect(understood([sheetOf(rows, { merged })]).entries).toMatchObject([
    {
      name: "Cantine",
      lawfulBasis: "public_task",
      dataCategories: [
        { label: "Identité", detail: "nom, prénom", retention: "1 an" },
        { label: "Santé", detail: "allergies", retention: "2 ans" },
      ],
    },
  ]);
});

test("IMP-04 a name merged over several lines, or said once, is one treatment with a category a line", () => {
  const head = ["Service", "Traitement", "Finalités", "Données", "Durée"];
  const rows = [
    head,
    ["Scolaire", "Cantine", "Inscrire", "Identité : nom", "1 an"],
    ["", "", "", "Santé : allergies", ""],
    ["", "", "Facturer", "Paiement : RIB", "10 ans"],
    ["Scolaire", "Garderie", "Accueillir", "Identité : nom", "2 ans"],
  ];
  const expected = [
    {
      name: "Cantine",
      service: "Scolaire",
      purposes: ["Inscrire", "Facturer"],
      dataCategories: [
        { label: "Identité", detail: "nom", retention: "1 an" },
        { label: "Santé", detail: "allergies", retention: "" },
        { label: "Paiement", detail: "RIB", retention: "10 ans" },
      ],
    },
    { name: "Garderie", service: "Scolaire" },
  ];
  expect(understood([sheetOf(rows)]).entries).toMatchObject(expected);
  const merged = ["A2:A5", "B2:B4", "C2:C3"].map(area);
  const once = rows.map((cells, index) => (index === 4 ? ["", ...cells.slice(1)] : cells));
  expect(understood([sheetOf(once, { merged })]).entries).toMatchObject(expected);
});

test("IMP-04 a line of one title parts the treatments and stays with them as a note", () => {
  const rows = [
    ["N°", "Traitement", "Finalités", "Destinataires"],
    ["ÉTAT CIVIL", "", "", ""],
    ["1", "Actes", "Tenir les actes", "INSEE"],
    ["RESSOURCES HUMAINES", "", "", ""],
    ["2", "Paie", "Payer", "URSSAF"],
  ];
  const { entries, left } = understood([sheetOf(rows, { merged: [area("A4:D4")] })]);
  expect(entries).toMatchObject([
    { ref: "1", name: "Actes", notes: ["Rubrique\u00a0: ÉTAT CIVIL"] },
    { ref: "2", name: "Paie", notes: ["Rubrique\u00a0: RESSOURCES HUMAINES"] },
  ]);
  expect(left.map(({ line }) => line)).toEqual([2, 4]);
});

test("IMP-04 a treatment with nothing but its name is proposed, incomplete", () => {
  const { entries } = understood([sheetOf([HEAD, CANTINE, ["Cimetière"]])]);
  expect(entries.map(({ name }) => name)).toEqual(["Cantine", "Cimetière"]);
});
