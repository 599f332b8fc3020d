import {
  asSeen,
  type HiddenColumn,
  type HiddenLines,
  hiddenColumnsOf,
  hiddenLinesOf,
} from "../register/import/hidden-parts";
import type { MatchedBy } from "../register/import/match-column";
import type { Sheet } from "../register/import/sheet";
import { likeness, meaningfulWords } from "../register/import/words";
import { ACT_FIELDS, ACT_HEADINGS, type ActCells, type ActField, type ActMapping } from "./act-field";
import { folded } from "./csv";

export type ActColumn = {
  /** The heading `folded`: columns of several sheets under one heading are one. */
  readonly key: string;
  readonly heading: string;
  readonly field: ActField | "";
  readonly by: MatchedBy;
  readonly example: string;
};
export type ActLine = { readonly sheet: string; readonly line: number; readonly cells: ActCells };
/** A sheet that is not read: masked, without a line of headings, or empty. */
export type SkippedSheet = { readonly sheet: string; readonly why: "hidden" | "no-heading" | "empty" };
/** `hiddenColumns` are left out, `hiddenLines` are read: a filter is mostly what hides them. */
export type ActTable = {
  columns: ActColumn[];
  lines: ActLine[];
  skipped: SkippedSheet[];
  hiddenColumns: HiddenColumn[];
  hiddenLines: HiddenLines[];
};

const SEARCHED_LINES = 40;
const ALIKE = 0.7;
const NO_COMMON_WORD: ReadonlySet<string> = new Set();

const KNOWN = new Map(
  ACT_FIELDS.flatMap((field) => ACT_HEADINGS[field].map((heading) => [folded(heading), field] as const)),
);

type Match = { field: ActField | ""; by: MatchedBy };

/** What a heading answers: as a person said, as it was said of that source before, as it is known, or as it looks. */
function matchHeading(key: string, mapping: ActMapping, saved: ActMapping): Match {
  const chosen = mapping[key];
  if (chosen !== undefined) return { field: chosen, by: "person" };
  const before = saved[key];
  if (before !== undefined) return { field: before, by: "saved" };
  const known = KNOWN.get(key);
  if (known) return { field: known, by: "synonym" };
  const words = meaningfulWords(key);
  let best: { field: ActField; score: number } | undefined;
  for (const [heading, field] of KNOWN) {
    const score = likeness(words, meaningfulWords(heading), NO_COMMON_WORD);
    if (score >= ALIKE && score > (best?.score ?? 0)) best = { field, score };
  }
  return best ? { field: best.field, by: "likeness" } : { field: "", by: "none" };
}

type Row = Sheet["rows"][number];

const answers = (row: Row, match: (key: string) => Match) =>
  new Set(row.cells.map((cell) => match(folded(cell)).field).filter((field) => field !== "")).size;

/** The line of headings: the one that answers most; where none answers, the fullest of the first ones, for a person to say. */
function headerOf(sheet: Sheet, match: (key: string) => Match): Row | undefined {
  const rows = sheet.rows.slice(0, SEARCHED_LINES);
  const scored = rows.map((row) => ({ row, score: answers(row, match) }));
  const best = scored.reduce<(typeof scored)[number] | undefined>(
    (top, one) => (one.score > (top?.score ?? 1) ? one : top),
    undefined,
  );
  if (best) return best.row;
  const filled = (row: Row) => row.cells.filter((cell) => cell.trim() !== "").length;
  return rows.reduce<Row | undefined>(
    (top, row) => (filled(row) > Math.max(1, top ? filled(top) : 0) ? row : top),
    undefined,
  );
}

/**
 * The lines of a workbook of past acts, one sheet a year or all in one: each sheet has its line of headings. Where two columns
 * of a sheet answer one question, the first one answers it.
 */
export function actTable(sheets: readonly Sheet[], mapping: ActMapping, saved: ActMapping): ActTable {
  const match = (key: string) => matchHeading(key, mapping, saved);
  const columns = new Map<string, ActColumn>();
  const lines: ActLine[] = [];
  const skipped: SkippedSheet[] = [];
  const hiddenColumns: HiddenColumn[] = [];
  const hiddenLines: HiddenLines[] = [];
  for (const whole of sheets) {
    const sheet = asSeen(whole);
    const header = sheet.hidden ? undefined : headerOf(sheet, match);
    const body = header ? sheet.rows.filter(({ line }) => line > header.line) : [];
    if (!header || body.length === 0) {
      const why = sheet.hidden ? "hidden" : sheet.rows.length === 0 || header ? "empty" : "no-heading";
      skipped.push({ sheet: sheet.name, why });
      continue;
    }
    hiddenColumns.push(...hiddenColumnsOf(whole, header.line));
    hiddenLines.push(...hiddenLinesOf(sheet));
    const taken = new Set<ActField>();
    const headed = header.cells.map((heading, index) => {
      const key = folded(heading);
      const found = match(key);
      const rival = found.field !== "" && taken.has(found.field);
      if (found.field !== "") taken.add(found.field);
      const { field, by }: Match = rival ? { field: "", by: "none" } : found;
      if (key !== "" && !columns.has(key)) {
        const example = body.map(({ cells }) => (cells[index] ?? "").trim()).find((cell) => cell !== "") ?? "";
        columns.set(key, {
          key,
          heading: heading.replace(/\s+/gu, " ").trim(),
          field,
          by,
          example: example.slice(0, 80),
        });
      }
      return { field, index };
    });
    for (const { line, cells } of body) {
      const read = headed.flatMap(({ field, index }) => (field === "" ? [] : [[field, (cells[index] ?? "").trim()]]));
      if (cells.some((cell) => cell.trim() !== ""))
        lines.push({ sheet: sheet.name, line, cells: Object.fromEntries(read) });
    }
  }
  return { columns: [...columns.values()], lines, skipped, hiddenColumns, hiddenLines };
}
