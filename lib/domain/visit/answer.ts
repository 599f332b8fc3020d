import { z } from "zod";
import { seenVersion } from "../action/action";
import { freeText } from "../intervention/field";
import type { Question, QuestionType } from "./questionnaire";

/** Every question accepts the last two, whatever its type. */
export const ANSWER_STATES = ["answered", "unknown", "not_applicable"] as const;
export type AnswerState = (typeof ANSWER_STATES)[number];

export const YES_NO = ["yes", "no"] as const;
/** 0 absent, 1 in part, 2 in place, 3 in place and proven. */
export const SCALE = [0, 1, 2, 3] as const;
export type Scale = (typeof SCALE)[number];
/** Seen by the DPO, or said by the person. */
export const EVIDENCES = ["seen", "said"] as const;

const TEXT_MAX = 2_000;
const NUMBER_MAX = 1_000_000;
const LINES_MAX = 200;
const text = z.string().trim().min(1).max(TEXT_MAX);
const name = z.string().trim().min(1).max(200);
const scale = z.literal(SCALE);

/** The parts of an answer; which of them a question takes is said by `partsOf`. Days are 'YYYY-MM-DD'. */
const answered = z.strictObject({
  state: z.literal("answered"),
  yesNo: z.enum(YES_NO).optional(),
  choice: z.string().max(60).optional(),
  /** Empty: none of the options. */
  choices: z.array(z.string().max(60)).max(LINES_MAX).optional(),
  text: text.optional(),
  number: z.number().min(0).max(NUMBER_MAX).optional(),
  date: z.iso.date().optional(),
  scale: scale.optional(),
  entryIds: z.array(z.uuid()).max(LINES_MAX).optional(),
  /** Processing activities found, that have no entry yet. */
  missing: z.array(name).max(LINES_MAX).optional(),
  entries: z
    .array(z.strictObject({ entryId: z.uuid(), scale }))
    .min(1)
    .max(LINES_MAX)
    .optional(),
  /** `name` is the company's. */
  contracts: z.array(z.strictObject({ name, scale })).min(1).max(LINES_MAX).optional(),
  /** The DPO holds the text for too little. */
  weak: z.boolean().optional(),
});

export const answerValueSchema = z.discriminatedUnion("state", [
  answered,
  z.strictObject({ state: z.literal("unknown") }),
  z.strictObject({ state: z.literal("not_applicable") }),
]);
export type AnswerValue = z.output<typeof answerValueSchema>;
export type AnsweredValue = z.output<typeof answered>;
export type AnswerPart = Exclude<keyof AnsweredValue, "state">;

export const answerSchema = z.object({
  value: answerValueSchema,
  note: freeText,
  evidence: z.enum(EVIDENCES).or(z.literal("")),
});
export type Answer = z.output<typeof answerSchema>;
/** By code of question. */
export type Answers = Readonly<Partial<Record<string, Answer>>>;

/** `version` is 0 for a question that had no answer. */
export const answerInputSchema = answerSchema.extend({
  memberId: z.uuid(),
  visitId: z.uuid(),
  question: z.string().max(10),
  version: seenVersion,
});
export type AnswerInput = z.output<typeof answerInputSchema>;

const PARTS: Record<QuestionType, readonly AnswerPart[]> = {
  ON: ["yesNo"],
  CU: ["choice"],
  CM: ["choices"],
  T: ["text"],
  N: ["number"],
  D: ["date"],
  E: ["scale"],
  F: ["entryIds", "missing"],
  P: [],
};

type Asked = Pick<Question, "types" | "perEntry" | "perContract" | "negativeWhen">;

/** The parts a question takes, the one it cannot do without first; a question on entries alone may link none. */
export function partsOf({ types, perEntry, perContract, negativeWhen }: Asked): AnswerPart[] {
  const scaled: AnswerPart = perEntry ? "entries" : perContract ? "contracts" : "scale";
  const parts = types.flatMap((type) => (type === "E" ? [scaled] : PARTS[type]));
  return negativeWhen === "weak" ? [...parts, "weak"] : parts;
}

export const ANSWER_REASONS = ["answer-missing", "answer-unexpected", "option-unknown", "entry-twice"] as const;
export type AnswerProblem = { readonly path: AnswerPart; readonly message: (typeof ANSWER_REASONS)[number] };

const hasTwice = (items: readonly string[]) => new Set(items).size < items.length;

/** What this question refuses in a well-formed value, in the shape of the issues of a form; empty when it stands. */
export function answerProblems(question: Asked & Pick<Question, "options">, value: AnswerValue): AnswerProblem[] {
  if (value.state !== "answered") return [];
  const problems: AnswerProblem[] = [];
  const refuse = (path: AnswerPart, message: AnswerProblem["message"]) => problems.push({ path, message });
  const parts = partsOf(question);
  const [main] = parts;
  if (main && main !== "entryIds" && value[main] === undefined) refuse(main, "answer-missing");
  const given = Object.keys(value).filter((key) => key !== "state") as AnswerPart[]; // keys of a strict object
  for (const part of given) if (value[part] !== undefined && !parts.includes(part)) refuse(part, "answer-unexpected");
  const known = question.options.map(({ code }) => code);
  if (value.choice !== undefined && !known.includes(value.choice)) refuse("choice", "option-unknown");
  if (value.choices?.some((choice) => !known.includes(choice))) refuse("choices", "option-unknown");
  if (hasTwice(value.entries?.map(({ entryId }) => entryId) ?? [])) refuse("entries", "entry-twice");
  if (hasTwice(value.entryIds ?? [])) refuse("entryIds", "entry-twice");
  return problems;
}

/** « Inchangé »: last visit's answer given again, its evidence to be established anew; null when the question no longer takes it. */
export const unchangedAnswer = (question: Question, previous: Answer): Answer | null =>
  answerProblems(question, previous.value).length > 0 ? null : { ...previous, evidence: "" };
