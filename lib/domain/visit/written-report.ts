export type ReportTable = {
  readonly header: readonly string[];
  readonly weights: readonly number[];
  readonly rows: readonly (readonly string[])[];
};
export type ReportPart = {
  readonly title: string;
  readonly lines: readonly string[];
  readonly table: ReportTable | null;
};

/** A report in the words of its paper: the mayor's page, then the annex. */
export type WrittenReport = {
  readonly title: string;
  readonly member: string;
  readonly about: string;
  /** Whether it is a draft or was sent, in a sentence. */
  readonly standing: string;
  readonly mayor: readonly ReportPart[];
  readonly annexTitle: string;
  readonly annexHint: string;
  readonly annex: readonly ReportPart[];
  /** Null when they are left out. */
  readonly answers: ReportPart | null;
};
