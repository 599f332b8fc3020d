import { plain } from "../plain-text";
import { INSTRUCTION, RANK } from "./fiche-words";
import type { Choices } from "./header";
import { matchWith } from "./match-column";
import type { Sheet } from "./sheet";
import { SINGLE_TARGETS } from "./target";

type Cells = readonly string[];

const filledIn = (cells: Cells) => cells.flatMap((cell, index) => (cell === "" ? [] : [index]));

const isKnown = ({ mapping, saved }: Choices, text: string) => {
  const { by, target } = matchWith(mapping, saved, text);
  return by !== "none" && by !== "likeness" && target !== "note";
};

const FEWEST_ASKED = 3;

/** Where most numbers of a sheet stand before questions, they are left out; else they number the items of a list. */
function withoutRanks(lines: readonly Cells[], choices: Choices): Cells[] {
  const ranked = lines.filter(
    (cells) => RANK.test(cells[filledIn(cells)[0] ?? -1] ?? "") && filledIn(cells).length > 1,
  );
  const asked = ranked.filter((cells) => isKnown(choices, cells[filledIn(cells)[1] ?? -1] ?? ""));
  if (asked.length < FEWEST_ASKED || asked.length * 2 < ranked.length) return [...lines];
  return lines.map((cells) =>
    ranked.includes(cells) ? cells.map((cell, at) => (at === filledIn(cells)[0] ? "" : cell)) : cells,
  );
}

/** « Date de création | 12/03/2019 | Mise à jour | 18/01/2022 »: two questions on one line, each with its answer. */
function questionsOf(cells: Cells, { mapping, saved }: Choices): Cells[] {
  const asks = (at: number | undefined) => {
    const { target, by } = matchWith(mapping, saved, cells[at ?? -1] ?? "");
    return by === "none" || by === "likeness" ? undefined : target;
  };
  const places = filledIn(cells);
  const [first, answer, second, other] = places;
  const asked = asks(second);
  if (asks(first) === undefined || asked === undefined || asks(answer) !== undefined || second === undefined)
    return [cells];
  const alone = places.length === 3 && SINGLE_TARGETS.includes(asked);
  const paired = places.length === 4 && asks(other) === undefined && asked !== asks(first) && asked !== "recipients";
  return alone || paired ? [cells.slice(0, second), cells.slice(second)] : [cells];
}

/** The column where most questions stand. */
function questionColumn(lines: readonly Cells[], { mapping, saved }: Choices): number {
  const count = new Map<number, number>();
  for (const cells of lines) {
    const at = cells.findIndex((cell) => cell !== "");
    const { by, target } = matchWith(mapping, saved, cells[at] ?? "");
    if (by === "synonym" && target !== "note") count.set(at, (count.get(at) ?? 0) + 1);
  }
  return [...count].reduce((best, each) => (each[1] > best[1] ? each : best), [0, 0])[0];
}

/**
 * The lines of a sheet of one treatment as its questions and answers: without the numbers of the questions, two questions of a
 * line apart, and the answer that goes on under itself in one cell.
 */
export function ficheLines({ rows }: Sheet, choices: Choices): Cells[] {
  const lines = withoutRanks(
    rows.map(({ cells }) => cells),
    choices,
  )
    .flatMap((cells) => questionsOf(cells, choices))
    .filter((cells) => !(filledIn(cells).length === 1 && INSTRUCTION.test(plain(cells.join("")))));
  const questions = questionColumn(lines, choices);
  const taken: string[][] = [];
  for (const cells of lines) {
    const last = taken.at(-1);
    const [at, ...others] = filledIn(cells);
    const goesOn = at !== undefined && at > questions && others.length === 0 && (last?.[at] ?? "") !== "";
    if (goesOn && last && (last[questions] ?? "") !== "") last[at] = `${last[at]}\n${cells[at]}`;
    else taken.push([...cells]);
  }
  return taken;
}
