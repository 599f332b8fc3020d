import { z } from "zod";
import { OWNER_KINDS } from "../action/action";
import { PRIORITIES } from "../action/priority";
import { ACTION_STATUSES } from "../action/status";
import { LEVELS } from "../register/status";
import { ANSWER_STATES, SCALE, YES_NO } from "./answer";
import { ATTENDEE_FUNCTIONS, PURPOSES } from "./visit";

const day = z.iso.date();
const level = z.enum(LEVELS);
const scale = z.literal(SCALE);

/** The owner is a function, never a person's name. */
const actionSchema = z.object({
  label: z.string(),
  priority: z.literal(PRIORITIES),
  ownerKind: z.enum(OWNER_KINDS),
  dueOn: day.nullable(),
  status: z.enum(ACTION_STATUSES),
});

const findingSchema = z.object({
  label: z.string(),
  evidence: z.string(),
  severity: z.literal(PRIORITIES),
  state: z.enum(ACTION_STATUSES),
  correctedOnTheSpot: z.boolean(),
  /** Name of the entry it concerns. */
  entry: z.string().nullable(),
  actions: z.array(actionSchema),
});

/** An answer in words of its own time: the questionnaire and the register may change after it. */
const reportAnswerSchema = z.object({
  code: z.string(),
  section: z.string(),
  question: z.string(),
  state: z.enum(ANSWER_STATES),
  yesNo: z.enum(YES_NO).optional(),
  chosen: z.array(z.string()).optional(),
  text: z.string().optional(),
  /** A text that may name people was answered and stays with the DPO. */
  textWithheld: z.boolean(),
  number: z.number().optional(),
  date: day.optional(),
  scale: scale.optional(),
  lines: z.array(z.object({ name: z.string(), scale })),
  names: z.array(z.string()),
});

/** What became of an action agreed at the visit before; `proofs` are the names of the documents attached to it. */
const formerSchema = z.object({
  label: z.string(),
  status: z.enum(ACTION_STATUSES),
  reason: z.string(),
  doneOn: day.nullable(),
  proofs: z.array(z.string()),
});

/**
 * The report of a visit, as it is sent and kept: two pages for the mayor, then the annex. It names functions, companies and
 * entries, nobody. Hours are 'YYYY-MM-DDTHH:MM' by the clock of the town hall.
 */
export const visitReportSchema = z.object({
  model: z.literal(1),
  member: z.string(),
  scope: z.object({
    on: day,
    from: z.string(),
    to: z.string(),
    minutes: z.int(),
    place: z.string(),
    purposes: z.array(z.enum(PURPOSES)),
    attendees: z.array(z.object({ function: z.enum(ATTENDEE_FUNCTIONS), label: z.string() })),
    /** Sections of the questionnaire with an answer, and without. */
    seen: z.array(z.string()),
    notSeen: z.array(z.string()),
  }),
  sentences: z.array(z.string()),
  goesWell: z.string(),
  findings: z.array(findingSchema),
  actions: z.array(actionSchema),
  register: z.object({
    created: z.array(z.string()),
    corrected: z.array(z.object({ name: z.string(), before: level, after: level })),
    toDo: z.array(z.string()),
  }),
  /** Of the entries gone through; a report sent before they were counted has none. */
  levels: z.array(z.object({ level, before: z.int(), after: z.int() })).default([]),
  /** Companies whose contract lacks clauses. */
  contracts: z.array(z.string()),
  next: z.object({ reportDueOn: day, visitOn: day, agreed: z.boolean() }),
  annex: z.object({
    findings: z.array(findingSchema),
    actions: z.array(actionSchema),
    answers: z.array(reportAnswerSchema),
    /** Of the visit before; a report sent before they were followed has none. */
    former: z.array(formerSchema).default([]),
  }),
});
export type VisitReport = z.output<typeof visitReportSchema>;
export type ReportFinding = z.output<typeof findingSchema>;
export type ReportAction = z.output<typeof actionSchema>;
export type FormerAction = z.output<typeof formerSchema>;
export type ReportAnswer = z.output<typeof reportAnswerSchema>;
