import { z } from "zod";
import { seenVersion } from "../action/action";
import { freeText, minutes, optionalDay, optionalId, shortText } from "../intervention/field";
import { agendaSchema } from "./agenda";
import { agreementSchema } from "./agreement";
import { localTimeSchema } from "./local-time";
import { VISIT_STATUSES } from "./status";

export const PURPOSES = [
  "first_visit",
  "register_refinement",
  "annual_review",
  "audit",
  "training",
  "incident",
] as const;
export type Purpose = (typeof PURPOSES)[number];
export const ATTENDEE_FUNCTIONS = ["maire", "adjoint", "secretaire", "agent", "autre"] as const;
export type AttendeeFunction = (typeof ATTENDEE_FUNCTIONS)[number];

/** The usual visit of the guide: 75 minutes. */
export const USUAL_MINUTES = 75;
export const SENTENCES_MAX = 3;
const SENTENCE_MAX = 300;
const SHORTEST_MINUTES = 15;
const LONGEST_MINUTES = 480;
const ATTENDEES_MAX = 20;
const AGENDA_MAX = 60;

const none = (value: unknown) => (value === "" || value === null ? undefined : value);
const optionalTime = z.preprocess(none, localTimeSchema.optional());
const plannedMinutes = z.coerce.number().int().min(SHORTEST_MINUTES).max(LONGEST_MINUTES).multipleOf(5);

/** Length, place and purposes of a visit that is prepared or proposed. */
export const visitShape = {
  durationMinutes: plannedMinutes,
  place: shortText,
  purposes: z.array(z.enum(PURPOSES)).min(1),
};
const planned = { plannedAt: optionalTime, ...visitShape };

/** A slot that is proposed or planned has its day and hour. `message` of an issue is a code of the catalogue. */
export const planInputSchema = z
  .object({
    memberId: z.uuid(),
    status: z.enum(["to_plan", "proposed", "planned"]),
    /** Absent: the usual one, when the visit begins. */
    questionnaireId: optionalId,
    ...planned,
  })
  .refine(({ status, plannedAt }) => status === "to_plan" || plannedAt !== undefined, {
    path: ["plannedAt"],
    message: "slot-missing",
  });
export type PlanInput = z.output<typeof planInputSchema>;

const seen = { memberId: z.uuid(), visitId: z.uuid(), version: seenVersion };

export const moveInputSchema = z
  .object({
    ...seen,
    status: z.enum(VISIT_STATUSES).exclude(["done", "to_plan"]),
    plannedAt: optionalTime,
    reason: freeText,
  })
  .superRefine(({ status, plannedAt, reason }, context) => {
    const refuse = (path: string, message: string) => context.addIssue({ code: "custom", path: [path], message });
    if ((status === "proposed" || status === "planned") && plannedAt === undefined) refuse("plannedAt", "slot-missing");
    if (status === "cancelled" && reason === "") refuse("reason", "reason-missing");
  });
export type MoveInput = z.output<typeof moveInputSchema>;

/** What the DPO prepares: the length, the place, the purposes and the agenda. */
export const prepareInputSchema = z.object({
  ...seen,
  durationMinutes: plannedMinutes,
  place: shortText,
  purposes: planned.purposes,
  agenda: agendaSchema.max(AGENDA_MAX),
});
export type PrepareInput = z.output<typeof prepareInputSchema>;

/** `label` says what « autre » is. The name stays with the DPO: no report carries it. */
export const attendeeSchema = z.object({
  function: z.enum(ATTENDEE_FUNCTIONS),
  label: shortText,
  name: shortText,
});
export type Attendee = z.output<typeof attendeeSchema>;
export const attendeesSchema = z.array(attendeeSchema).max(ATTENDEES_MAX);

/** The real hours, by the clock of the town hall. */
export const doneInputSchema = z.object({ ...seen, doneFrom: localTimeSchema, doneTo: localTimeSchema });

/** Closing: done, and what is said before leaving; `sentences` are for the mayor. */
export const closingInputSchema = doneInputSchema.extend({
  attendees: attendeesSchema.min(1),
  sentences: z.array(z.string().trim().min(1).max(SENTENCE_MAX)).max(SENTENCES_MAX),
  goesWell: freeText,
  nextVisitOn: optionalDay,
  travelMinutes: minutes,
  agreement: agreementSchema.default(null),
});
