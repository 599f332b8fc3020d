import { plain } from "../plain-text";
import type { Choices } from "./header";
import { matchWith } from "./match-column";
import { isFiche } from "./read-fiche";
import type { Sheet } from "./sheet";

type Row = Sheet["rows"][number];

const labelOf = ({ cells }: Row) => plain(cells.find((cell) => cell !== "") ?? "").replace(/[\d\s:]+/g, " ");

const named = ({ cells }: Row, { mapping, saved }: Choices) => {
  const [label = "", ...values] = cells.filter((cell) => cell !== "");
  const { target, by } = matchWith(mapping, saved, label);
  return target === "name" && by !== "likeness" && values.length > 0;
};

/** Places of the lines that ask for the name of a treatment, the same way each time. */
function nameLines(rows: readonly Row[], choices: Choices): number[] {
  const asked = new Map<string, number[]>();
  rows.forEach((row, at) => {
    if (named(row, choices)) asked.set(labelOf(row), [...(asked.get(labelOf(row)) ?? []), at]);
  });
  return [...asked.values()].find((places) => places.length > 1) ?? [];
}

/** Treatments that stand one under the other in a sheet, each from the line that starts it; the sheet itself when it has one. */
export function fichesIn(sheet: Sheet, choices: Choices): Sheet[] {
  const { rows } = sheet;
  const places = nameLines(rows, choices);
  if (places.length === 0) return [sheet];
  const before = (at: number, back: number) => {
    const row = rows[at - back];
    return row ? labelOf(row) : undefined;
  };
  const [first = 0, second = 0] = places;
  let back = 0;
  while (back + 1 < second - first && places.every((at) => before(at, back + 1) === before(first, back + 1))) {
    if (before(first, back + 1) === undefined) break;
    back += 1;
  }
  const parts = places.map((at, index) => {
    const next = places[index + 1];
    return { ...sheet, rows: rows.slice(index === 0 ? 0 : at - back, next === undefined ? undefined : next - back) };
  });
  // « Nom » is asked of the controller, then of the DPO, in one and the same treatment.
  return parts.every((part) => isFiche(part, choices)) ? parts : [sheet];
}
