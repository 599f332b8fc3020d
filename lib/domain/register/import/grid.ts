import type { Area, Sheet } from "./sheet";

const letters = (column: number): string =>
  column < 26
    ? String.fromCharCode(65 + column)
    : letters(Math.floor(column / 26) - 1) + String.fromCharCode(65 + (column % 26));

/** The letter of a column as a spreadsheet shows it. */
export const columnLetter = letters;

/** Merged cells that a register needs; a file with more of them is read as if the rest were not merged. */
const MERGED_CELLS = 100_000;

function byCell(merged: readonly Area[]): Map<string, Area> {
  const cells = new Map<string, Area>();
  let covered = 0;
  for (const area of merged) {
    covered += (area.bottom - area.top + 1) * (area.right - area.left + 1);
    if (covered > MERGED_CELLS) break;
    for (let line = area.top; line <= area.bottom; line++)
      for (let column = area.left; column <= area.right; column++) cells.set(`${line}:${column}`, area);
  }
  return cells;
}

/** A sheet by line and column, where a merged area says the same thing in each of its cells. */
export class Grid {
  readonly lines: readonly number[];
  readonly width: number;
  readonly #rows: Map<number, readonly string[]>;
  readonly #merged: ReadonlyMap<string, Area>;

  constructor({ rows, merged }: Sheet) {
    this.lines = rows.map(({ line }) => line);
    this.width = Math.max(0, ...rows.map(({ cells }) => cells.length));
    this.#rows = new Map(rows.map(({ line, cells }) => [line, cells]));
    this.#merged = byCell(merged);
  }

  /** What the cell itself holds. */
  own = (line: number, column: number): string => this.#rows.get(line)?.[column] ?? "";

  areaAt = (line: number, column: number): Area | undefined => this.#merged.get(`${line}:${column}`);

  /** What a reader sees in the cell: its own text, or that of the merged area it stands in. */
  text(line: number, column: number): string {
    const own = this.own(line, column);
    if (own !== "") return own;
    const area = this.areaAt(line, column);
    return area ? this.own(area.top, area.left) : "";
  }

  /** Columns of the line that a reader sees filled. */
  filled(line: number): number[] {
    return Array.from({ length: this.width }, (_, column) => column).filter((column) => this.text(line, column) !== "");
  }

  /** How many columns the cell spans. */
  span(line: number, column: number): number {
    const area = this.areaAt(line, column);
    return area ? area.right - area.left + 1 : 1;
  }
}
