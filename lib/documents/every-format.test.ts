import { spawnSync } from "node:child_process";
import { strFromU8, unzipSync } from "fflate";
import { expect, test } from "vitest";
import type { ExportFormat } from "@/lib/domain/export/job";
import { sampleExport } from "@/lib/domain/register/testing/sample-export";
import { sampleEntry, sampleRecord } from "@/lib/domain/register/testing/sample-record";
import { renderRegister } from "./render";
import { read } from "./spreadsheet/reader/read.mjs";
import { freeTexts, talkative, withText } from "./testing/talkative";

/** Short enough to stand on one line of a narrow column. */
const markOf = (index: number) => `q${String(index).padStart(3, "0")}q`;
const PATHS = freeTexts(markOf(0));

/** One entry whose every free text is a word of its own. */
const content = PATHS.reduce((entry, path, index) => withText(entry, path, markOf(index)), talkative);
const exported = sampleExport({ record: { ...sampleRecord, entries: [sampleEntry(1, { content })] } });

const cellsOf = (bytes: Uint8Array) =>
  read(bytes)
    .sheets.flatMap(({ rows }) => rows.flatMap(({ cells }) => cells))
    .join("\n");

const READERS: Record<ExportFormat, (bytes: Uint8Array) => string> = {
  json: (bytes) => strFromU8(bytes),
  csv: cellsOf,
  ods: cellsOf,
  xlsx: cellsOf,
  docx: (bytes) => strFromU8(unzipSync(bytes)["word/document.xml"] ?? new Uint8Array()).replace(/<[^>]+>/g, " "),
  pdf: (bytes) => spawnSync("pdftotext", ["-layout", "-", "-"], { input: bytes }).stdout.toString(),
};

const lostIn = (text: string) =>
  PATHS.filter((_, index) => !text.includes(markOf(index))).map((path) => path.join("."));

test.each(["json", "csv", "ods", "xlsx", "docx"] as const)(
  "EXP-14 an entry whose every field is filled stands whole in %s",
  async (format) => {
    expect(PATHS.length).toBeGreaterThan(60);
    expect(lostIn(READERS[format](await renderRegister(format, exported)))).toEqual([]);
  },
  30_000, // engines are loaded by their first use
);

test.skipIf(spawnSync("pdftotext", ["-v"]).status !== 0)(
  "EXP-14 an entry whose every field is filled stands whole in the PDF (skipped where pdftotext is missing)",
  async () => {
    expect(lostIn(READERS.pdf(await renderRegister("pdf", exported)))).toEqual([]);
  },
  30_000,
);

test("EXP-14 the walk finds a field that a format leaves out", () => {
  const text = PATHS.map((_, index) => markOf(index))
    .filter((mark) => mark !== markOf(7))
    .join(" ");
  expect(lostIn(text)).toEqual([PATHS[7]?.join(".")]);
});
