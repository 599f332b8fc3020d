import { z } from "zod";
import { optionalId } from "../intervention/field";
import { NEIGHBOURS_MAX } from "./campaign/campaign";
import { instantOf, localTimeOf, localTimeSchema } from "./local-time";
import { visitShape } from "./visit";

export const SLOT_STATES = ["open", "accepted", "refused", "withdrawn"] as const;
export type SlotState = (typeof SLOT_STATES)[number];

export const SLOTS_MIN = 2;
export const SLOTS_MAX = 3;
const MINUTE_MS = 60_000;
/** Between two town halls of one journey. */
const JOURNEY_MINUTES = 30;

/** Two or three times for one visit, by the clock of the town hall; `visitId` when the visit is there already, without a date. */
export const proposeSlotsSchema = z
  .object({
    memberId: z.uuid(),
    visitId: optionalId,
    slots: z.array(localTimeSchema).min(SLOTS_MIN).max(SLOTS_MAX),
    /** Towns of the same journey, in their order: each is proposed a visit after the one before. */
    also: z.array(z.uuid()).max(NEIGHBOURS_MAX).default([]),
    ...visitShape,
  })
  .refine(({ slots }) => new Set(slots).size === slots.length, { path: ["slots", 1], message: "slot-twice" });
export type ProposeSlotsInput = z.output<typeof proposeSlotsSchema>;

/** Times by the clock of the town hall, and how long each visit lasts. */
type Stop = { slots: readonly string[]; durationMinutes: number };

/** The times of every town of a journey, the first one's own, then each after the visit before it and the road. */
export function journeyOf({ slots, durationMinutes }: Stop, towns: number): string[][] {
  const stops = [[...slots]];
  while (stops.length < towns) {
    const before = stops.at(-1) ?? [];
    stops.push(nextStop(before.map((time) => ({ startsAt: instantOf(time).toISOString(), minutes: durationMinutes }))));
  }
  return stops;
}

/** The slot that suits, or none of them. */
export const answerSlotsSchema = z.object({
  memberId: z.uuid(),
  visitId: z.uuid(),
  choice: z.union([z.literal("none"), z.uuid()]),
});
export type AnswerSlotsInput = z.output<typeof answerSlotsSchema>;

export const mailSlotsSchema = z.object({ memberId: z.uuid(), visitId: z.uuid() });
export type MailSlotsInput = z.output<typeof mailSlotsSchema>;

/** The same days for the next town of one journey: each time after the visit before it and the road. A suggestion of hours. */
export const nextStop = (slots: readonly { startsAt: string; minutes: number }[]): string[] =>
  slots.map(({ startsAt, minutes }) =>
    localTimeOf(new Date(Date.parse(startsAt) + (minutes + JOURNEY_MINUTES) * MINUTE_MS)),
  );
