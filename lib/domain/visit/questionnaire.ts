import { z } from "zod";
import { PRIORITIES } from "../action/priority";
import { STEP_KEYS } from "../register/questions/step-fields";

/** ON yes or no, CU one choice, CM several, T text, N number, D day, E scale 0 to 3, F link to entries, P photo of a place. */
export const QUESTION_TYPES = ["ON", "CU", "CM", "T", "N", "D", "E", "F", "P"] as const;
export type QuestionType = (typeof QUESTION_TYPES)[number];

/**
 * What makes an answer a finding: « no », « yes », a scale of 0 or 1 (`low`), a negative option chosen (`choice`), an
 * expected option not chosen (`missing`), entries found missing (`linked`), a text that the DPO holds for too little (`weak`).
 */
export const NEGATIVE_RULES = ["no", "yes", "low", "choice", "missing", "linked", "weak"] as const;

const conditionCodes = z.array(z.string().min(1)).min(1);

const optionSchema = z.object({
  code: z.string().regex(/^[a-z][a-z0-9_]*$/),
  label: z.string().min(1),
  negative: z.boolean().default(false),
  expected: z.boolean().default(false),
});

const sectionSchema = z.object({
  code: z.string().regex(/^[A-Z]$/),
  label: z.string().min(1),
  short: z.string().min(1),
  /** Conditions of the profile: one that holds is enough. */
  shownWhen: conditionCodes.optional(),
});
export type Section = z.output<typeof sectionSchema>;

const questionSchema = z.object({
  code: z.string().regex(/^[A-Z]\d{1,2}$/),
  section: z.string(),
  text: z.string().min(1),
  /** What the DPO reads under the question. */
  help: z.string().default(""),
  essential: z.boolean(),
  /** The first is asked, the others complete it. */
  types: z.array(z.enum(QUESTION_TYPES)).min(1),
  options: z.array(optionSchema).default([]),
  /** What « none of these » is called under a list of several choices. */
  noneLabel: z.string().default(""),
  negativeWhen: z.enum(NEGATIVE_RULES).nullable(),
  severity: z.literal(PRIORITIES).nullable(),
  severityNote: z.string().default(""),
  findingText: z.string().default(""),
  actionText: z.string().default(""),
  /** The scale is asked for each entry, or for each contract. */
  perEntry: z.boolean().default(false),
  perContract: z.boolean().default(false),
  /** The text may name people: it stays out of every report. */
  namesPeople: z.boolean().default(false),
  /** The options are conditions of the profile. */
  asksProfile: z.boolean().default(false),
  shownWhen: conditionCodes.optional(),
  /** The step of the register that its answer completes. */
  fills: z.enum(STEP_KEYS).nullable().default(null),
  /** The rule of the register that its answer proves; kept as it was written, whatever becomes of the rule. */
  rule: z
    .string()
    .regex(/^[A-Z]{2}-\d{2}$/)
    .nullable()
    .default(null),
  /** The field of an entry that it is about. */
  field: z.string().min(1).nullable().default(null),
});
export type Question = z.output<typeof questionSchema>;

/** A questionnaire as it is stored, one edition; a visit keeps the edition it began with. */
export const questionnaireSchema = z.object({
  version: z.int().min(1),
  title: z.string().min(1),
  sections: z.array(sectionSchema).min(1),
  questions: z.array(questionSchema),
  /** Codes of questions taken away: never given again. */
  gone: z.array(z.string()).default([]),
});
export type Questionnaire = z.output<typeof questionnaireSchema>;
