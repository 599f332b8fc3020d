import type { ReportSection } from "./annual-report";

export const REPORT_FORMATS = ["pdf", "docx"] as const;
export type ReportFormat = (typeof REPORT_FORMATS)[number];

/** A report in French, for the screen, the PDF and the text document alike. */
export type WrittenReport = {
  readonly title: string;
  readonly about: readonly string[];
  readonly author: string;
  readonly sections: readonly {
    readonly code: ReportSection;
    readonly number: number;
    readonly title: string;
    /** What the application counts. */
    readonly lines: readonly string[];
    /** What the DPO writes, "" when nothing. */
    readonly text: string;
  }[];
};
