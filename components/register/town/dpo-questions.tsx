import type { FormAction } from "@/lib/domain/form-state";
import { newId } from "@/lib/domain/identifier";
import { formatInstant, typography } from "@/lib/i18n/format";
import { registerAnswersFr } from "@/lib/i18n/fr/register-answers";
import { AnswerForm } from "./answer-form";

const t = registerAnswersFr.questions;

export type DpoQuestion = {
  id: string;
  field: string;
  question: string;
  askedBy: string;
  answer: string | null;
  answeredBy: string | null;
  answeredAt: string | null;
  version: number;
};

type DpoQuestionsProps = {
  questions: readonly DpoQuestion[];
  action: FormAction;
  /** The entry, and the page to come back to. */
  fixed: Readonly<Record<string, string>>;
};

/** The DPO's questions, at their place, each with its box. */
export function DpoQuestions({ questions, action, fixed }: DpoQuestionsProps) {
  return questions.map((question) => (
    <section className="asked" key={question.id} id={`question-${question.id}`}>
      <h2>{t.dpoAsks(question.askedBy)}</h2>
      <blockquote>{typography(question.question)}</blockquote>
      {question.answeredAt && question.answeredBy && (
        <p className="second">{t.answered(question.answeredBy, formatInstant(new Date(question.answeredAt)))}</p>
      )}
      <AnswerForm key={question.version} action={action} question={question} fixed={fixed} idempotencyKey={newId()} />
    </section>
  ));
}
