import type { StatisticsFigures } from "@/lib/domain/statistics/figures";
import { tableOf } from "@/lib/domain/statistics/table";
import { type ColumnUnit, type RowHead, TABLE_CODES, type TableCode } from "@/lib/domain/statistics/table-shape";

/** One figure of a table as it was frozen and as it is now; null: not published, or absent on that side. */
export type ComparedRow = {
  readonly table: TableCode;
  readonly head: RowHead;
  readonly unit: ColumnUnit;
  readonly before: number | null;
  readonly after: number | null;
  /** Null when either side is. */
  readonly difference: number | null;
};

/**
 * Years stand for their months. Kinds of member are left out: between two dates, a cell that grew by one would tell of one act in
 * a group that may be small.
 */
const LEFT_OUT: readonly TableCode[] = ["months-dpo", "months-it", "kinds", "theme-kinds"];
const COMPARED = TABLE_CODES.filter((code) => !LEFT_OUT.includes(code));

const keyOf = ({ list, code }: RowHead) => `${list}:${code}`;

/**
 * The first column of every table, then and now, for the same period: what late entries, corrections and members that joined
 * have changed. Pure; a row that only one side has stands with null on the other.
 */
export function compareFigures(then: StatisticsFigures, now: StatisticsFigures): ComparedRow[] {
  return COMPARED.flatMap((code) => {
    const [frozen, current] = [tableOf(then, code), tableOf(now, code)];
    const unit = (frozen ?? current)?.columns[0]?.unit ?? "count";
    const heads = new Map(
      [...(frozen?.rows ?? []), ...(current?.rows ?? [])].map(({ head }) => [keyOf(head), head] as const),
    );
    return [...heads.values()].map((head) => {
      const valueIn = (table: typeof frozen) =>
        table?.rows.find((row) => keyOf(row.head) === keyOf(head))?.values[0] ?? null;
      const [was, is] = [valueIn(frozen), valueIn(current)];
      return {
        table: code,
        head,
        unit,
        before: was,
        after: is,
        difference: was === null || is === null ? null : is - was,
      };
    });
  });
}
