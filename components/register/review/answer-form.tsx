"use client";

import type { z } from "zod";
import type { ActionResult } from "@/lib/domain/action-result";
import type { answerQuestionSchema } from "@/lib/domain/register/input";
import { registerEntryFr } from "@/lib/i18n/fr/register-entry";
import { ActionForm } from "../../ui/form/action-form";
import { TextArea } from "../../ui/form/text-fields";

const loadAnswerQuestionSchema = () =>
  import("@/lib/domain/register/input").then((input) => input.answerQuestionSchema);

const t = registerEntryFr.dialogue;

type Values = z.input<typeof answerQuestionSchema>;
type Props = {
  start: Omit<Values, "answer">;
  doneHref: string;
  action: (key: string, input: Values) => Promise<ActionResult>;
};

/** The answer of one side to the other's question. */
export function AnswerForm({ start, doneHref, action }: Props) {
  return (
    <ActionForm
      schema={loadAnswerQuestionSchema}
      defaultValues={{ ...start, answer: "" }}
      action={action}
      submitLabel={t.answerSend}
      draftKey={`answer-${start.questionId}`}
      doneHref={doneHref}
    >
      <TextArea name="answer" label={t.answer} missing={t.answerMissing} />
    </ActionForm>
  );
}
