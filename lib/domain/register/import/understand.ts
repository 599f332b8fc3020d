import { plain } from "../plain-text";
import { findHeader, likelyHeader } from "./find-header";
import { Grid } from "./grid";
import type { Choices, Header } from "./header";
import { asSeen, type HiddenColumn, type HiddenLines, hiddenColumnsOf, hiddenLinesOf } from "./hidden-parts";
import { headingKey, type MatchedBy, matchWith } from "./match-column";
import { propose } from "./propose";
import type { ProposedEntry } from "./proposed-entry";
import type { RawEntry } from "./raw-entry";
import { isFiche, readFiche } from "./read-fiche";
import { type LeftLine, readRows } from "./read-rows";
import type { Sheet } from "./sheet";
import { fichesIn } from "./stacked-fiches";
import { type ImportTarget, INDEX_TARGETS } from "./target";
import { upright } from "./turn-sheet";
import { written } from "./written-text";

/**
 * What a sheet is: the sheet of one treatment, a table of them, an index of what other sheets say, a model that nobody filled
 * in, a text, one that is hidden.
 */
export type SheetRole = "entry" | "table" | "index" | "model" | "text" | "hidden";
export type SheetReport = { readonly name: string; readonly role: SheetRole; readonly count: number };

/** A heading of the file, what it answers and how that was found; `example` is the first text under it. */
export type HeadingReport = {
  readonly key: string;
  readonly heading: string;
  readonly target: ImportTarget;
  readonly by: MatchedBy;
  readonly example: string;
};

export type Understanding = {
  /** `rows`: one line a treatment; `sheets`: one sheet each; null when nothing reads as a register. */
  readonly layout: "rows" | "sheets" | null;
  readonly sheets: SheetReport[];
  readonly headings: HeadingReport[];
  readonly entries: ProposedEntry[];
  readonly left: LeftLine[];
  /** Left out with what they hold, unless they are asked for. */
  readonly hiddenColumns: HiddenColumn[];
  /** Read as the others are. */
  readonly hiddenLines: HiddenLines[];
  /** How many treatments were found when they are more than one import takes: none is then proposed. */
  readonly tooMany: number | null;
};

/** A town's register has a hundred treatments at most; beyond, the file is something else. */
export const MOST_ENTRIES = 500;

export type Understand = Choices & { readonly withHidden: boolean };

type Table = { readonly sheet: Sheet; readonly grid: Grid; readonly header: Header };
type Read = { raw: RawEntry[]; left: LeftLine[]; headings: HeadingReport[]; reports: Map<Sheet, SheetReport> };

const EXAMPLE = 120;
const short = (text: string) => (text.length <= EXAMPLE ? text : `${text.slice(0, EXAMPLE)}…`);

/** A title between two parts of the table is no example of what stands in its column. */
function tableHeadings({ grid, header }: Table, left: readonly LeftLine[]): HeadingReport[] {
  const below = grid.lines.filter((line) => line > header.last && !left.some((title) => title.line === line));
  return header.columns.map(({ index, heading, match }) => {
    const filled = below.find((line) => grid.own(line, index) !== "");
    const example = filled === undefined ? "" : short(grid.own(filled, index));
    return { key: headingKey(heading), heading, target: match.target, by: match.by, example };
  });
}

function readFiches(sheets: readonly Sheet[], choices: Choices): Read {
  const read: Read = { raw: [], left: [], headings: [], reports: new Map() };
  for (const sheet of sheets) {
    const fiches = fichesIn(sheet, choices).flatMap((part) => readFiche(part, choices) ?? []);
    read.reports.set(sheet, { name: sheet.name, role: fiches.length > 0 ? "entry" : "model", count: fiches.length });
    read.raw.push(...fiches.map(({ raw }) => raw));
    for (const { heading, example } of fiches.flatMap(({ headings }) => headings)) {
      const { target, by } = matchWith(choices.mapping, choices.saved, heading);
      read.headings.push({ key: headingKey(heading), heading, target, by, example: short(example) });
    }
  }
  return read;
}

const nameIn = (raw: RawEntry) => plain(raw.answers.find(({ target }) => target === "name")?.text ?? "");

const isIndex = ({ header }: Table) => header.columns.every(({ match }) => INDEX_TARGETS.includes(match.target));

function readTables(tables: readonly Table[], fiches: readonly RawEntry[]): Read {
  const read: Read = { raw: [], left: [], headings: [], reports: new Map() };
  const known = new Set(fiches.map(nameIn));
  for (const table of tables) {
    const { name } = table.sheet;
    const rows = readRows(table.grid, name, table.header);
    const fresh = rows.entries.filter((raw) => !known.has(nameIn(raw)));
    const index = isIndex(table) && fiches.length > 0;
    const role = index || (fresh.length === 0 && fiches.length > 0) ? "index" : "table";
    read.reports.set(table.sheet, { name, role, count: role === "table" ? fresh.length : 0 });
    if (role === "index") {
      for (const raw of fresh) read.left.push({ sheet: name, line: raw.place.line, text: nameOf(raw) });
      continue;
    }
    read.raw.push(...fresh);
    read.left.push(...rows.left);
    read.headings.push(...tableHeadings(table, rows.left));
  }
  return read;
}

const nameOf = (raw: RawEntry) => raw.answers.find(({ target }) => target === "name")?.text ?? "";

function tablesIn(sheets: readonly Sheet[], choices: Choices): Table[] {
  return sheets.flatMap((sheet) => {
    const grid = new Grid(sheet);
    const header = findHeader(grid, choices);
    return header ? [{ sheet, grid, header }] : [];
  });
}

/** The sheet that a person may still explain column by column, when no heading is known. */
function unexplained(sheets: readonly Sheet[]): HeadingReport[] {
  const [largest] = [...sheets].sort((a, b) => b.rows.length - a.rows.length);
  if (!largest) return [];
  const grid = new Grid(largest);
  const header = likelyHeader(grid);
  return header ? tableHeadings({ sheet: largest, grid, header }, []) : [];
}

const once = (headings: readonly HeadingReport[]): HeadingReport[] =>
  [...new Map([...headings].reverse().map((report) => [report.key, report])).values()].reverse();

/**
 * What a file holds of a register: which sheets are treatments, what each heading answers, and the entries they propose. An
 * empty list of entries is a failure to understand, never a result: `headings` is then what a person may explain.
 */
export function understand(sheets: readonly Sheet[], choices: Understand): Understanding {
  const shown = sheets.filter(({ hidden, rows }) => (choices.withHidden || !hidden) && rows.length > 0);
  const visible = new Map(shown.map((sheet) => [sheet, written(choices.withHidden ? sheet : asSeen(sheet))]));
  const uprights = new Map([...visible.values()].map((s) => [s, upright(s, isFiche(s, choices), choices)]));
  const seen = [...uprights.values()];
  const isOne = new Set([...uprights].filter(([from, to]) => from === to && isFiche(to, choices)).map(([, to]) => to));
  const fiches = readFiches([...isOne], choices);
  const others = seen.filter((sheet) => !isOne.has(sheet));
  const found = tablesIn(others, choices);
  const tables = readTables(found, fiches.raw);
  const headingLine = (sheet: Sheet) => found.find((table) => table.sheet === sheet)?.header.last;
  const raw = [...fiches.raw, ...tables.raw];
  const headings = once([...fiches.headings, ...tables.headings]);
  const reports = sheets
    .filter(({ rows }) => rows.length > 0)
    .map((sheet) => {
      const own = visible.get(sheet);
      const turned = own && uprights.get(own);
      if (!turned) return { name: sheet.name, role: "hidden" as const, count: 0 };
      const read = fiches.reports.get(turned) ?? tables.reports.get(turned);
      return read ?? { name: sheet.name, role: "text" as const, count: 0 };
    });
  return {
    layout: fiches.raw.length > 0 ? "sheets" : tables.raw.length > 0 ? "rows" : null,
    sheets: reports,
    headings: headings.length > 0 ? headings : unexplained(others),
    entries: raw.length > MOST_ENTRIES ? [] : raw.map(propose),
    left: [...fiches.left, ...tables.left],
    hiddenColumns: choices.withHidden
      ? []
      : [...visible].flatMap(([sheet, own]) => hiddenColumnsOf(sheet, headingLine(own))),
    hiddenLines: shown.flatMap(hiddenLinesOf),
    tooMany: raw.length > MOST_ENTRIES ? raw.length : null,
  };
}
