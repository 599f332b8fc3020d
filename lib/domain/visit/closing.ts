import { z } from "zod";
import { code, flag } from "../intervention/field";
import { VISIT_THEME } from "./intervention";
import { closingInputSchema } from "./visit";

const SUBJECT_MAX = 120;

/** Closing for the first time: the theme is that of the intervention that the visit makes. */
export const markDoneInputSchema = closingInputSchema.extend({
  theme: z.preprocess((value) => value || VISIT_THEME, code),
  /** What the intervention of the visit is called; the page words it from the purposes. */
  subject: z.preprocess((value) => value || "Visite sur place", z.string().trim().max(SUBJECT_MAX)),
  personalDataKept: flag,
});
export type MarkDoneInput = z.output<typeof markDoneInputSchema>;

/** What may still be corrected until the report is sent; the hours and the intervention stand. */
export const amendClosingSchema = markDoneInputSchema.omit({
  doneFrom: true,
  doneTo: true,
  theme: true,
  subject: true,
});
export type AmendClosing = z.output<typeof amendClosingSchema>;

export const sendReportSchema = z.object({ memberId: z.uuid(), visitId: z.uuid(), version: z.coerce.number().int() });
export type SendReport = z.output<typeof sendReportSchema>;
