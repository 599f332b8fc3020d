import type { EntryContent } from "./content";
import { bothLists, changedBy, type Sides } from "./three-way";

type Marks = Pick<EntryContent, "unknowns" | "confirmed" | "toConfirm">;

/**
 * What is said about the fields, of two texts in one: a mark that one side set or took away is so. A mark is there or not, so
 * no choice is ever to be made; of two days on one point to confirm, mine stands.
 */
export function mergeMarks({ base, mine, theirs }: Sides<Marks>): Marks {
  const both = <Key extends "unknowns" | "confirmed">(key: Key) =>
    bothLists({ base: base[key], mine: mine[key], theirs: theirs[key] }) as Marks[Key]; // items of these very lists
  const dayIn = (side: Marks, note: string) => side.toConfirm.find((point) => point.note === note)?.confirmedOn ?? null;
  return {
    unknowns: both("unknowns"),
    confirmed: both("confirmed"),
    toConfirm: mine.toConfirm.map((point) => {
      const days = {
        base: dayIn(base, point.note),
        mine: point.confirmedOn,
        theirs: dayIn(theirs, point.note),
      };
      return changedBy(days) === "theirs" ? { ...point, confirmedOn: days.theirs } : point;
    }),
  };
}
