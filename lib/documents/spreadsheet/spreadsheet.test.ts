import { unzipSync } from "fflate";
import { readOds } from "hucre/ods";
import { readXlsx } from "hucre/xlsx";
import { describe, expect, test } from "vitest";
import { completeContent } from "@/lib/domain/register/testing/complete-entry";
import { sampleExport } from "@/lib/domain/register/testing/sample-export";
import { sampleEntry, sampleRecord } from "@/lib/domain/register/testing/sample-record";
import { inWords } from "../in-words";
import { renderRegister } from "../render";
import { HOSTILE, hostileExport } from "../testing/hostile";
import { writeOdsFile } from "./ods";
import { registerSheets, type Sheet } from "./sheets";
import { writeXlsxFile } from "./xlsx";

const FORMATS = ["ods", "xlsx"] as const;
type Format = (typeof FORMATS)[number];
const readers = { ods: readOds, xlsx: readXlsx };

/** The file as another program reads it: its sheets, their texts, and every formula found. */
async function readBack(format: Format, bytes: Uint8Array) {
  const { sheets } = await readers[format](bytes);
  const formulas = sheets.flatMap(({ cells }) => [...(cells?.values() ?? [])].flatMap(({ formula }) => formula ?? []));
  return {
    names: sheets.map(({ name }) => name),
    texts: sheets.map(({ rows }) => rows.map((row) => row.map((cell) => cell ?? ""))),
    formulas,
  };
}

const squared = (rows: readonly (readonly unknown[])[]) =>
  rows.map((row) => [...row].slice(0, row.findLastIndex((cell) => cell !== "") + 1));
const textsOf = (sheets: readonly Sheet[]) => sheets.map(({ rows }) => rows.map(({ cells }) => cells));

describe.each(FORMATS)("EXP-08 %s", (format) => {
  test("EXP-08 the list of treatments comes before a sheet for each, in the order of the CNIL's model", async () => {
    const { names, texts } = await readBack(format, await renderRegister(format, sampleExport()));
    expect(names).toEqual(["Présentation", "Liste des traitements", "Fiche 1", "Fiche 2", "Fiche 3"]);
    expect(texts[1]?.[1]).toEqual([
      "Nom / sigle",
      "N° / REF",
      "Date de création",
      "Mise à jour",
      "Finalité principale",
      "Données sensibles ? Oui/non",
      "Transfert hors UE ? Oui/non",
    ]);
    expect(texts[1]?.[2]?.slice(0, 4)).toEqual(["Cantine, brouillon", "2026-001", "10/01/2026", "10/01/2026"]);
    expect(texts[2]?.map(([first]) => first).slice(0, 7)).toEqual([
      "Fiche de registre",
      "Description du traitement",
      "Nom / sigle",
      "N° / REF",
      "Date de création",
      "Mise à jour",
      "Acteurs",
    ]);
  });

  test("EXP-08 every cell reads back as it was written, line ends included", async () => {
    const { texts } = await readBack(format, await renderRegister(format, sampleExport()));
    const written = textsOf(registerSheets(inWords(sampleExport())));
    expect(texts.map(squared)).toEqual(written.map(squared));
    expect(written.flat(2).some((cell) => String(cell).includes("\n"))).toBe(true);
  });
});

test.each(FORMATS)("EXP-09 in %s no text becomes a formula", async (format) => {
  const { texts, formulas } = await readBack(format, await renderRegister(format, hostileExport()));
  expect(formulas).toEqual([]);
  const held = texts.flat(2);
  for (const text of HOSTILE.filter((one) => !/^\s/.test(one))) expect(held).toContain(text);
  expect(held.filter((cell) => typeof cell !== "string")).toEqual([]);
});

test("EXP-09 nothing in the files themselves is a formula", async () => {
  for (const format of FORMATS) {
    const parts = unzipSync(await renderRegister(format, hostileExport()));
    const xml = Object.values(parts)
      .map((bytes) => Buffer.from(bytes).toString())
      .join("\n");
    expect(xml).not.toMatch(/table:formula|<f[ >]|<definedName/);
  }
});

const ODD = 'a\u0000b\ufffe\ud800 <i>&"]]> \u0007_x000D_ \u2028fin';

test.each(FORMATS)(
  "EXP-09 in %s what no XML may hold is left out, and the rest is read as it was typed",
  async (format) => {
    const content = { ...completeContent, name: ODD };
    const odd = sampleExport({ record: { ...sampleRecord, entries: [sampleEntry(1, { content })] } });
    const { texts } = await readBack(format, await renderRegister(format, odd));
    expect(texts[1]?.[2]?.[0]).toBe('ab\ufffd <i>&"]]> _x000D_ \u2028fin');
  },
);

test("EXP-08 a text too long for a cell of Excel is cut and says so; ODS keeps it whole", async () => {
  const long = "é".repeat(40_000);
  const sheets: Sheet[] = [{ name: "A", widths: [10], rows: [{ cells: [long], head: false }] }];
  const [xlsx, ods] = [await writeXlsxFile("t", "d", sheets), writeOdsFile("t", "d", sheets)];
  expect((await readBack("xlsx", xlsx)).texts[0]?.[0]?.[0]).toMatch(/^é{32000,}… \(suite dans les autres formats\)$/);
  expect((await readBack("ods", ods)).texts[0]?.[0]?.[0]).toBe(long);
});

test("EXP-08 the sheets of the sample are those kept beside the test: a change of layout is a decision", async () => {
  const sheets = registerSheets(inWords(sampleExport()));
  await expect(`${JSON.stringify(sheets, null, 1)}\n`).toMatchFileSnapshot("./golden/register-sheets.txt");
});

test("EXP-39 each row of XLSX is as high as the lines of its fullest cell, and headers have the font of the rest", async () => {
  const rows = [
    { cells: ["Titre", ""], head: true },
    { cells: ["court", "mot ".repeat(60)], head: false },
    { cells: ["a\nb\nc", "x".repeat(40_000)], head: false },
  ];
  const { sheets } = await readXlsx(await writeXlsxFile("t", "d", [{ name: "A", widths: [20, 42], rows }]));
  const heights = [0, 1, 2].map((row) => sheets[0]?.rowDefs?.get(row)?.height);
  expect(heights).toEqual([15, 90, 409]);
});
