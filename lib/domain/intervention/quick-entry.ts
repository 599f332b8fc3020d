import { z } from "zod";
import { code, day, flag, freeText, minutes, optionalCode, subject } from "./field";
import { type RecordInput, typeProblem } from "./intervention";
import { QUICK_STATUSES } from "./quick-defaults";
import { SERVICES } from "./service";

/** Four fields to fill; the member comes from the screen and the date is today unless changed. */
export const quickEntrySchema = z.object({
  service: z.enum(SERVICES),
  memberId: z.uuid(),
  date: day,
  subject,
  theme: code,
  type: optionalCode,
  mode: code,
  durationMinutes: minutes,
  /** Behind « Ajouter »: what the phone call rarely needs at once. */
  answer: freeText,
  status: z.enum(QUICK_STATUSES).default("close"),
  confidential: flag,
  personalDataKept: flag,
});
export type QuickEntryInput = z.output<typeof quickEntrySchema>;

/** A quick entry is a whole act: asked by the member, and it came the way it was closed. */
export const fromQuickEntry = (quick: QuickEntryInput): RecordInput => ({
  ...quick,
  secondaryThemes: [],
  channel: quick.mode,
  direction: "member",
  question: "",
  requesterName: "",
  requesterFunction: "",
  entryIds: [],
});

/** The quick entry as the whole act it makes; the type is held to the same rule. */
export const quickRecordSchema = quickEntrySchema
  .superRefine((quick, context) => {
    const message = typeProblem(quick);
    if (message) context.addIssue({ code: "custom", path: ["type"], message });
  })
  .transform(fromQuickEntry);
