import { z } from "zod";
import { PRIORITIES } from "../../action/priority";
import { flag } from "../../intervention/field";
import { FIELD_KEYS } from "../../register/content/fields";
import { STEP_KEYS } from "../../register/questions/step-fields";
import { ENTRY_RULES } from "../../register/rules";
import { NEGATIVE_RULES, QUESTION_TYPES } from "../questionnaire";

const TEXT_MAX = 400;
const HELP_MAX = 1000;
const LABEL_MAX = 120;
const PARTS_MAX = 26;

const none = (value: unknown) => (value === "" || value === undefined ? null : value);
const line = (max: number) => z.preprocess((value) => value ?? "", z.string().trim().max(max));

export const seenQuestionnaireSchema = z.object({
  questionnaireId: z.uuid(),
  version: z.coerce.number().int().min(1),
});
export type SeenQuestionnaire = z.output<typeof seenQuestionnaireSchema>;

/** One question as its form sends it; `code` is empty for a new one, whose part is then asked. `options` has one per line. */
export const questionFormSchema = seenQuestionnaireSchema.extend({
  code: z.preprocess((value) => value ?? "", z.string().regex(/^([A-Z]\d{1,2})?$/)),
  section: z.string().regex(/^[A-Z]$/),
  text: z.string().trim().min(1).max(TEXT_MAX),
  help: line(HELP_MAX),
  essential: flag,
  types: z.array(z.enum(QUESTION_TYPES)).min(1),
  options: line(TEXT_MAX * 10),
  noneLabel: line(LABEL_MAX),
  negativeWhen: z.preprocess(none, z.enum(NEGATIVE_RULES).nullable()),
  severity: z.preprocess(none, z.coerce.number().pipe(z.literal(PRIORITIES)).nullable()),
  findingText: line(TEXT_MAX),
  actionText: line(TEXT_MAX),
  namesPeople: flag,
  fills: z.preprocess(none, z.enum(STEP_KEYS).nullable()),
  rule: z.preprocess(none, z.enum(ENTRY_RULES.map(({ code }) => code)).nullable()),
  field: z.preprocess(none, z.enum(FIELD_KEYS).nullable()),
});
export type QuestionForm = z.output<typeof questionFormSchema>;

/** The title, and the name of each part by its letter; an empty name takes away a part that has no question. */
export const headingFormSchema = seenQuestionnaireSchema.extend({
  title: z.string().trim().min(1).max(LABEL_MAX),
  parts: z.array(z.object({ code: z.string().regex(/^[A-Z]$/), label: line(LABEL_MAX) })).max(PARTS_MAX),
});
export type HeadingForm = z.output<typeof headingFormSchema>;

export const aboutQuestionSchema = seenQuestionnaireSchema.extend({ code: z.string().regex(/^[A-Z]\d{1,2}$/) });
export type AboutQuestion = z.output<typeof aboutQuestionSchema>;
