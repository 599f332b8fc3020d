import type { EntryContent } from "./content";

const sortedPairs = (value: object): [string, unknown][] =>
  Object.entries(value)
    .filter(([, item]) => item !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, item]) => [`${JSON.stringify(key)}:`, item]);

/** JSON with sorted keys and no undefined: two equal values give the same text, whatever the order they were written in. */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map((item) => canonicalJson(item ?? null)).join(",")}]`;
  if (value !== null && typeof value === "object") {
    const pairs = sortedPairs(value).map(([key, item]) => `${key}${canonicalJson(item)}`);
    return `{${pairs.join(",")}}`;
  }
  return JSON.stringify(value ?? null);
}

/** The same text in pieces: what stands `depth` levels inside comes whole. */
export function* canonicalParts(value: unknown, depth: number): Generator<string> {
  if (depth === 0 || value === null || typeof value !== "object") {
    yield canonicalJson(value);
    return;
  }
  const listed = Array.isArray(value);
  const items: [string, unknown][] = listed ? value.map((item) => ["", item ?? null]) : sortedPairs(value);
  yield listed ? "[" : "{";
  for (const [rank, [key, item]] of items.entries()) {
    yield rank === 0 ? key : `,${key}`;
    yield* canonicalParts(item, depth - 1);
  }
  yield listed ? "]" : "}";
}

export const sameValue = (left: unknown, right: unknown): boolean =>
  left === right || canonicalJson(left) === canonicalJson(right);

/** What the sha256 of a frozen version is taken of: the content with its place in the history, so that two cannot be swapped. */
export const versionHashInput = (version: { entryId: string; number: number; content: EntryContent }): string =>
  canonicalJson({ format: 1, entryId: version.entryId, number: version.number, content: version.content });
