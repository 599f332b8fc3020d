"use server";

import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import { actionInputSchema } from "@/lib/domain/action/action";
import type { FormState } from "@/lib/domain/form-state";
import { idSchema, newId } from "@/lib/domain/identifier";
import { answerInputSchema, answerSchema } from "@/lib/domain/visit/answer";
import { answerIn } from "@/lib/domain/visit/answer-form";
import type { AnswerState } from "@/lib/domain/visit/answer-state";
import { entryReviewInputSchema } from "@/lib/domain/visit/entry-review";
import { changeFindingSchema, keepFindingSchema } from "@/lib/domain/visit/finding";
import { agreedActionIn, entryReviewIn, findingIn } from "@/lib/domain/visit/form-input";
import { repeatInputSchema } from "@/lib/domain/visit/repeat";
import { formatInstantTime } from "@/lib/i18n/format";
import { uiFr } from "@/lib/i18n/fr/ui";
import { visitFr } from "@/lib/i18n/fr/visit";
import { visitPagesFr } from "@/lib/i18n/fr/visit-pages";
import { inFrench } from "@/lib/i18n/visit-words";
import { routes } from "@/lib/routes";
import { perform } from "@/lib/server/action";
import { currentSession } from "@/lib/server/session";
import { submitForm, textOf, typedIn } from "@/lib/server/submit-form";
import { agreeAction } from "@/lib/services/action/write-actions";
import { changeFinding, keepFinding } from "@/lib/services/visit/keep-finding";
import { readQuestion } from "@/lib/services/visit/read-visits";
import { repeatVisitAnswer } from "@/lib/services/visit/repeat-answer";
import { reviewVisitEntry } from "@/lib/services/visit/review-entry";
import { saveVisitAnswer } from "@/lib/services/visit/save-visit-answer";

type Place = { memberId: string; visitId: string };

const refresh = ({ memberId, visitId }: Place) => revalidatePath(routes.visitQuestions(memberId, visitId));
const placeIn = (form: FormData): Place => ({ memberId: textOf(form, "memberId"), visitId: textOf(form, "visitId") });

/** The words of a refusal; what was typed stays in the fields. */
function wordsFor(result: Exclude<Awaited<ReturnType<typeof perform>>, { status: "done" | "signed-out" }>): string {
  if (result.status === "refused") return result.code === "stale" ? visitPagesFr.run.stale : uiFr.errors[result.code];
  const [issue] = inFrench({
    status: "invalid",
    typed: {},
    issues: result.issues.map(({ path, message }) => ({ name: path, message })),
  }).issues;
  return issue?.message ?? visitFr.answer.reasons["answer-missing"];
}

export async function saveAnswerAction(state: AnswerState, form: FormData): Promise<AnswerState> {
  const { memberId, visitId, question, version, key } = state;
  const base: AnswerState = { memberId, visitId, question, version, key: newId() };
  const session = await currentSession();
  if (!session) return { ...base, signedOut: true };
  const known = [memberId, visitId].every((id) => idSchema.safeParse(id).success);
  const asked = known
    ? await readQuestion(session.actor, memberId, visitId, question).catch(() => undefined)
    : undefined; // a refusal there is the refusal of the saving
  const value = asked ? answerIn(asked, typedIn(form)) : { state: "unknown" };
  const { evidence = [], note = [] } = typedIn(form);
  const answer = answerSchema.partial().safeParse({ value, note: note[0] ?? "", evidence: evidence[0] ?? "" });
  const input = { memberId, visitId, question, version, ...(answer.success ? answer.data : { value }) };
  const result = await perform(answerInputSchema, key, input, (actor, values, receipt) =>
    saveVisitAnswer(actor, receipt, values),
  );
  if (result.status === "signed-out") return { ...base, signedOut: true };
  if (result.status !== "done") return { ...base, message: wordsFor(result) };
  refresh(state);
  return { ...base, version: result.version ?? version, savedAt: formatInstantTime(new Date()) };
}

const backTo = (form: FormData) => {
  const { memberId, visitId } = placeIn(form);
  return routes.visitQuestions(memberId, visitId, { question: textOf(form, "back") || null });
};

export async function keepFindingAction(_state: FormState, form: FormData): Promise<FormState> {
  const state = await submitForm({
    form,
    schema: keepFindingSchema,
    input: findingIn(form),
    run: (actor, input, key) => keepFinding(actor, key, input),
  });
  if (state.status === "done") redirect(backTo(form));
  return inFrench(state);
}

export async function changeFindingAction(_state: FormState, form: FormData): Promise<FormState> {
  const state = await submitForm({
    form,
    schema: changeFindingSchema,
    input: findingIn(form),
    run: (actor, input, key) => changeFinding(actor, key, input),
  });
  if (state.status === "done") redirect(backTo(form));
  return inFrench(state, { "reason-missing": visitFr.finding.reasonMissing });
}

export async function agreeVisitActionAction(_state: FormState, form: FormData): Promise<FormState> {
  const state = await submitForm({
    form,
    schema: actionInputSchema,
    input: agreedActionIn(form),
    run: (actor, input, key) => agreeAction(actor, key, input),
  });
  if (state.status === "done") redirect(backTo(form));
  return inFrench(state);
}

export async function reviewEntryAction(_state: FormState, form: FormData): Promise<FormState> {
  const place = placeIn(form);
  const state = await submitForm({
    form,
    schema: entryReviewInputSchema,
    input: entryReviewIn(form),
    run: (actor, input, key) => reviewVisitEntry(actor, key, input),
  });
  if (state.status === "done") redirect(routes.visitQuestions(place.memberId, place.visitId, { partie: "fiches" }));
  return inFrench(state);
}

export async function repeatAnswerAction(_state: FormState, form: FormData): Promise<FormState> {
  const place = placeIn(form);
  const question = textOf(form, "question");
  const state = await submitForm({
    form,
    schema: repeatInputSchema,
    input: { ...place, question },
    run: (actor, input, key) => repeatVisitAnswer(actor, key, input),
  });
  if (state.status === "done") redirect(routes.visitQuestions(place.memberId, place.visitId, { question }));
  return inFrench(state);
}
