import { columnLetter } from "./grid";
import type { Sheet } from "./sheet";

/** A column that the spreadsheet does not show, by its heading where one is told, else by its letter. */
export type HiddenColumn = { readonly sheet: string; readonly heading: string };

/** The sheet as it is seen: what stands in its hidden columns alone is left out. */
export function asSeen(sheet: Sheet): Sheet {
  const hidden = new Set(sheet.hiddenColumns);
  if (hidden.size === 0) return sheet;
  // A title over merged columns starts in a hidden one and is seen in the next.
  const seen = (line: number, column: number) =>
    !hidden.has(column) ||
    sheet.merged.some(({ top, left, right }) => top === line && left === column && !hidden.has(right));
  const rows = sheet.rows
    .map(({ line, cells }) => ({ line, cells: cells.map((cell, column) => (seen(line, column) ? cell : "")) }))
    .filter(({ cells }) => cells.some((cell) => cell !== ""));
  return { ...sheet, rows };
}

/** The hidden columns that hold something, named by what they hold on the line of the headings. */
export function hiddenColumnsOf({ name, rows, hiddenColumns = [] }: Sheet, headingLine?: number): HiddenColumn[] {
  return hiddenColumns
    .filter((column) => rows.some(({ cells }) => (cells[column] ?? "") !== ""))
    .map((column) => {
      const heading = rows.find(({ line }) => line === headingLine)?.cells[column] ?? "";
      return { sheet: name, heading: heading === "" ? `colonne ${columnLetter(column)}` : heading };
    });
}

/** Lines of a sheet that the spreadsheet does not show, and that are read as the others are: mostly a filter left on. */
export type HiddenLines = { readonly sheet: string; readonly lines: number[] };

export const isHiddenLine = (
  hidden: readonly HiddenLines[],
  { sheet, line }: { sheet: string; line: number },
): boolean => hidden.some((one) => one.sheet === sheet && one.lines.includes(line));

export const hiddenLinesOf = ({ name, hiddenLines = [] }: Sheet): HiddenLines[] =>
  hiddenLines.length === 0 ? [] : [{ sheet: name, lines: hiddenLines }];
