import type { ColumnMatch, Mapping } from "./match-column";

export type Choices = { readonly mapping: Mapping; readonly saved: Mapping };
/** `parts`: its headings from the top; `label`: the item that its cells tick or detail, where the heading names it. */
export type Column = {
  readonly index: number;
  readonly heading: string;
  readonly parts: readonly string[];
  readonly match: ColumnMatch;
  readonly label?: string;
  readonly isTicked?: boolean;
};
export type Header = {
  readonly first: number;
  readonly last: number;
  readonly columns: Column[];
  readonly score: number;
};
