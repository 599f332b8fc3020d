import { z } from "zod";
import { DURATION_UNITS, type DurationUnit, FINAL_FATES } from "./codes";
import { day, listOf, paragraph, sentence, word, yesNo } from "./text";

export type Duration = { readonly value: number; readonly unit: DurationUnit };

/** One phase: a number and its unit, or a criterion in `text` when `value` is null. */
export const phaseSchema = z.object({
  value: z.int().min(0).max(1000).nullable(),
  unit: z.enum(DURATION_UNITS).nullable(),
  /** The event that starts the clock: « dernier contact ». */
  trigger: word,
  text: paragraph,
  /** « Nous ne trions jamais »: lawful only for definitive archives. */
  unlimited: z.boolean(),
});
export type Phase = z.output<typeof phaseSchema>;

export const retentionSchema = z.object({
  dataRef: word.min(1),
  active: phaseSchema.nullable(),
  intermediate: phaseSchema.nullable(),
  finalFate: z.enum(FINAL_FATES),
  fateText: paragraph,
  source: sentence,
  /** Why the duration is longer than usual, or differs from the template. */
  reason: paragraph,
  text: paragraph,
});
export type Retention = z.output<typeof retentionSchema>;

export const retentionShape = {
  retention: listOf(retentionSchema),
  /** Whether the archives départementales visa destruction (Code du patrimoine, art. L. 212-2). */
  destructionVisa: yesNo,
  lastPurgeOn: day.nullable(),
};
