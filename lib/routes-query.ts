export type Query = Record<string, string | number | boolean | null | undefined>;

/** Adds what has a value to a path; the order given is the order written, so that equal states have equal addresses. */
export function withQuery(path: string, query: Query): string {
  const search = new URLSearchParams();
  for (const [key, value] of Object.entries(query)) {
    if (value !== null && value !== undefined && value !== "" && value !== false) search.set(key, String(value));
  }
  const text = search.toString();
  return text === "" ? path : `${path}?${text}`;
}
