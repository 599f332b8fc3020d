import type { Choices } from "./header";
import { matchWith } from "./match-column";
import type { Area, Sheet } from "./sheet";

const turnedArea = ({ top, left, bottom, right }: Area): Area => ({
  top: left + 1,
  left: top - 1,
  bottom: right + 1,
  right: bottom - 1,
});

/** Whether the line of names has several of them beside it: each column is then a treatment, each line a question. */
function asksByLine({ rows }: Sheet, { mapping, saved }: Choices): boolean {
  return rows.some(({ cells }) => {
    const [label = "", ...values] = cells.filter((cell) => cell !== "");
    const { target, by } = matchWith(mapping, saved, label);
    const isName = target === "name" && by !== "likeness";
    // A line of headings names the treatment too: its other cells are headings themselves.
    const headings = values.filter((value) => !["none", "likeness"].includes(matchWith(mapping, saved, value).by));
    return isName && new Set(values).size >= 2 && headings.length * 2 < values.length;
  });
}

/** A sheet whose columns are treatments, turned so that each is a line; every other sheet as it is. */
export function upright(sheet: Sheet, isFiche: boolean, choices: Choices): Sheet {
  if (!isFiche || !asksByLine(sheet, choices)) return sheet;
  const width = Math.max(...sheet.rows.map(({ cells }) => cells.length));
  const height = Math.max(...sheet.rows.map(({ line }) => line));
  const rows = Array.from({ length: width }, (_, column) => {
    const cells = Array.from({ length: height }, () => "");
    for (const { line, cells: from } of sheet.rows) cells[line - 1] = from[column] ?? "";
    return { line: column + 1, cells };
  });
  return {
    ...sheet,
    merged: sheet.merged.map(turnedArea),
    rows: rows.filter(({ cells }) => cells.some((cell) => cell !== "")),
  };
}
