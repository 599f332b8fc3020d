import { UNKNOWN_CHOICE } from "@/lib/domain/register/questions/form";
import type { StepInput } from "@/lib/domain/register/questions/step";
import type { StepKey } from "@/lib/domain/register/questions/step-fields";
import { registerAnswersFr } from "@/lib/i18n/fr/register-answers";
import { registerQuestionsFr } from "@/lib/i18n/fr/register-questions";

/** What a page needs beside its answers; plain values, made on the server. */
export type StepFacts = {
  dpoName: string;
  question: string;
  /** What the template says of the duration; empty without template. */
  modelDurations: readonly string[];
  measures: readonly string[];
  consent: boolean;
  adapted: boolean;
};

export type PageProps<Key extends StepKey> = { input: StepInput<Key>; facts: StepFacts };

/** One line per text. */
export const single = (texts: readonly string[]) => texts.map((text) => [text]);

/** « Je ne sais pas », among the answers of a question. */
export const unsure = (dpoName: string) => ({
  value: UNKNOWN_CHOICE,
  label: registerQuestionsFr.unknown,
  hint: registerAnswersFr.questions.unknownConsequence(dpoName),
  unsure: true,
});
