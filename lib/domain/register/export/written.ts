import type { Extent } from "./record";

/**
 * The register in words, the one shape that every engine renders: nothing but French text, in the order of the CNIL's
 * simplified model. A line end inside a cell parts its lines.
 */
export type Block = {
  readonly title: string;
  /** Headers of the columns after the first, which is headed by the title. One column without a name: plain facts. */
  readonly columns: readonly string[];
  /** First cell: what the row is about. */
  readonly rows: readonly (readonly string[])[];
  /** Rows of the model to which the answer is no: a spreadsheet writes each, a page names them together. */
  readonly absent?: readonly string[];
};

export type WrittenEntry = {
  readonly ref: string;
  readonly name: string;
  /** The row of the list of treatments, without its name: see `WrittenRegister.list`. */
  readonly listed: readonly string[];
  /** The whole entry on one row, in the columns of `WrittenRegister.line`. */
  readonly line: readonly string[];
  readonly blocks: readonly Block[];
  /** How many of the blocks, the first ones, are those of the CNIL's model. */
  readonly ofModel: number;
};

/** Article 30(1) or 30(2) GDPR: the member as a controller, then as a processor. */
export type WrittenPart = { readonly title: string; readonly entries: readonly WrittenEntry[] };

export type WrittenRegister = {
  readonly extent: Extent;
  readonly language: "fr";
  readonly title: string;
  readonly memberName: string;
  /** One sentence: what it holds and on which day it was written. */
  readonly about: string;
  /** Controller and DPO. */
  readonly opening: readonly Block[];
  readonly list: { readonly title: string; readonly columns: readonly string[] };
  readonly line: readonly string[];
  /** Only the registers that have an entry. */
  readonly parts: readonly WrittenPart[];
  /** Said when there is no entry at all. */
  readonly empty: string;
  /** What belongs to no entry: approvals, treatments set aside. */
  readonly closing: readonly Block[];
};
