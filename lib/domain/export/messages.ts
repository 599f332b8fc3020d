import type { ReportFormat, WrittenReport as YearReport } from "../annual-report/written";
import type { PictureFormat, SnapshotFormat, WrittenChart, WrittenSnapshot } from "../meeting/written";
import type { ExportedRegister } from "../register/export/exported";
import type { WrittenRegister } from "../register/export/written";
import type { WrittenReport } from "../visit/written-report";
import type { ExportFormat, WrittenFormat } from "./job";

/** What is made of words that the application has already. */
export type Made =
  | { readonly of: "snapshot"; readonly format: SnapshotFormat; readonly snapshot: WrittenSnapshot }
  | { readonly of: "chart"; readonly format: PictureFormat; readonly chart: WrittenChart }
  | { readonly of: "year"; readonly format: ReportFormat; readonly report: YearReport; readonly sha256: string };

/** What the application says to the process that runs exports. */
export type ExportAsk =
  | { readonly kind: "render"; readonly id: string; readonly format: ExportFormat; readonly exported: ExportedRegister }
  /** A register that is in words already: the syndicate's own. */
  | {
      readonly kind: "render-written";
      readonly id: string;
      readonly format: WrittenFormat;
      readonly register: WrittenRegister;
    }
  /** The report of a visit, in words. */
  | { readonly kind: "render-report"; readonly id: string; readonly format: "pdf"; readonly report: WrittenReport }
  /** A document of a meeting, one of its charts, or a report of the year, in words. */
  | { readonly kind: "render-made"; readonly id: string; readonly format: Made["format"]; readonly made: Made }
  /** A long export waits. */
  | { readonly kind: "wake" };

/** What it answers, one answer to each `render`. */
export type ExportReply =
  | { readonly id: string; readonly bytes: Uint8Array }
  | { readonly id: string; readonly missing: true }
  | { readonly id: string; readonly failure: string };
