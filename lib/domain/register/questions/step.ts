import { z } from "zod";
import { DURATION_UNITS } from "../content/codes";
import { country, day, listOf, paragraph, sentence, word } from "../content/text";
import { STEP_KEYS, type StepKey } from "./step-fields";

/** « Je ne sais pas » is a full answer: it goes to the DPO as a question and asks for nothing else. */
const doubt = { unknown: z.boolean() };
const names = listOf(word);

const tools = z.object({
  ...doubt,
  software: listOf(z.object({ name: word.min(1), publisher: word })),
  paper: z.boolean(),
  paperPlace: sentence,
  storagePlace: sentence,
  cloud: z.boolean(),
});
const service = z.object({ ...doubt, service: word, internalRecipients: names });
const recipients = z.object({ ...doubt, externalRecipients: names, noRecipient: z.boolean() });
const retention = z
  .object({
    ...doubt,
    answer: z.enum(["as_template", "different", "never"]).nullable(),
    value: z.int().min(1).max(120).nullable(),
    unit: z.enum(DURATION_UNITS).nullable(),
    text: paragraph,
  })
  .refine((input) => input.unknown || input.answer !== "different" || input.value !== null || input.text !== "", {
    path: ["value"],
    params: { code: "duration-missing" },
  })
  .refine((input) => input.value === null || input.unit !== null, {
    path: ["unit"],
    params: { code: "unit-missing" },
  });
const processors = z.object({
  ...doubt,
  processors: listOf(
    z
      .object({ name: word, role: sentence, contractReference: sentence, contractEndsOn: day.nullable() })
      .refine(({ name, role }) => name !== "" || role !== "", { path: ["name"], params: { code: "name-missing" } }),
  ),
});
const notice = z.object({
  ...doubt,
  answer: z.enum(["yes", "no", "na"]).nullable(),
  where: sentence,
  adaptedNotice: sentence,
  consentProof: paragraph,
  consentWithdrawal: paragraph,
});
const safety = z.object({
  ...doubt,
  transfers: z.enum(["none", "yes", "to_check"]).nullable(),
  countries: listOf(z.object({ recipient: sentence, country })),
  measures: names,
});

/** One schema per page, shared by the form and the server. */
export const STEP_SCHEMAS = { tools, service, recipients, retention, processors, notice, safety };
export type StepInput<Key extends StepKey = StepKey> = z.output<(typeof STEP_SCHEMAS)[Key]>;

export const stepSchema = <Key extends StepKey>(step: Key): (typeof STEP_SCHEMAS)[Key] => STEP_SCHEMAS[step];
export const isStepKey = (text: string): text is StepKey => STEP_KEYS.some((key) => key === text);
