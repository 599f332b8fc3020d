"use server";

import { redirect } from "next/navigation";
import { z } from "zod";
import type { FormState } from "@/lib/domain/form-state";
import { QUESTION_PROBLEMS, type QuestionProblem } from "@/lib/domain/visit/editing/problems";
import {
  aboutQuestionSchema,
  headingFormSchema,
  questionFormSchema,
  seenQuestionnaireSchema,
} from "@/lib/domain/visit/editing/question-form";
import { questionnaireFr } from "@/lib/i18n/fr/questionnaire";
import { routes } from "@/lib/routes";
import { submitForm, textOf } from "@/lib/server/submit-form";
import {
  duplicateQuestionnaire,
  moveQuestion,
  publishQuestionnaire,
  removeQuestion,
  retireQuestionnaire,
  saveHeading,
  saveQuestion,
} from "@/lib/services/questionnaire/edit-questionnaire";

const t = questionnaireFr;
const refusals = { stale: t.stale, "invalid-state": t.published } as const;

const seenIn = (form: FormData) => ({
  questionnaireId: textOf(form, "questionnaireId"),
  version: textOf(form, "version"),
});
const aboutIn = (form: FormData) => ({ ...seenIn(form), code: textOf(form, "code") });

/** Back to the questionnaire, which shows what came of it. */
function settled(state: FormState, id: string): FormState {
  if (state.status === "done") redirect(routes.questionnaire(id));
  return state;
}

const isProblem = (message: string): message is QuestionProblem =>
  QUESTION_PROBLEMS.some((problem) => problem === message);

const inFrench = (state: FormState): FormState => ({
  ...state,
  issues: state.issues.map((issue) => ({
    ...issue,
    message: isProblem(issue.message) ? t.problems[issue.message] : issue.message,
  })),
});

export async function duplicateAction(_state: FormState, form: FormData): Promise<FormState> {
  let made = "";
  const state = await submitForm({
    form,
    schema: z.object({ questionnaireId: z.uuid() }),
    input: { questionnaireId: textOf(form, "questionnaireId") },
    run: async (actor, input, key) => {
      const { id } = await duplicateQuestionnaire(actor, key, input);
      made = id;
      return { id };
    },
  });
  return settled(state, made);
}

export async function saveQuestionAction(_state: FormState, form: FormData): Promise<FormState> {
  const texts = ["section", "text", "help", "essential", "options", "noneLabel", "negativeWhen", "severity"];
  const more = ["findingText", "actionText", "namesPeople", "fills", "rule", "field"];
  const typed = Object.fromEntries([...texts, ...more].map((name) => [name, textOf(form, name)]));
  const state = await submitForm({
    form,
    schema: questionFormSchema,
    input: { ...aboutIn(form), ...typed, types: form.getAll("types") },
    run: (actor, input, key) => saveQuestion(actor, key, input),
    refusals,
  });
  return inFrench(settled(state, textOf(form, "questionnaireId")));
}

export async function saveHeadingAction(_state: FormState, form: FormData): Promise<FormState> {
  const parts = [...form.keys()]
    .filter((name) => name.startsWith("part."))
    .map((name) => ({ code: name.slice("part.".length), label: textOf(form, name) }));
  const state = await submitForm({
    form,
    schema: headingFormSchema,
    input: { ...seenIn(form), title: textOf(form, "title"), parts },
    run: (actor, input, key) => saveHeading(actor, key, input),
    refusals: { ...refusals, "invalid-state": t.partUsed },
  });
  return settled(state, textOf(form, "questionnaireId"));
}

async function actOnQuestion(form: FormData, service: typeof removeQuestion): Promise<FormState> {
  const state = await submitForm({
    form,
    schema: aboutQuestionSchema,
    input: aboutIn(form),
    run: (actor, input, key) => service(actor, key, input),
    refusals,
  });
  return settled(state, textOf(form, "questionnaireId"));
}

export async function removeQuestionAction(_state: FormState, form: FormData): Promise<FormState> {
  return actOnQuestion(form, removeQuestion);
}

export async function moveQuestionAction(_state: FormState, form: FormData): Promise<FormState> {
  return actOnQuestion(form, moveQuestion);
}

async function actOnWhole(form: FormData, service: typeof publishQuestionnaire): Promise<FormState> {
  const state = await submitForm({
    form,
    schema: seenQuestionnaireSchema,
    input: seenIn(form),
    run: (actor, input, key) => service(actor, key, input),
    refusals,
  });
  return settled(state, textOf(form, "questionnaireId"));
}

export async function publishAction(_state: FormState, form: FormData): Promise<FormState> {
  return actOnWhole(form, publishQuestionnaire);
}

export async function retireAction(_state: FormState, form: FormData): Promise<FormState> {
  return actOnWhole(form, retireQuestionnaire);
}
