import { z } from "zod";
import { code, day, flag, freeText, minutes, optionalCode, subject } from "./field";
import { type RecordInput, typeProblem } from "./intervention";
import { SERVICES, type Service } from "./service";

export const QUICK_STATUSES = ["close", "ouverte", "en_attente_membre", "brouillon"] as const;

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

/** What the form shows before the first key: the most usual answers, so that a phone call costs few keys. */
export const quickEntryDefaults = (service: Service, memberId: string, today: string) =>
  service === "dpo"
    ? { service, memberId, date: today, subject: "", theme: "", type: "conseil", mode: "telephone" }
    : { service, memberId, date: today, subject: "", theme: "", mode: "telemaintenance" };

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
