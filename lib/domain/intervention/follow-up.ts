import { z } from "zod";
import { daysBetween } from "@/lib/domain/day";
import { DomainError } from "@/lib/domain/errors";
import { TEXT_MAX } from "./act-codes";
import { code, day, flag, minutes } from "./field";
import { SERVICES } from "./service";
import { type InterventionStatus, moveTo } from "./status";

/** A call back on the same question is the same act, not a new one, for so many days after it. */
export const FOLLOW_UP_WINDOW_DAYS = 30;

export const followUpSchema = z.object({
  service: z.enum(SERVICES),
  memberId: z.uuid(),
  interventionId: z.uuid(),
  date: day,
  mode: code,
  note: z.string().trim().min(1).max(TEXT_MAX),
  minutes,
  /** The follow-up settles the question: its mode becomes the mode of the act. */
  closes: flag,
  /** The personal data pointed out in the note is meant to stay. */
  personalDataKept: flag,
});
export type FollowUpInput = z.output<typeof followUpSchema>;

type Followed = {
  readonly date: string;
  readonly status: InterventionStatus;
  readonly mode: string;
  readonly closedAt: Date | null;
};

/** Both days included. Outside the window the question is a new intervention, so that the figures count it. */
export function acceptsFollowUp(
  act: Pick<Followed, "date" | "status">,
  on: string,
  windowDays = FOLLOW_UP_WINDOW_DAYS,
) {
  const age = daysBetween(act.date, on);
  return act.status !== "brouillon" && act.status !== "annulee" && age >= 0 && age <= windowDays;
}

/**
 * The act after a follow-up. Its date, and so its month in the figures, never moves; it reopens unless the follow-up closes it.
 * Refuses `invalid-state` outside the window, on a draft and on a cancelled act.
 */
export function followUp(
  act: Followed,
  input: Pick<FollowUpInput, "date" | "mode" | "closes">,
  now: Date,
  windowDays?: number,
) {
  if (!acceptsFollowUp(act, input.date, windowDays)) throw new DomainError("invalid-state", "intervention");
  if (!input.closes) return { mode: act.mode, ...moveTo(act, act.status === "close" ? "ouverte" : act.status, now) };
  return { mode: input.mode, status: "close" as const, closedAt: now };
}
