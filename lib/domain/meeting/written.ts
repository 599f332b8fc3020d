import type { Period } from "@/lib/domain/statistics/period";

export const SNAPSHOT_FORMATS = ["pdf", "docx", "ods"] as const;
export type SnapshotFormat = (typeof SNAPSHOT_FORMATS)[number];
export const PICTURE_FORMATS = ["svg", "png"] as const;
export type PictureFormat = (typeof PICTURE_FORMATS)[number];

/** A table in words, beside its numbers: a spreadsheet adds up what a page only shows. */
export type WrittenTable = {
  readonly name: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
  readonly cells: readonly (readonly (string | number | null)[])[];
};

export type WrittenBar = {
  readonly label: string;
  readonly value: number;
  /** As it is written at the end of the bar. */
  readonly text: string;
  readonly kind: "plain" | "rest" | "onsite";
};

export type WrittenChart = { readonly title: string; readonly description: string } & (
  | {
      readonly kind: "bars";
      readonly bars: readonly WrittenBar[];
      readonly mark: { value: number; text: string } | null;
    }
  | {
      readonly kind: "lines";
      readonly months: readonly string[];
      readonly lines: readonly { name: string; values: readonly (number | null)[] }[];
      /** `row` 0 stands nearest to the plot: two notes of near months do not share one. */
      readonly notes: readonly { month: number; text: string; row: number }[];
    }
  | { readonly kind: "squares"; readonly filled: number; readonly total: number }
);

export type WrittenCard = {
  readonly code: string;
  readonly number: number;
  readonly sheet: 1 | 2;
  readonly title: string;
  /** The denominator, beside the title. */
  readonly note: string;
  /** The large number, when the figure has one, and its sentence. */
  readonly figure: string;
  readonly caption: string;
  readonly formula: string;
  readonly charts: readonly WrittenChart[];
  readonly tables: readonly WrittenTable[];
};

/** A snapshot in French, for every format alike. */
export type WrittenSnapshot = {
  readonly title: string;
  readonly meeting: string;
  readonly syndicate: string;
  /** The paragraph for the minutes. */
  readonly sentence: string;
  readonly about: readonly string[];
  readonly period: Period;
  readonly sha256: string;
  readonly cards: readonly WrittenCard[];
};
