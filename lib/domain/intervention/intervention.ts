import { z } from "zod";
import { withLeftAside } from "../left-aside";
import { DIRECTIONS, OUTCOMES, SATISFACTIONS, SECONDARY_THEMES_MAX } from "./act-codes";
import {
  blankToAbsent,
  code,
  codes,
  day,
  flag,
  freeText,
  ids,
  minutes,
  optionalCode,
  optionalDay,
  optionalId,
  shortText,
  subject,
} from "./field";
import { SERVICES, type Service } from "./service";
import { INTERVENTION_STATUSES } from "./status";

const LINKED_ENTRIES_MAX = 20;

const fields = z.object({
  service: z.enum(SERVICES),
  memberId: z.uuid(),
  date: day,
  /** Code of the list `theme` for the DPO, `it_domain` for the IT service. */
  theme: code,
  secondaryThemes: codes(SECONDARY_THEMES_MAX),
  /** Always given for the DPO, never for the IT service. */
  type: optionalCode,
  /** How the request came. */
  channel: code,
  /** How it was closed: a call in and an e-mail out is an e-mail. */
  mode: code,
  direction: z.enum(DIRECTIONS).default("member"),
  subject,
  question: freeText,
  answer: freeText,
  status: z.enum(INTERVENTION_STATUSES),
  durationMinutes: minutes,
  travelMinutes: minutes,
  preparationMinutes: minutes,
  confidential: flag,
  requesterName: shortText,
  requesterFunction: shortText,
  followUpOn: optionalDay,
  outcome: z.preprocess(blankToAbsent, z.enum(OUTCOMES).optional()),
  satisfaction: z.preprocess(blankToAbsent, z.coerce.number().pipe(z.literal(SATISFACTIONS)).optional()),
  entryIds: ids(LINKED_ENTRIES_MAX),
  visitId: optionalId,
});

/** The DPO gives a type to each act, the IT service to none. */
export function typeProblem({ service, type }: { service: Service; type?: string | undefined }) {
  if (service === "dpo") return type ? undefined : "type-missing";
  return type ? "type-not-for-service" : undefined;
}

/** What is asked of one act, whatever the dictionaries hold; `interventionProblems` holds it to them. */
export const interventionInputSchema = fields.superRefine((input, context) => {
  const refuse = (path: string, message: string) => context.addIssue({ code: "custom", path: [path], message });
  const type = typeProblem(input);
  if (type) refuse("type", type);
  if (new Set([input.theme, ...input.secondaryThemes]).size !== input.secondaryThemes.length + 1)
    refuse("secondaryThemes", "theme-twice");
  if (input.followUpOn && input.followUpOn < input.date) refuse("followUpOn", "follow-up-before");
});

export type InterventionInput = z.output<typeof interventionInputSchema>;

/** `personalDataKept`: the personal data pointed out in the texts is meant to stay. */
export const recordInputSchema = interventionInputSchema.and(z.object({ personalDataKept: flag }));
export type RecordInput = z.output<typeof recordInputSchema>;

/** The whole act again, on the version seen. */
export const saveInputSchema = recordInputSchema.and(
  z.object({ id: z.uuid(), version: z.coerce.number().int().min(1), ...withLeftAside }),
);
export type SaveInput = z.output<typeof saveInputSchema>;

export const moveInputSchema = z.object({
  service: z.enum(SERVICES),
  memberId: z.uuid(),
  id: z.uuid(),
  version: z.coerce.number().int().min(1),
  status: z.enum(INTERVENTION_STATUSES),
});
export type MoveInput = z.output<typeof moveInputSchema>;
