import type { CellStyle, WriteSheet } from "hucre";
import { writeXlsx } from "hucre/xlsx";
import { registerExportFr } from "@/lib/i18n/fr/register-export";
import type { Sheet } from "./sheets";

const CELL: CellStyle = { alignment: { wrapText: true, vertical: "top" } };
const HEAD: CellStyle = {
  ...CELL,
  font: { bold: true, name: "Calibri", size: 11 },
  fill: { type: "pattern", pattern: "solid", fgColor: { rgb: "E6EBF0" } },
};

/** Excel calls a file damaged when a cell is longer; the whole text stands in every other format. */
const LONGEST = 32_767;

/** Excel reads « _x0041_ » as a character: the same letters typed by a person are told apart. */
function cellText(text: string): string {
  const told = text.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, "_x005F_");
  const { cut } = registerExportFr.sheet;
  return told.length <= LONGEST ? told : `${told.slice(0, LONGEST - cut.length)}${cut}`;
}

/** Points of a line, and of the highest row that a spreadsheet shows. */
const [LINE, HIGHEST] = [15, 409];

/** LibreOffice gives every row without a height the same one, and lines then cover each other: theirs are counted here. */
function heightOf(cells: readonly (string | number)[], widths: readonly number[]): number {
  const lines = cells.map((cell, column) => {
    const room = Math.max(1, (widths[column] ?? DEFAULT_WIDTH) - 2);
    return String(cell)
      .split("\n")
      .reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / room)), 0);
  });
  return Math.min(HIGHEST, LINE * Math.max(1, ...lines));
}

const DEFAULT_WIDTH = 8;

/** Texts go to the table of texts, where nothing is ever a formula. */
function writtenSheet({ name, widths, rows }: Sheet): WriteSheet {
  const cells: NonNullable<WriteSheet["cells"]> = new Map();
  for (const [rank, { cells: texts, head }] of rows.entries())
    for (const column of texts.keys()) cells.set(`${rank},${column}`, { style: head ? HEAD : CELL });
  return {
    name,
    columns: widths.map((width) => ({ width })),
    rows: rows.map(({ cells: held }) => held.map((one) => (typeof one === "number" ? one : cellText(one)))),
    cells,
    rowDefs: new Map(rows.map(({ cells: held }, rank) => [rank, { height: heightOf(held, widths) }])),
    pageSetup: { paperSize: "a4", orientation: "landscape", fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
  };
}

export async function writeXlsxFile(title: string, description: string, sheets: readonly Sheet[]): Promise<Uint8Array> {
  const written = await writeXlsx({ properties: { title, description }, sheets: sheets.map(writtenSheet) });
  return new Uint8Array(written);
}
