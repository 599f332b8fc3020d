import { themeListOf } from "@/lib/domain/intervention/dictionary";
import type { DictionaryList } from "@/lib/domain/intervention/dictionary-term";
import type { ServiceFigures, StatisticsFigures } from "./figures";
import { memberTable } from "./member-table";
import type { Shared } from "./share";
import { type Column, type ColumnCode, counts, PART, type Table, type TableCode } from "./table-shape";

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
  columns: [
    ...counts("count"),
    PART,
    { code: "current", unit: "count", of: service.currentTotal },
    { code: "previous", unit: "count", of: service.previousTotal },
    { code: "former", unit: "count", of: service.formerTotal },
  ],
  rows: service.themes.map((row) => ({
    head: { list: themeListOf(service.service), code: row.code },
    values: [row.count, row.percent, row.currentCount, row.previousCount, row.formerCount],
  })),
  denominator: { of: service.service, count: service.total },
});

const ofMonths = (code: TableCode, service: ServiceFigures): Table => ({
  code,
  columns: [...MONTHS.map((month): Column => ({ code: month, unit: "count", of: service.total })), ...counts("total")],
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

/** The table of that code; null when who asks does not read its figures. */
export const tableOf = (figures: StatisticsFigures, code: TableCode): Table | null =>
  (figures.dpo && dpoTable(code, figures.dpo)) ??
  (figures.it && itTable(code, figures.it)) ??
  memberTable(code, figures);
