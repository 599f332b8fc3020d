import type { FindableKind } from "./kind";

/** A piece of a text, cut at the words found, so that no page ever reads markup out of a text. */
export type Piece = { readonly text: string; readonly found: boolean };

export type Found = {
  readonly kind: FindableKind;
  readonly id: string;
  /** Null for what belongs to the syndicate. */
  readonly memberId: string | null;
  readonly memberName: string | null;
  readonly title: string;
  /** A code of its kind (status, kind of member) or words (a function). */
  readonly detail: string;
  /** 'YYYY-MM-DD' or null. */
  readonly day: string | null;
  readonly excerpt: readonly Piece[];
};

export type FoundGroup = { readonly kind: FindableKind; readonly total: number; readonly rows: readonly Found[] };

export type Findings = {
  readonly groups: readonly FoundGroup[];
  /** The words that were looked for instead of those typed, when nothing answered these; else null. */
  readonly instead: string | null;
};
