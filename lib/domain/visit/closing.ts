import { z } from "zod";
import { code, flag } from "../intervention/field";
import { VISIT_THEME } from "./intervention";
import { closingInputSchema } from "./visit";

/** Closing for the first time: the theme is that of the intervention that the visit makes. */
export const markDoneInputSchema = closingInputSchema.extend({
  theme: z.preprocess((value) => value || VISIT_THEME, code),
  personalDataKept: flag,
});
export type MarkDoneInput = z.output<typeof markDoneInputSchema>;

/** What may still be corrected until the report is sent; the hours and the intervention stand. */
export const amendClosingSchema = markDoneInputSchema.omit({ doneFrom: true, doneTo: true, theme: true });
export type AmendClosing = z.output<typeof amendClosingSchema>;

export const sendReportSchema = z.object({ memberId: z.uuid(), visitId: z.uuid(), version: z.coerce.number().int() });
export type SendReport = z.output<typeof sendReportSchema>;
