const NAMES = ["label", "dataRef", "name", "role", "recipient"] as const;

/** What makes an item of a list the same item in two texts: its name. A second item of that name gets a rank. */
export function namesOf(items: readonly unknown[]): string[] {
  const seen = new Map<string, number>();
  return items.map((item) => {
    const name = nameOf(item);
    const rank = (seen.get(name) ?? 0) + 1;
    seen.set(name, rank);
    return rank === 1 ? name : `${name} (${rank})`;
  });
}

function nameOf(item: unknown): string {
  if (typeof item === "string") return item;
  if (item === null || typeof item !== "object") return String(item);
  const fields = new Map<string, unknown>(Object.entries(item));
  const named = NAMES.map((key) => fields.get(key)).find((value) => typeof value === "string" && value !== "");
  return typeof named === "string" ? named : "";
}
