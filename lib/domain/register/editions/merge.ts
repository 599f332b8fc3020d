import { sameValue } from "../canonical";

/** `conflict`: both sides changed the same thing; `value` then says what the template says, the rest being joined. */
export type Merged = { readonly value: unknown; readonly conflict: boolean };

type Three = { readonly before: unknown; readonly now: unknown; readonly town: unknown };
type Fields = Readonly<Record<string, unknown>>;
type Items = ReadonlyMap<string, unknown>;

const NAMES = ["code", "label", "dataRef", "role", "name", "recipient"] as const;

const isFields = (value: unknown): value is Fields =>
  value !== null && typeof value === "object" && !Array.isArray(value);

const nameOf = (item: unknown): string => {
  if (typeof item === "string") return item;
  if (!isFields(item)) return "";
  const name = NAMES.map((key) => item[key]).find((value) => typeof value === "string" && value !== "");
  return typeof name === "string" ? name : "";
};

/** The items of a list by what makes each the same from one text to another; null when two share a name, or one has none. */
function namedItems(items: readonly unknown[]): Items | null {
  const named = new Map(items.map((item) => [nameOf(item), item]));
  return named.size === items.length && !named.has("") ? named : null;
}

const clean = (value: unknown): Merged => ({ value, conflict: false });

/** What is undefined is an item that one of the texts has not. */
function mergeLists(before: Items, now: Items, town: Items): Merged {
  const names = [...now.keys(), ...[...town.keys()].filter((name) => !now.has(name))];
  const merged = names.map((name) =>
    mergeThree({ before: before.get(name), now: now.get(name), town: town.get(name) }),
  );
  return {
    value: merged.flatMap(({ value }) => (value === undefined ? [] : [value])),
    conflict: merged.some(({ conflict }) => conflict),
  };
}

/** Answers that mean something only together: « 3 » of one hand and « mois » of the other would be nobody's duration. */
const TOGETHER: readonly (readonly string[])[] = [
  ["value", "unit", "trigger", "text", "unlimited"],
  ["finalFate", "fateText"],
  ["kind", "detail"],
  ["lawfulBasis", "regime"],
  ["country", "safeguard", "derogation"],
  ["answer", "where", "on"],
  ["decision", "reason"],
];

function groupsOf(keys: readonly string[]): string[][] {
  const together = TOGETHER.map((group) => keys.filter((key) => group.includes(key))).filter(
    ({ length }) => length > 1,
  );
  const grouped = new Set(together.flat());
  return [...together, ...keys.filter((key) => !grouped.has(key)).map((key) => [key])];
}

const pick = (from: Fields, keys: readonly string[]): Fields => Object.fromEntries(keys.map((key) => [key, from[key]]));

function mergeFields(before: Fields, now: Fields, town: Fields): Merged {
  const merged = groupsOf([...new Set([...Object.keys(now), ...Object.keys(town)])]).map((keys) => {
    const [only = "", ...others] = keys;
    if (others.length > 0)
      return mergeWhole({ before: pick(before, keys), now: pick(now, keys), town: pick(town, keys) });
    const { value, conflict } = mergeThree({ before: before[only], now: now[only], town: town[only] });
    return { value: { [only]: value }, conflict };
  });
  return {
    value: Object.assign({}, ...merged.map(({ value }) => value)),
    conflict: merged.some(({ conflict }) => conflict),
  };
}

/** One hand or the other, never a mixture. */
function mergeWhole({ before, now, town }: Three): Merged {
  if (sameValue(now, town) || sameValue(before, town)) return clean(now);
  return sameValue(before, now) ? clean(town) : { value: now, conflict: true };
}

/**
 * Joins what the template changed (`before` to `now`) with what the town changed (`before` to `town`). Lists are joined item by
 * item where each item has a name of its own, groups of answers key by key; where both changed the same thing, the template's
 * word stands in `value` and the conflict is told: a person chooses.
 */
export function mergeThree({ before, now, town }: Three): Merged {
  const whole = mergeWhole({ before, now, town });
  if (!whole.conflict) return whole;
  if (Array.isArray(before) && Array.isArray(now) && Array.isArray(town)) {
    const [old, fresh, own] = [namedItems(before), namedItems(now), namedItems(town)];
    return old && fresh && own ? mergeLists(old, fresh, own) : whole;
  }
  return isFields(before) && isFields(now) && isFields(town) ? mergeFields(before, now, town) : whole;
}
