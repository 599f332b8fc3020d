import { sameValue } from "./canonical";
import { namesOf } from "./item-names";

/** Three texts of one thing: the one both sides started from, and what each made of it. */
export type Sides<Value> = { readonly base: Value; readonly mine: Value; readonly theirs: Value };

/**
 * Who moved away from the base. One side alone: its text stands by itself. `same`: both wrote the same. `both`: two different
 * texts, between which only a person can choose.
 */
export type Changed = "mine" | "theirs" | "same" | "both";

export type ThreeWay<Key extends string> = Sides<unknown> & { readonly field: Key; readonly changed: Changed };

/** Null when neither side changed anything. */
export function changedBy({ base, mine, theirs }: Sides<unknown>): Changed | null {
  if (sameValue(mine, theirs)) return sameValue(mine, base) ? null : "same";
  if (sameValue(theirs, base)) return "mine";
  return sameValue(mine, base) ? "theirs" : "both";
}

/** Field by field, in the order given, what the sides made of the base; a field that nobody changed is left out. */
export function threeWay<Key extends string>(
  fields: readonly Key[],
  { base, mine, theirs }: Sides<Readonly<Record<Key, unknown>>>,
): ThreeWay<Key>[] {
  return fields.flatMap((field) => {
    const sides = { base: base[field], mine: mine[field], theirs: theirs[field] };
    const changed = changedBy(sides);
    return changed === null ? [] : [{ field, changed, ...sides }];
  });
}

/** What stands without a choice: the side that changed it, `mine` where both did. */
export const standing = ({ changed, mine, theirs }: ThreeWay<string>): unknown =>
  changed === "theirs" ? theirs : mine;

/**
 * Both lists in one, item by item: what one side added, changed or took away is so; an item that both changed stands twice, and
 * one that a side took away while the other changed it stays. The order is mine, then what only theirs has.
 */
export function bothLists({ base, mine, theirs }: Sides<readonly unknown[]>): unknown[] {
  const named = (items: readonly unknown[]) => {
    const names = namesOf(items);
    return new Map(items.map((item, index) => [names[index] ?? "", item]));
  };
  const [old, own, other] = [named(base), named(mine), named(theirs)];
  const kept = [...new Set([...own.keys(), ...other.keys()])].flatMap((name) => {
    const sides = { base: old.get(name), mine: own.get(name), theirs: other.get(name) };
    const changed = changedBy(sides);
    if (changed === "theirs") return [sides.theirs];
    return changed === "both" ? [sides.mine, sides.theirs] : [sides.mine];
  });
  return kept.filter((item) => item !== undefined);
}
