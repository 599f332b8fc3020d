import { expect, test } from "vitest";
import { readCsv } from "@/lib/domain/import/csv";
import type { EntryContent } from "@/lib/domain/register/content";
import { blankRetention } from "@/lib/domain/register/content/blank";
import { ALL_CATEGORIES } from "@/lib/domain/register/content/codes";
import { completeContent } from "@/lib/domain/register/testing/complete-entry";
import { sampleExport } from "@/lib/domain/register/testing/sample-export";
import { sampleEntry, sampleRecord } from "@/lib/domain/register/testing/sample-record";
import { inWords } from "./in-words";
import { writeRegisterCsv } from "./register-csv";
import { hostileExport } from "./testing/hostile";

const COLUMNS = [
  "N°",
  "Nom du traitement",
  "Finalités",
  "Base légale",
  "Personnes concernées",
  "Données traitées",
  "Durée de conservation",
  "Destinataires",
  "Sous-traitants",
  "Transfert hors UE",
  "Mesures de sécurité",
  "Date de création",
  "Dernière mise à jour",
  "Responsable du traitement",
];

const linesOf = (text: string) => {
  const { lines, problems } = readCsv(
    text,
    COLUMNS.map((name) => name.toLowerCase()),
  );
  expect(problems).toEqual([]);
  return lines.map(({ cells }) => COLUMNS.map((name) => cells[name.toLowerCase()]));
};

test("EXP-04 one row per treatment, under the headers of a register kept in a spreadsheet", () => {
  const text = writeRegisterCsv(inWords(sampleExport()));
  expect(text.startsWith(`\ufeff${COLUMNS.join(";")};Fiche\u00a0: Description du traitement;`)).toBe(true);
  const [first] = linesOf(text);
  expect(first).toEqual([
    "2026-001",
    "Cantine, brouillon",
    "Inscrire, commander et pointer les repas\nFacturer selon le barème voté",
    "Mission d’intérêt public (Code de l’éducation, art. R. 531-52 et R. 531-53)",
    "Enfants",
    "Identité\u00a0: nom, prénoms\nSanté de l’enfant\u00a0: allergies",
    expect.stringMatching(/^1\u00a0an.*[^\n]*$/),
    "Service scolaire\nComptable public",
    "Logicantine",
    "Non",
    "Mesure ACC\nMesure SAV\nMesure ARM\nMesure CHI",
    "10/01/2026",
    "10/01/2026",
    "Damprelle",
  ]);
});

test("EXP-04 a period that holds for all the data is said once in its cell, others under the name of each", () => {
  const period = (dataRef: string, text: string) => ({ ...blankRetention(dataRef), text });
  const cellOf = (retention: EntryContent["retention"]) => {
    const entries = [sampleEntry(1, { content: { ...completeContent, retention } })];
    return linesOf(writeRegisterCsv(inWords(sampleExport({ record: { ...sampleRecord, entries } }))))[0]?.[6];
  };
  const [first = "", second = ""] = completeContent.dataCategories.map(({ label }) => label);
  expect(cellOf([period(ALL_CATEGORIES, "2 ans ; 3 si litige\npuis rien")])).toBe("2 ans, 3 si litige, puis rien");
  expect(cellOf([period(first, "2 ans"), period(second, "2 ans")])).toBe("2 ans");
  expect(cellOf([period(first, "2 ans"), period(ALL_CATEGORIES, "5 ans")])).toBe(
    `${first}\u00a0: 2 ans\n${second}\u00a0: 5 ans`,
  );
  expect(cellOf([period(second, "2 ans")])).toBe(`${second}\u00a0: 2 ans`);
});

test("EXP-09 in CSV no cell starts like a formula, nor in full-width signs", () => {
  const cells = linesOf(writeRegisterCsv(inWords(hostileExport()))).flat();
  expect(cells.filter((cell) => /^\s*[=+\-@＝＋－＠]/.test(cell ?? ""))).toEqual([]);
  expect(cells).toContain("'=1+1");
});

test("EXP-03 the public file has no column for the measures of security", () => {
  const text = writeRegisterCsv(inWords(sampleExport({ extent: "public" })));
  expect(text).not.toContain("Mesure");
  const [head = ""] = text.split("\r\n");
  expect(head.split(";").filter((title) => !title.startsWith("Fiche\u00a0: "))).toHaveLength(COLUMNS.length - 1);
});
