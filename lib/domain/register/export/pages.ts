/** A block as a page shows it: a table that always has its headers, or a sentence when it has no row. */
export type PageTable = {
  readonly title: string;
  readonly header: readonly string[];
  /** Shares of the width, column by column. */
  readonly weights: readonly number[];
  readonly rows: readonly (readonly string[])[];
  /** What stands under the table, or in its place. */
  readonly note: string;
};

/** The register as pages: what a PDF, a text document and a printed page show, in this order. */
export type Pages = {
  readonly title: string;
  readonly memberName: string;
  readonly about: string;
  readonly opening: readonly PageTable[];
  readonly list: PageTable;
  readonly parts: readonly { readonly title: string; readonly entries: readonly PagesEntry[] }[];
  readonly closing: readonly PageTable[];
};

export type PagesEntry = { readonly title: string; readonly tables: readonly PageTable[] };
