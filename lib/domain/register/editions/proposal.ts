import { sameValue } from "../canonical";
import type { EntryContent } from "../content";
import { FIELD_KEYS, type FieldKey } from "../content/fields";
import { type ThreeWay, threeWay } from "../three-way";
import { mergeThree } from "./merge";

/**
 * `fresh`: the town never touched it; `joined`: the town changed something else in it, and both fit together; `conflict`: both
 * changed the same thing.
 */
export type ProposedField = {
  readonly field: FieldKey;
  readonly kind: "fresh" | "joined" | "conflict";
  /** The template before, the template now, the town. */
  readonly before: unknown;
  readonly now: unknown;
  readonly town: unknown;
  /** What the town would have on accepting. */
  readonly result: unknown;
};

export type EditionProposal = {
  readonly fields: readonly ProposedField[];
  /** Changed by the town alone: the edition does not touch them. */
  readonly untouched: readonly FieldKey[];
};

/** Whether a new edition says something else than an earlier one: what changes neither answers nor points to confirm proposes nothing. */
export const saysElse = (before: EntryContent, now: EntryContent): boolean =>
  FIELD_KEYS.some((field) => !sameValue(before[field], now[field]));

/** One field that the edition changes: `mine` is the town's text, `theirs` the template's. */
function proposedField({ field, changed, base: before, mine: town, theirs: now }: ThreeWay<FieldKey>): ProposedField {
  const { value, conflict } = mergeThree({ before, now, town });
  const kind = changed === "theirs" ? "fresh" : conflict ? "conflict" : "joined";
  return { field, kind, before, now, town, result: value };
}

/** Field by field, in the order of the form, what the edition `now` would change in a town's entry that started from `before`. */
export function editionProposal(before: EntryContent, now: EntryContent, town: EntryContent): EditionProposal {
  const moved = threeWay(FIELD_KEYS, { base: before, mine: town, theirs: now });
  return {
    fields: moved
      .filter(({ changed }) => changed === "theirs" || changed === "both")
      .map(proposedField)
      .filter(({ result, town: own }) => !sameValue(result, own)),
    untouched: moved.filter(({ changed }) => changed === "mine").map(({ field }) => field),
  };
}

type Edition = { readonly version: number; readonly base: EntryContent };

/** The edition to propose to an entry that answered up to `answered`: the latest, when it says something else; else null. */
export function proposedEdition<T extends Edition>(
  editions: readonly T[],
  answered: number,
): { from: T; to: T } | null {
  const from = editions.find(({ version }) => version === answered);
  const to = editions.reduce<T | undefined>(
    (last, one) => (last && last.version > one.version ? last : one),
    undefined,
  );
  return from && to && to.version > answered && saysElse(from.base, to.base) ? { from, to } : null;
}
