/** One field of one act. `withheld`: it changed, and its text is kept out of the trail. */
export type Difference = { path: string; before: unknown; after: unknown; withheld: boolean };

type Change = { before?: unknown; after?: unknown };

const MAX_LINES = 60;

const isTree = (value: unknown): value is Record<string, unknown> => typeof value === "object" && value !== null;

const isListOfWords = (value: unknown): value is unknown[] => Array.isArray(value) && !value.some(isTree);

const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);

function leaves(path: string, before: unknown, after: unknown): Difference[] {
  if (same(before, after)) return [];
  const flat = (value: unknown) => !isTree(value) || isListOfWords(value);
  if (flat(before) && flat(after)) return [{ path, before, after, withheld: false }];
  const [left, right] = [isTree(before) ? before : {}, isTree(after) ? after : {}];
  const keys = [...new Set([...Object.keys(left), ...Object.keys(right)])];
  return keys.flatMap((key) => leaves(`${path}.${key}`, left[key], right[key]));
}

/** The fields of an act that changed, down to the last one ('purposes.0.text'); `more` counts those beyond sixty. */
export function differencesOf(changes: Record<string, Change>): { lines: Difference[]; more: number } {
  const all = Object.entries(changes).flatMap(([field, change]) =>
    "before" in change || "after" in change
      ? leaves(field, change.before, change.after)
      : [{ path: field, before: undefined, after: undefined, withheld: true }],
  );
  return { lines: all.slice(0, MAX_LINES), more: Math.max(0, all.length - MAX_LINES) };
}
