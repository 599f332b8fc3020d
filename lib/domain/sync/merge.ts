import { changedBy } from "../register/three-way";
import type { FieldChange } from "./change";

/** A field that another wrote meanwhile: three texts, between which only a person can choose. */
export type Conflict = {
  readonly field: string;
  readonly base: unknown;
  readonly mine: unknown;
  readonly theirs: unknown;
};

export type Merged = {
  /** What is to be written over the server's text. */
  readonly change: Readonly<Record<string, unknown>>;
  readonly conflicts: readonly Conflict[];
  /** Another wrote something since the base, in these fields or in others. */
  readonly moved: boolean;
};

type Changes = Readonly<Record<string, FieldChange | undefined>>;

/**
 * What an operation's fields become on the server's text, by value and never by a clock. A field that the server still holds
 * as it was takes the new text; one that both wrote, differently, keeps the server's and is a conflict.
 */
export function mergeChanges(changes: Changes, theirs: Readonly<Record<string, unknown>>): Merged {
  const change: Record<string, unknown> = {};
  const conflicts: Conflict[] = [];
  let moved = false;
  for (const [field, sent] of Object.entries(changes)) {
    if (!sent) continue;
    const sides = { base: sent.base, mine: sent.mine, theirs: theirs[field] };
    const by = changedBy(sides);
    if (by === "mine") change[field] = sent.mine;
    if (by === "both") conflicts.push({ field, ...sides });
    if (by === "theirs" || by === "both") moved = true;
  }
  return { change, conflicts, moved };
}

/** The fields of a whole thing as changes from its base; those that did not change are left out. */
export function changesFrom<Key extends string>(
  keys: readonly Key[],
  base: Readonly<Record<Key, unknown>>,
  mine: Readonly<Record<Key, unknown>>,
): Record<string, FieldChange> {
  const all = keys.map((key): [Key, FieldChange] => [key, { base: base[key], mine: mine[key] }]);
  return Object.fromEntries(
    all.filter(([, { base: was, mine: is }]) => changedBy({ base: was, mine: is, theirs: was })),
  );
}
