import { z } from "zod";
import { seenVersion } from "../action/action";
import { freeText } from "../intervention/field";
import { LEVELS, type Level } from "../register/status";

/** An entry gone through during the visit; the levels are read from the register, never typed. */
export const entryReviewInputSchema = z.object({
  memberId: z.uuid(),
  visitId: z.uuid(),
  entryId: z.uuid(),
  version: seenVersion,
  note: freeText,
});
export type EntryReviewInput = z.output<typeof entryReviewInputSchema>;

/** Null while the visit is not closed: the level after is read at closing. */
export function hasRisen(before: Level, after: Level | null): boolean {
  return after !== null && LEVELS.indexOf(after) > LEVELS.indexOf(before);
}
