import { z } from "zod";
import { addDays } from "../day";

/** The secretary reads the draft again within seven days (site-visit guide § 7). */
const REREAD_DAYS = 7;
/** The address by which a report is acknowledged without an account. */
export const LINK_DAYS = 30;
const COMMENT_MAX = 2000;
const NAME_MAX = 120;

export const rereadDueOn = (sharedOn: string): string => addDays(sharedOn, REREAD_DAYS);

const about = { memberId: z.uuid(), visitId: z.uuid() };

export const aboutReportSchema = z.object(about);
export type AboutReport = z.output<typeof aboutReportSchema>;

export const readingSeenSchema = z.object({ ...about, version: z.coerce.number().int() });
export type ReadingSeen = z.output<typeof readingSeenSchema>;

export const reportCommentSchema = z.object({ ...about, text: z.string().trim().min(1).max(COMMENT_MAX) });
export type ReportComment = z.output<typeof reportCommentSchema>;

const words = z.string().trim().min(1).max(NAME_MAX);

/** Who acknowledges by the link: nobody signed in, so a name and a function are asked. */
export const linkAcknowledgementSchema = z.object({ name: words, function: words });
export type LinkAcknowledgement = z.output<typeof linkAcknowledgementSchema>;
