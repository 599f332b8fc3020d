import { behind, type Figure, headlines } from "../behind";
import type { StatisticsFigures } from "../figures";
import { tableOf } from "../table";
import { TABLE_CODES } from "../table-shape";

/** Every figure that has rows behind it: what stands in the tables, then outside them. */
export function figuresWithRows(
  figures: StatisticsFigures,
): (Figure & { unit: "count" | "minutes" | "with-travel" })[] {
  const cells = TABLE_CODES.flatMap((code) => {
    const table = tableOf(figures, code);
    return (table?.rows ?? []).flatMap((row, r) =>
      row.values.flatMap((value, c) => {
        const selection = table && behind(figures, table, r, c);
        const column = table?.columns[c];
        if (!selection || !column || value === null) return [];
        const name = `${code} ${row.head.code} ${column.code}`;
        const unit = column.unit === "minutes" ? (column.code === "work" ? "minutes" : "with-travel") : "count";
        return [{ name, value, selection, unit } as const];
      }),
    );
  });
  return [...cells, ...headlines(figures).map((figure) => ({ ...figure, unit: "count" as const }))];
}
