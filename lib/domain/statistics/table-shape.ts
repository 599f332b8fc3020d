import type { DictionaryList } from "@/lib/domain/intervention/dictionary-term";

export const TABLE_CODES = [
  "interventions",
  "members-helped",
  "kinds",
  "theme-kinds",
  "members-visited",
  "themes",
  "types",
  "modes-dpo",
  "modes-it",
  "domains-it",
  "months-it",
  "months-dpo",
  "registers",
  "cases",
  "hours",
] as const;
export type TableCode = (typeof TABLE_CODES)[number];

export type ColumnCode =
  | "count"
  | "percent"
  | "current"
  | "previous"
  | "former"
  | "total"
  | "members"
  | "interventions"
  | "helped"
  | "visited"
  | "work"
  | "with-travel"
  | `month-${number}`
  | `kind-${string}`;
export type ColumnUnit = "count" | "percent" | "minutes";
/** `of`: the number that its shares are of, where the reader may ask for shares. */
export type Column = { readonly code: ColumnCode; readonly unit: ColumnUnit; readonly of?: number };

/** What a row is about: a term of a dictionary, a level, a kind of member, a year, or a word of the catalogue. */
export type RowHead = { readonly list: DictionaryList | "level" | "kind" | "year" | "word"; readonly code: string };
export type Row = { readonly head: RowHead; readonly values: readonly (number | null)[] };

/** One table of the page, the same for the screen, the print and the CSV. A null value is blank, or hidden in `kinds` and `theme-kinds`. */
export type Table = {
  readonly code: TableCode;
  readonly columns: readonly Column[];
  readonly rows: readonly Row[];
  /** What the shares are of. */
  readonly denominator: { readonly of: "dpo" | "it" | "members"; readonly count: number };
};

export const counts = (...codes: ColumnCode[]): Column[] => codes.map((code) => ({ code, unit: "count" }));
export const PART: Column = { code: "percent", unit: "percent" };
