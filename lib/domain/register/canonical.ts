import type { EntryContent } from "./content";

/** JSON with sorted keys and no undefined: two equal values give the same text, whatever the order they were written in. */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map((item) => canonicalJson(item ?? null)).join(",")}]`;
  if (value !== null && typeof value === "object") {
    const pairs = Object.entries(value)
      .filter(([, item]) => item !== undefined)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, item]) => `${JSON.stringify(key)}:${canonicalJson(item)}`);
    return `{${pairs.join(",")}}`;
  }
  return JSON.stringify(value ?? null);
}

export const sameValue = (left: unknown, right: unknown): boolean => canonicalJson(left) === canonicalJson(right);

/** What the sha256 of a frozen version is taken of: the content with its place in the history, so that two cannot be swapped. */
export const versionHashInput = (version: { entryId: string; number: number; content: EntryContent }): string =>
  canonicalJson({ format: 1, entryId: version.entryId, number: version.number, content: version.content });
