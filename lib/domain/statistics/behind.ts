import { endOfMonth } from "@/lib/domain/day";
import { SERVICES, type Service } from "@/lib/domain/intervention/service";
import type { StatisticsFigures } from "./figures";
import type { Selection } from "./selection";
import type { Row, Table, TableCode } from "./table-shape";

const MONTH = "month-";
const KIND = "kind-";

const SERVICE_OF: Partial<Record<TableCode, Service>> = {
  interventions: "dpo",
  themes: "dpo",
  "theme-kinds": "dpo",
  types: "dpo",
  "modes-dpo": "dpo",
  "months-dpo": "dpo",
  cases: "dpo",
  hours: "dpo",
  "modes-it": "it",
  "domains-it": "it",
  "months-it": "it",
};

/** The selections that the figures of a page narrow to; each figure adds what is its own. */
const actsOf = ({ period, filters }: StatisticsFigures, service: Service): Selection => ({
  of: "acts",
  ...filters,
  service,
  ...period,
  visited: false,
  late: false,
});

/** Null where the year's days lie outside the period. */
function within(selection: Selection, from: string, to: string): Selection | null {
  const first = selection.from && selection.from > from ? selection.from : from;
  const last = selection.to < to ? selection.to : to;
  return first > last ? null : { ...selection, from: first, to: last };
}

/** What the head of a row narrows to; null where a filter already asks for another one, so that nothing can be there. */
function ofRow(selection: Selection, { head: { list, code } }: Row): Selection | null {
  if (list === "year") return within(selection, `${code}-01-01`, `${code}-12-31`);
  const axis = list === "it_domain" ? "theme" : list;
  if (axis !== "theme" && axis !== "type" && axis !== "mode") return selection;
  const filtered = selection[axis];
  return filtered === null || filtered === code ? { ...selection, [axis]: code } : null;
}

function membersBehind(figures: StatisticsFigures, row: Row, column: string): Selection | null {
  const { list, code } = row.head;
  const base = { ...actsOf(figures, "dpo"), of: "members" as const };
  if (list === "word") return { ...base, among: code };
  if (list === "level") return { ...base, among: code };
  if (list !== "kind") return null;
  const ofKind = { ...base, kind: code };
  if (column === "interventions") return { ...ofKind, of: "acts" };
  return { ...ofKind, among: column === "members" ? "present" : column };
}

/**
 * The rows behind one cell of a table, for the DPO: acts or members, as many as the cell says (a cell of minutes: the acts whose
 * minutes add up to it). Null for a share, for a blank, and for what a reader may not open.
 */
export function behind(
  figures: StatisticsFigures,
  table: Table,
  rowIndex: number,
  columnIndex: number,
): Selection | null {
  const row = table.rows[rowIndex];
  const column = table.columns[columnIndex];
  if (!row || !column || column.unit === "percent" || (row.values[columnIndex] ?? null) === null) return null;
  const service = SERVICE_OF[table.code];
  if (!service) return membersBehind(figures, row, column.code);
  const whole = actsOf(figures, service);
  const { code } = column;
  if (code === "current" || code === "previous" || code === "former")
    return ofRow({ ...whole, ...figures.comparison[code] }, row);
  const selection = ofRow(whole, row);
  if (!selection) return null;
  if (code.startsWith(MONTH)) {
    const month = `${row.head.code}-${code.slice(MONTH.length).padStart(2, "0")}`;
    return within(selection, `${month}-01`, endOfMonth(month));
  }
  return code.startsWith(KIND) ? { ...selection, kind: code.slice(KIND.length) } : selection;
}

export type Figure = { readonly name: string; readonly value: number; readonly selection: Selection };

/** The numbers that stand outside the tables. */
export function headlines(figures: StatisticsFigures): Figure[] {
  const { coverage, comparison } = figures;
  const ofService = SERVICES.flatMap((service): Figure[] => {
    const counted = figures[service];
    if (!counted) return [];
    const whole = actsOf(figures, service);
    return [
      { name: `${service}-total`, value: counted.total, selection: whole },
      { name: `${service}-current`, value: counted.currentTotal, selection: { ...whole, ...comparison.current } },
      { name: `${service}-previous`, value: counted.previousTotal, selection: { ...whole, ...comparison.previous } },
      { name: `${service}-former`, value: counted.formerTotal, selection: { ...whole, ...comparison.former } },
    ];
  });
  if (!coverage) return ofService;
  const acts = actsOf(figures, "dpo");
  const members = { ...acts, of: "members" as const };
  const { sinceStart } = coverage;
  const ever = { from: null };
  return [
    ...ofService,
    { name: "members", value: coverage.membersTotal, selection: { ...members, among: "present" } },
    { name: "members-left", value: coverage.membersLeft, selection: { ...members, among: "left" } },
    { name: "visits", value: coverage.visits, selection: { ...acts, visited: true } },
    { name: "late", value: coverage.lateEntries, selection: { ...acts, late: true } },
    { name: "start-acts", value: sinceStart.interventions, selection: { ...acts, ...ever } },
    { name: "start-visits", value: sinceStart.visits, selection: { ...acts, ...ever, visited: true } },
    { name: "start-helped", value: sinceStart.membersHelped, selection: { ...members, ever: true, among: "helped" } },
    {
      name: "start-visited",
      value: sinceStart.membersVisited,
      selection: { ...members, ever: true, among: "visited" },
    },
  ];
}
