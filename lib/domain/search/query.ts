const SHORTEST_PREFIX = 3;

/** A word and, for a plural, its singular; a word of three letters or more also stands for those it begins. */
const forms = (word: string): string[] => {
  if (word.length < SHORTEST_PREFIX) return [word];
  return /.{4,}[sx]$/u.test(word) ? [`${word}:*`, word.slice(0, -1)] : [`${word}:*`];
};

/** `all`: what answers every word; `any`: what answers one of them. In the language of PostgreSQL's `to_tsquery('simple', …)`. */
export type TextQuery = { readonly all: string; readonly any: string };

/** What is looked for: of each word asked, any of its readings. Words hold letters and digits only. */
export function textQuery(readings: readonly (readonly string[])[]): TextQuery {
  const groups = readings.map((words) => `(${words.flatMap(forms).join(" | ")})`);
  return { all: groups.join(" & "), any: groups.join(" | ") };
}
