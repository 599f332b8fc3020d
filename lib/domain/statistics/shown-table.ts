import { share } from "./share";
import type { Column, Table } from "./table-shape";
import type { View } from "./view";

const YEARS_BACK_OF: Partial<Record<Column["code"], number>> = { current: 1, previous: 1, former: 2 };

/**
 * The table as the reader asked for it: without the years that were not asked for, counts without their shares, or each count
 * that has a denominator as its share of it. The column of plain counts always stays: no share stands without its number.
 */
export function shownTable(table: Table, { yearsBack, values }: View): Table {
  const kept = table.columns.flatMap((column, index) => {
    if ((YEARS_BACK_OF[column.code] ?? 0) > yearsBack) return [];
    if (values === "counts" && column.unit === "percent") return [];
    const { of } = column;
    return [{ column, index, of: values === "shares" ? of : undefined }];
  });
  return {
    ...table,
    columns: kept.map(({ column, of }) => (of === undefined ? column : { ...column, unit: "percent" })),
    rows: table.rows.map((row) => ({
      ...row,
      values: kept.map(({ index, of }) => {
        const value = row.values[index] ?? null;
        return of === undefined || value === null ? value : share(value, of);
      }),
    })),
  };
}
