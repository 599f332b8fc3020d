import type { StepInput } from "@/lib/domain/register/questions/step";
import type { StepKey } from "@/lib/domain/register/questions/step-fields";
import { registerAnswersFr } from "@/lib/i18n/fr/register-answers";
import { registerQuestionsFr } from "@/lib/i18n/fr/register-questions";

const q = registerQuestionsFr;
const t = registerAnswersFr.questions.overtaken;

const LABELS: Record<string, string> = {
  ...q.fields,
  unknown: q.unknown,
  answer: q.fields.retentionAnswer,
  value: q.fields.retentionValue,
  unit: q.fields.retentionUnit,
  text: q.fields.retentionText,
  where: q.fields.noticeWhere,
  countries: q.fields.transferCountry,
};

const CODES: Record<string, string> = { ...q.retentionAnswers, ...q.units, ...q.noticeAnswers, ...q.transferAnswers };

export const answerLabel = (step: StepKey, field: string): string =>
  step === "notice" && field === "answer" ? q.fields.noticeAnswer : (LABELS[field] ?? field);

/** One answer of a page, as two people read it side by side. */
export function answerWords(value: unknown): string {
  if (value === null || value === undefined || value === "") return t.nothing;
  if (typeof value === "boolean") return value ? t.yes : t.no;
  if (Array.isArray(value)) return value.length === 0 ? t.nothing : value.map(answerWords).join("\n");
  if (typeof value === "object") {
    return Object.values(value)
      .filter((part) => part !== null && part !== "")
      .map(String)
      .join(", ");
  }
  return CODES[String(value)] ?? String(value);
}

/** The fields of a page, with both answers, by name. */
export const fieldsOf = (input: StepInput): [string, unknown][] => Object.entries(input);
