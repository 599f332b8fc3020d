"use server";

import { redirect } from "next/navigation";
import type { SendingKey } from "@/lib/domain/action-result";
import {
  answerQuestionSchema,
  askQuestionSchema,
  closeQuestionSchema,
  privateNoteSchema,
  reviewEntrySchema,
} from "@/lib/domain/register/input";
import { routes, withQuery } from "@/lib/routes";
import { perform } from "@/lib/server/action";
import { textOf } from "@/lib/server/submit-form";
import { answerQuestion, askQuestion, closeQuestion, savePrivateNote } from "@/lib/services/register/dialogue";
import { reviewEntry } from "@/lib/services/register/entry-life";

export async function askQuestionAction(key: SendingKey, input: unknown) {
  return perform(askQuestionSchema, key, input, (actor, values, receipt) => askQuestion(actor, receipt, values));
}

export async function answerQuestionAction(key: SendingKey, input: unknown) {
  return perform(answerQuestionSchema, key, input, (actor, values, receipt) => answerQuestion(actor, receipt, values));
}

export async function reviewEntryAction(key: SendingKey, input: unknown) {
  return perform(reviewEntrySchema, key, input, (actor, values, receipt) => reviewEntry(actor, receipt, values));
}

export async function savePrivateNoteAction(key: SendingKey, input: unknown) {
  return perform(privateNoteSchema, key, input, (actor, values, receipt) => savePrivateNote(actor, receipt, values));
}

/** A native form: the answer is the page of the review, or the entry's with the refusal. */
export async function closeQuestionAction(form: FormData): Promise<void> {
  const input = {
    memberId: textOf(form, "memberId"),
    entryId: textOf(form, "entryId"),
    questionId: textOf(form, "questionId"),
    version: Number(textOf(form, "version")),
  };
  const result = await perform(closeQuestionSchema, textOf(form, "key"), input, (actor, values, key) =>
    closeQuestion(actor, key, values),
  );
  const page = routes.reviewEntry(input.memberId, input.entryId);
  // An anchor on the page one is on would leave it as it was.
  if (result.status === "done") redirect(page);
  if (result.status === "signed-out") redirect(routes.signIn({ retour: page }));
  const code = result.status === "refused" ? result.code : "other";
  redirect(withQuery(routes.entry(input.memberId, input.entryId), { refus: code }));
}
