import type { Area, Sheet } from "../sheet";
import { type Understand, understand } from "../understand";

/** A sheet from its cells, blank lines included, as the reader would give it. */
export const sheetOf = (
  rows: readonly (readonly string[])[],
  more: { name?: string; hidden?: boolean; merged?: Area[] } = {},
): Sheet => ({
  name: more.name ?? "Registre",
  hidden: more.hidden ?? false,
  merged: more.merged ?? [],
  rows: rows
    .map((cells, index) => ({ line: index + 1, cells: [...cells] }))
    .filter(({ cells }) => cells.some((cell) => cell !== "")),
});

/** « B2:D2 » as the reader gives it. */
export function area(reference: string): Area {
  const place = (cell = "") => ({ column: cell.charCodeAt(0) - 65, line: Number(cell.slice(1)) });
  const [from, to] = reference.split(":").map(place);
  return { top: from?.line ?? 0, left: from?.column ?? 0, bottom: to?.line ?? 0, right: to?.column ?? 0 };
}

export const understood = (sheets: readonly Sheet[], choices: Partial<Understand> = {}) =>
  understand(sheets, { mapping: {}, saved: {}, withHidden: false, ...choices });
