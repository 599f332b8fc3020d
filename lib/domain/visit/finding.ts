import { z } from "zod";
import { label, priorityField, seenVersion } from "../action/action";
import { ACTION_STATUSES, type ActionStatus, checkMove } from "../action/status";
import { flag, freeText, optionalId } from "../intervention/field";

/** The page of the mayor holds no more; the others stand in the annex. */
export const MAYOR_FINDINGS_MAX = 5;
export const MAYOR_ACTIONS_MAX = 3;

/** Reason kept with a finding that was put right before the DPO left. */
export const ON_THE_SPOT = "sur_place";

const seen = { memberId: z.uuid(), visitId: z.uuid() };
const content = {
  label,
  /** Where it was seen, what was said. */
  evidence: freeText,
  severity: priorityField,
  entryId: optionalId,
};

export const findingInputSchema = z.object({
  ...seen,
  ...content,
  question: z.preprocess((value) => value || undefined, z.string().max(10).optional()),
  correctedOnTheSpot: flag,
});
export type FindingInput = z.output<typeof findingInputSchema>;

export const findingChangeSchema = z
  .object({
    ...seen,
    ...content,
    findingId: z.uuid(),
    version: seenVersion,
    state: z.enum(ACTION_STATUSES),
    stateReason: freeText,
  })
  .refine(({ state, stateReason }) => state !== "abandonne" || stateReason !== "", {
    path: ["stateReason"],
    message: "reason-missing",
  });

/** From a form, where the DPO may say « garder ce texte tel quel ». */
export const keepFindingSchema = findingInputSchema.extend({ personalDataKept: flag });
export const changeFindingSchema = findingChangeSchema.safeExtend({ personalDataKept: flag });
export type FindingChange = z.output<typeof findingChangeSchema>;

export type FindingState = { readonly state: ActionStatus; readonly stateReason: string };

export const newFindingState = (correctedOnTheSpot: boolean): FindingState =>
  correctedOnTheSpot ? { state: "fait", stateReason: ON_THE_SPOT } : { state: "a_faire", stateReason: "" };

export const isCorrectedOnTheSpot = ({ state, stateReason }: FindingState): boolean =>
  state === "fait" && stateReason === ON_THE_SPOT;

/** Refuses `invalid-state` as actions do. */
export function moveFinding(from: FindingState, state: ActionStatus, reason: string): FindingState {
  checkMove(from.state, state, reason, "finding");
  return { state, stateReason: reason.trim() };
}
