import { z } from "zod";
import { EXTENTS } from "../register/export/record";

export const EXPORT_FORMATS = ["pdf", "ods", "xlsx", "docx", "csv", "json"] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

/** Formats made of French words; the JSON is the record itself. */
export const WRITTEN_FORMATS = ["pdf", "ods", "xlsx", "docx", "csv"] as const satisfies readonly ExportFormat[];
export type WrittenFormat = (typeof WRITTEN_FORMATS)[number];

/**
 * `waiting` → `running` → `done` or `failed`; `removed` once its file is gone, by the person's hand or after its day.
 * One that is taken back while it waits or runs is `removed` too.
 */
export const EXPORT_STATUSES = ["waiting", "running", "done", "failed", "removed"] as const;
export type ExportStatus = (typeof EXPORT_STATUSES)[number];

/** How long the file of a long export is kept, in hours. */
export const KEPT_HOURS = 24;

/** A job that has not moved for so long, in minutes, lost the process that ran it: another takes it up. */
export const STALLED_MINUTES = 2;

/** Times a job is taken up before it is called failed. */
export const MOST_ATTEMPTS = 3;

export const exportRequestSchema = z.object({
  format: z.enum(EXPORT_FORMATS),
  extent: z.enum(EXTENTS),
  /** Empty: every member that the person may read. */
  memberIds: z.array(z.uuid()).max(2000),
});
export type ExportRequest = z.output<typeof exportRequestSchema>;
