import { expect, test } from "vitest";
import { sheetOf, understood } from "./testing/sheet-of";

const HEADINGS = [
  "Traitement",
  "Finalités",
  "Base légale",
  "Personnes concernées",
  "Données",
  "Détail des données",
  "Données sensibles",
  "Durée",
  "Destinataires",
  "Sous-traitants",
  "Transfert hors UE",
  "Mesures",
];
/** As many signs as a cell holds in Excel. */
const FULL = 32_767;

/**
 * The rules run in the process that serves pages: a rule whose work grows with the square of a cell would stop it for minutes,
 * with its cube for days. Such a rule makes this test run out of time.
 */
test.each([
  ["commas", ","],
  ["brackets that open", "("],
  ["brackets that close", ")"],
  ["capitals", "A"],
  ["lines cut after a comma", "a,\n"],
  ["labels, one a line", "x : y\n"],
  ["blanks", "a          "],
  ["elisions", "l’"],
  ["periods", "1 an après "],
  ["bullets", "• "],
  ["names of bases", "obligation légale "],
])(
  "IMP-21 cells full of %s in every column are read",
  (_, sign) => {
    const cell = `${sign.repeat(Math.floor((FULL - 2) / sign.length))}z`;
    const { entries } = understood([sheetOf([HEADINGS, HEADINGS.map(() => cell)])]);
    expect(entries).toHaveLength(1);
  },
  30_000,
);
