"use client";

import { NativeText } from "@/components/access/form/native-fields";
import { NativeForm } from "@/components/access/form/native-form";
import type { FormAction } from "@/lib/domain/form-state";
import { registerAnswersFr } from "@/lib/i18n/fr/register-answers";

const t = registerAnswersFr.questions;

type AnswerFormProps = {
  action: FormAction;
  question: { id: string; version: number; answer: string | null };
  /** Hidden values: the entry, and the page to come back to. */
  fixed: Readonly<Record<string, string>>;
  idempotencyKey: string;
};

/** The town's answer to one question of the DPO. */
export function AnswerForm({ action, question, fixed, idempotencyKey }: AnswerFormProps) {
  return (
    <NativeForm
      action={action}
      kind="plain"
      submitLabel={question.answer ? t.changeAnswer : t.sendAnswer}
      labels={{ answer: t.yourAnswer }}
    >
      {Object.entries({ ...fixed, questionId: question.id, version: question.version, key: idempotencyKey }).map(
        ([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ),
      )}
      <NativeText name="answer" label={t.yourAnswer} value={question.answer ?? ""} rows={3} />
    </NativeForm>
  );
}
