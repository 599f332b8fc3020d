import type { DictionaryList } from "@/lib/domain/intervention/dictionary";
import { themeListOf } from "@/lib/domain/intervention/dictionary";
import type { ServiceFigures, StatisticsFigures } from "./figures";
import { type Shared, share } from "./share";

export const TABLE_CODES = [
  "interventions",
  "members-helped",
  "kinds",
  "members-visited",
  "themes",
  "types",
  "modes-dpo",
  "modes-it",
  "domains-it",
  "months-it",
  "months-dpo",
  "registers",
  "cases",
  "hours",
] as const;
export type TableCode = (typeof TABLE_CODES)[number];

export type ColumnCode =
  | "count"
  | "percent"
  | "current"
  | "previous"
  | "total"
  | "members"
  | "interventions"
  | "helped"
  | "visited"
  | "work"
  | "with-travel"
  | `month-${number}`;
export type ColumnUnit = "count" | "percent" | "minutes";
export type Column = { readonly code: ColumnCode; readonly unit: ColumnUnit };

/** What a row is about: a term of a dictionary, a level, a kind of member, a year, or a word of the catalogue. */
export type RowHead = { readonly list: DictionaryList | "level" | "kind" | "year" | "word"; readonly code: string };
export type Row = { readonly head: RowHead; readonly values: readonly (number | null)[] };

/** One table of the page, the same for the screen, the print and the CSV. A null value is blank, or hidden in `kinds`. */
export type Table = {
  readonly code: TableCode;
  readonly columns: readonly Column[];
  readonly rows: readonly Row[];
  /** What the shares are of. */
  readonly denominator: { readonly of: "dpo" | "it" | "members"; readonly count: number };
};

const counts = (...codes: ColumnCode[]): Column[] => codes.map((code) => ({ code, unit: "count" }));
const PART: Column = { code: "percent", unit: "percent" };
const MONTHS = Array.from({ length: 12 }, (_, index): ColumnCode => `month-${index + 1}`);
/** Types of act that tell a breach or a request of a person: counted, never described. */
const CASE_TYPES = ["violation", "exercice_droits"];

const ofTerms = (code: TableCode, list: DictionaryList, rows: readonly Shared[], service: ServiceFigures): Table => ({
  code,
  columns: [...counts("count"), PART],
  rows: rows.map((row) => ({ head: { list, code: row.code }, values: [row.count, row.percent] })),
  denominator: { of: service.service, count: service.total },
});

const ofThemes = (code: TableCode, service: ServiceFigures): Table => ({
  code,
  columns: [...counts("count"), PART, ...counts("current", "previous")],
  rows: service.themes.map((row) => ({
    head: { list: themeListOf(service.service), code: row.code },
    values: [row.count, row.percent, row.currentCount, row.previousCount],
  })),
  denominator: { of: service.service, count: service.total },
});

const ofMonths = (code: TableCode, service: ServiceFigures): Table => ({
  code,
  columns: counts(...MONTHS, "total"),
  rows: service.months.map((line) => ({
    head: { list: "year", code: String(line.year) },
    values: [...line.counts, line.total],
  })),
  denominator: { of: service.service, count: service.total },
});

function dpoTable(code: TableCode, dpo: ServiceFigures): Table | null {
  const denominator = { of: "dpo" as const, count: dpo.total };
  const byYear = (values: (year: ServiceFigures["years"][number]) => number[]) =>
    dpo.years.map((year) => ({ head: { list: "year" as const, code: String(year.year) }, values: values(year) }));
  switch (code) {
    case "interventions":
      return { code, columns: counts("count"), rows: byYear(({ count }) => [count]), denominator };
    case "themes":
      return ofThemes(code, dpo);
    case "types":
      return ofTerms(code, "type", dpo.types, dpo);
    case "modes-dpo":
      return ofTerms(code, "mode", dpo.modes, dpo);
    case "months-dpo":
      return ofMonths(code, dpo);
    case "cases": {
      const countOf = (type: string) => dpo.types.find((row) => row.code === type)?.count ?? 0;
      const rows = CASE_TYPES.map((type) => ({ head: { list: "type" as const, code: type }, values: [countOf(type)] }));
      return { code, columns: counts("count"), rows, denominator };
    }
    case "hours": {
      const columns: Column[] = [
        { code: "work", unit: "minutes" },
        { code: "with-travel", unit: "minutes" },
      ];
      return { code, columns, rows: byYear(({ minutes, travel }) => [minutes, minutes + travel]), denominator };
    }
    default:
      return null;
  }
}

function itTable(code: TableCode, it: ServiceFigures): Table | null {
  if (code === "modes-it") return ofTerms(code, "mode", it.modes, it);
  if (code === "domains-it") return ofThemes(code, it);
  return code === "months-it" ? ofMonths(code, it) : null;
}

function memberTable(code: TableCode, { coverage, kinds, registers }: StatisticsFigures): Table | null {
  if (!coverage) return null;
  const total = coverage.membersTotal;
  const denominator = { of: "members" as const, count: total };
  const split = (done: number, yes: string, no: string): Table => ({
    code,
    columns: [...counts("count"), PART],
    rows: [
      { head: { list: "word", code: yes }, values: [done, share(done, total)] },
      { head: { list: "word", code: no }, values: [total - done, share(total - done, total)] },
    ],
    denominator,
  });
  switch (code) {
    case "members-helped":
      return split(coverage.membersHelped, "helped", "not-helped");
    case "members-visited":
      return split(coverage.membersVisited, "visited", "not-visited");
    case "kinds": {
      const rows = kinds.map(({ kind, members, interventions, membersHelped, membersVisited }) => ({
        head: { list: "kind" as const, code: kind },
        values: [members, interventions, membersHelped, membersVisited],
      }));
      return { code, columns: counts("members", "interventions", "helped", "visited"), rows, denominator };
    }
    case "registers": {
      const rows = registers.map(({ level, members }) => ({
        head: { list: "level" as const, code: level },
        values: [members],
      }));
      return { code, columns: counts("members"), rows, denominator };
    }
    default:
      return null;
  }
}

const isCompared = ({ code }: Column): boolean => code === "current" || code === "previous";

/** The table without what only the comparison with the year before brings. */
export function withoutComparison(table: Table): Table {
  const kept = <Item>(_: Item, index: number) =>
    !table.columns.some((column, at) => at === index && isCompared(column));
  return {
    ...table,
    columns: table.columns.filter(kept),
    rows: table.rows.map((row) => ({ ...row, values: row.values.filter(kept) })),
  };
}

/** The table of that code; null when who asks does not read its figures. */
export const tableOf = (figures: StatisticsFigures, code: TableCode): Table | null =>
  (figures.dpo && dpoTable(code, figures.dpo)) ??
  (figures.it && itTable(code, figures.it)) ??
  memberTable(code, figures);
