"use server";

import { notFound, redirect } from "next/navigation";
import { z } from "zod";
import type { FormState } from "@/lib/domain/form-state";
import { idSchema } from "@/lib/domain/identifier";
import { paragraph } from "@/lib/domain/register/content/text";
import { readTyped } from "@/lib/domain/register/questions/form";
import { isStepKey, stepSchema } from "@/lib/domain/register/questions/step";
import type { StepKey } from "@/lib/domain/register/questions/step-fields";
import { answersOf, KEEP_PREFIX, type Overtaken, type StepState } from "@/lib/domain/register/questions/step-state";
import { registerQuestionsFr } from "@/lib/i18n/fr/register-questions";
import { uiFr } from "@/lib/i18n/fr/ui";
import { routes } from "@/lib/routes";
import { perform } from "@/lib/server/action";
import { submitForm, textOf, typedIn } from "@/lib/server/submit-form";
import { answerQuestion } from "@/lib/services/register/dialogue";
import { type SavedStep, saveStep } from "@/lib/services/register/save-step";

const saveSchema = (step: StepKey) =>
  z.object({
    memberId: idSchema,
    entryId: idSchema,
    version: z.coerce.number().int().min(1),
    step: z.literal(step),
    keepTheirs: z.array(z.string().max(60)).max(20),
    settled: z.boolean(),
    input: stepSchema(step),
  });

/** Errors stand at the field as the page names it, lists as a whole. */
function issueOf({ path, message }: { path: string; message: string }) {
  const [name = ""] = path.replace(/^input\./, "").split(".");
  const labels: Readonly<Record<string, string>> = {
    ...registerQuestionsFr.fields,
    software: registerQuestionsFr.fields.softwareName,
  };
  const label = labels[name];
  const isMissing = message === uiFr.validation.missing && label !== undefined;
  return { name, message: isMissing ? uiFr.validation.missingNamed(label) : message };
}

const keepTheirsIn = (form: FormData): string[] =>
  [...form].flatMap(([name, value]) =>
    name.startsWith(KEEP_PREFIX) && value === "theirs" ? [name.slice(KEEP_PREFIX.length)] : [],
  );

/** Saves one page. A form sent by its script gets an answer, one sent by its button a page. */
export async function saveStepAction(_state: StepState, form: FormData): Promise<StepState> {
  const step = textOf(form, "step");
  if (!isStepKey(step)) notFound();
  const [memberId, entryId, intent] = [textOf(form, "memberId"), textOf(form, "entryId"), textOf(form, "intent")];
  const answers = answersOf(form);
  const input = {
    memberId,
    entryId,
    version: textOf(form, "version"),
    step,
    keepTheirs: keepTheirsIn(form),
    settled: intent !== "autosave" && intent !== "stay",
    input: readTyped(step, answers),
  };
  let saved: SavedStep | null = null;
  const result = await perform(saveSchema(step), textOf(form, "key"), input, async (actor, values, key) => {
    saved = await saveStep(actor, key, values);
    return saved;
  });
  const typed = typedIn(form);
  if (result.status === "done") {
    const done: SavedStep | null = saved;
    const state = placeAfter(memberId, entryId, step, intent, done);
    if (!form.has("scripted")) redirect(state.next ?? routes.entryQuestion(memberId, entryId, step));
    return state;
  }
  if (result.status === "invalid") return { status: "invalid", issues: result.issues.map(issueOf), typed };
  if (result.status === "signed-out") return { status: "signed-out", issues: [], typed };
  const mine = stepSchema(step).safeParse(input.input).data ?? null;
  const overtaken = result.code === "stale" ? { ...(result.detail as Overtaken), mine } : undefined; // what saveStep refuses with
  const message = overtaken ? undefined : uiFr.errors[result.code];
  return { status: "refused", issues: [], typed, ...(message && { message }), ...(overtaken && { overtaken }) };
}

function placeAfter(
  memberId: string,
  entryId: string,
  step: StepKey,
  intent: string,
  done: SavedStep | null,
): StepState {
  const after = done?.next ? routes.entryQuestion(memberId, entryId, done.next) : routes.checkEntry(memberId, entryId);
  const here = routes.entryQuestion(memberId, entryId, step);
  return {
    status: "done",
    issues: [],
    typed: {},
    ...(done && { saved: { version: done.version, at: done.at } }),
    ...(intent !== "autosave" && { next: intent === "stay" ? here : after }),
  };
}

const answerSchema = z.object({
  memberId: idSchema,
  entryId: idSchema,
  questionId: idSchema,
  version: z.coerce.number().int().min(1),
  answer: paragraph.min(1),
});

/** Answers one question of the DPO, from the page where it stands. */
export async function answerQuestionAction(_state: FormState, form: FormData): Promise<FormState> {
  const field = (name: string) => textOf(form, name);
  const [memberId, entryId, back] = [field("memberId"), field("entryId"), field("back")];
  const state = await submitForm({
    form,
    schema: answerSchema,
    input: { memberId, entryId, questionId: field("questionId"), version: field("version"), answer: field("answer") },
    run: (actor, input, key) => answerQuestion(actor, key, input),
  });
  if (state.status === "done")
    redirect(isStepKey(back) ? routes.entryQuestion(memberId, entryId, back) : routes.checkEntry(memberId, entryId));
  return state;
}
