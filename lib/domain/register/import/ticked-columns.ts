import type { Grid } from "./grid";
import type { Choices, Column, Header } from "./header";
import { type ColumnMatch, matchWith } from "./match-column";
import { saysNothing } from "./parse/list";
import { afterYesNo, readYesNo } from "./parse/yes-no";
import type { ImportTarget } from "./target";

/** Where the headings under a common one name the items themselves: « Sécurité » over « Mot de passe » and « Alarme ». */
const NAMED_BY_HEADING: Partial<Record<ImportTarget, ImportTarget>> = {
  dataCategories: "dataFamily",
  sensitiveData: "dataFamily",
  dataFamily: "dataFamily",
  measures: "measureKind",
  measureKind: "measureKind",
  dataSubjects: "dataSubjects",
  recipients: "recipients",
  processors: "processors",
};

const isMark = (cell: string) => readYesNo(cell) !== null && afterYesNo(cell) === "";

/** A column of crosses under a group of headings answers by its own heading; so does one that names a category or a measure. */
export function withTicks(grid: Grid, header: Header, choices: Choices): Header {
  const below = grid.lines.filter((line) => line > header.last);
  const ticked = (column: Column): Column => {
    const { match, parts } = column;
    const own = parts.at(-1) ?? "";
    const target = NAMED_BY_HEADING[match.target];
    if (parts.length < 2 || target === undefined || match.by === "person") return column;
    if (match.target === target && (target === "dataFamily" || target === "measureKind"))
      return { ...column, label: own };
    const cells = below.map((line) => grid.own(line, column.index)).filter((cell) => cell !== "");
    const asks = matchWith(choices.mapping, choices.saved, own).target === match.target;
    const crosses = cells.every(isMark) && cells.some((cell) => !saysNothing(cell) && readYesNo(cell));
    const named: ColumnMatch = { ...match, target };
    return crosses && !asks ? { ...column, match: named, label: own, isTicked: true } : column;
  };
  return { ...header, columns: header.columns.map(ticked) };
}
