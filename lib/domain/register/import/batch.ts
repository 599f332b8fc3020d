import { DomainError } from "../../errors";
import { missingIn } from "./compare";
import type { HiddenColumn, HiddenLines } from "./hidden-parts";
import type { Mapping } from "./match-column";
import type { ProposedEntry } from "./proposed-entry";
import type { LeftLine } from "./read-rows";
import type { HeadingReport, SheetReport, Understanding } from "./understand";

/** A proposed entry in hand; `edited` once a person corrected it, which a new choice of columns then leaves alone. */
export type PreparedEntry = { readonly entry: ProposedEntry; readonly edited: boolean };

/** What is understood of a file so far, and the choices that made it so. */
export type ImportDraft = {
  readonly layout: Understanding["layout"];
  readonly mapping: Mapping;
  readonly withHidden: boolean;
  readonly sheets: SheetReport[];
  readonly headings: HeadingReport[];
  readonly left: LeftLine[];
  /** Absent from what was prepared before they were told apart. */
  readonly hiddenColumns?: HiddenColumn[];
  readonly hiddenLines?: HiddenLines[];
  readonly tooMany: number | null;
  readonly entries: PreparedEntry[];
};

/** Where an entry comes from: the town's own reference and days, which the register has not. */
export type Origin = {
  readonly sheet: string;
  readonly line: number;
  readonly ref: string;
  readonly createdOn: string;
  readonly updatedOn: string;
};

export type ImportReport = {
  readonly imported: number;
  readonly incomplete: number;
  readonly leftOut: { readonly name: string; readonly sheet: string; readonly line: number }[];
  readonly left: LeftLine[];
};

const placeKey = ({ place }: ProposedEntry) => `${place.sheet}\n${place.line}`;

/** What a new choice of columns gives, entries that a person corrected kept as they are. */
export function draftOf(
  understood: Understanding,
  choices: { mapping: Mapping; withHidden: boolean },
  before: readonly PreparedEntry[] = [],
): ImportDraft {
  const edited = new Map(before.filter((each) => each.edited).map((each) => [placeKey(each.entry), each]));
  const entries = understood.entries.map((entry) => edited.get(placeKey(entry)) ?? { entry, edited: false });
  const { layout, sheets, headings, left, hiddenColumns, hiddenLines, tooMany } = understood;
  return { layout, ...choices, sheets, headings, left, hiddenColumns, hiddenLines, tooMany, entries };
}

/** The entries that a person takes, by their places in the draft. Refuses `invalid-state` when there is none to import. */
export function takenFrom(entries: readonly PreparedEntry[], taken: readonly number[]): ProposedEntry[] {
  const wanted = new Set(taken);
  const found = entries.filter((_, index) => wanted.has(index)).map(({ entry }) => entry);
  if (found.length === 0 || found.length !== wanted.size) throw new DomainError("invalid-state", "nothing-taken");
  return found;
}

export function reportOf(draft: ImportDraft, taken: readonly number[]): ImportReport {
  const wanted = new Set(taken);
  const imported = draft.entries.filter((_, index) => wanted.has(index));
  return {
    imported: imported.length,
    incomplete: imported.filter(({ entry }) => missingIn(entry).length > 0).length,
    leftOut: draft.entries
      .filter((_, index) => !wanted.has(index))
      .map(({ entry: { name, place } }) => ({ name, ...place })),
    left: draft.left,
  };
}

export const originOf = ({ place, ref, createdOn, updatedOn }: ProposedEntry): Origin => ({
  ...place,
  ref,
  createdOn,
  updatedOn,
});
