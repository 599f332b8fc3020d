// @ts-check
import { LIMITS } from "./limits.mjs";
import { Refused } from "./refusal.mjs";

/** @typedef {import("@/lib/domain/register/import/sheet").Sheet} Sheet */
/** @typedef {import("@/lib/domain/register/import/sheet").Area} Area */

const LINES_MAX = 1_048_576;

/**
 * What a person could have typed: « _x0000_ » and UTF-16 write characters that no database keeps and no screen shows.
 * @param {string} text
 */
const printable = (text) => text.replace(/\r\n?|[\v\f]/g, "\n").replace(/(?![\t\n])[\p{Cc}\p{Cs}]/gu, "");

/** Counts what all the sheets of one file hold together. */
export class Tally {
  #cells = 0;
  #characters = 0;
  #sheets = 0;

  /** @param {string} text @param {number} [times] */
  addCells(text, times = 1) {
    this.#cells += times;
    this.#characters += times * text.length;
    if (this.#cells > LIMITS.cells) throw new Refused("too-many-cells", LIMITS.cells);
    if (text.length > LIMITS.cellCharacters || this.#characters > LIMITS.textCharacters)
      throw new Refused("too-much-text");
  }

  addSheet() {
    this.#sheets += 1;
    if (this.#sheets > LIMITS.sheets) throw new Refused("too-many-sheets", LIMITS.sheets);
  }
}

/** A sheet as it is read: only cells that hold a text are kept, wherever they stand. */
export class SheetBuilder {
  /** @type {Map<number, Map<number, string>>} */
  #rows = new Map();
  /** @type {Area[]} */
  #merged = [];
  /** @type {Set<number>} */
  #hiddenColumns = new Set();
  /** @type {Set<number>} */
  #hiddenLines = new Set();
  #tally;

  /** @param {string} name @param {boolean} hidden @param {Tally} tally */
  constructor(name, hidden, tally) {
    this.name = printable(name);
    this.hidden = hidden;
    this.#tally = tally;
    tally.addSheet();
  }

  /** Lines count from 1, columns from 0. @param {number} line @param {number} column @param {string} text */
  put(line, column, text) {
    const kept = printable(text).trim();
    if (kept === "") return;
    if (!Number.isInteger(line) || line < 1 || line > LINES_MAX) throw new Refused("damaged");
    if (column < 0 || column >= LIMITS.columns) throw new Refused("too-wide", LIMITS.columns);
    this.#tally.addCells(kept);
    const row = this.#rows.get(line) ?? new Map();
    row.set(column, kept);
    this.#rows.set(line, row);
  }

  /** @param {Area} area */
  merge(area) {
    if (this.#merged.length < LIMITS.cells) this.#merged.push(area);
  }

  /** Columns count from 0, both ends are inside. @param {number} first @param {number} last */
  hideColumns(first, last) {
    for (let column = Math.max(0, first); column <= Math.min(last, LIMITS.columns - 1); column++)
      this.#hiddenColumns.add(column);
  }

  /** @param {number} line */
  hideLine(line) {
    this.#hiddenLines.add(line);
  }

  /** @returns {Sheet} */
  build() {
    const lines = [...this.#rows.keys()].sort((a, b) => a - b);
    const rows = lines.map((line) => {
      const row = this.#rows.get(line) ?? new Map();
      const width = Math.max(...row.keys()) + 1;
      return { line, cells: Array.from({ length: width }, (_, column) => row.get(column) ?? "") };
    });
    const last = { line: lines.at(-1) ?? 0, column: Math.max(0, ...rows.map(({ cells }) => cells.length)) - 1 };
    const merged = this.#merged
      .filter(({ top, left }) => top <= last.line && left <= last.column)
      .map((area) => ({ ...area, bottom: Math.min(area.bottom, last.line), right: Math.min(area.right, last.column) }));
    const hiddenColumns = [...this.#hiddenColumns].filter((column) => column <= last.column).sort((a, b) => a - b);
    const hiddenLines = lines.filter((line) => this.#hiddenLines.has(line));
    return {
      ...{ name: this.name, hidden: this.hidden, rows, merged },
      ...(hiddenColumns.length > 0 ? { hiddenColumns } : {}),
      ...(hiddenLines.length > 0 ? { hiddenLines } : {}),
    };
  }
}
