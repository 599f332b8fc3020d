"use server";

import { redirect } from "next/navigation";
import { actionChangeSchema, actionInputSchema, actionProgressSchema } from "@/lib/domain/action/action";
import type { FormState } from "@/lib/domain/form-state";
import { inFrench } from "@/lib/i18n/visit-words";
import { routes } from "@/lib/routes";
import { submitForm, textOf } from "@/lib/server/submit-form";
import { agreeAction, changeAction, updateActionProgress } from "@/lib/services/action/write-actions";

const ABOUT = ["memberId", "actionId", "version"];
const TERMS = ["label", "description", "kind", "priority", "ownerKind", "ownerName", "dueOn", "remindOn", "cost"];
const PROGRESS = ["status", "reason", "doneOn", "doneBy"];

const fieldsIn = (form: FormData, names: readonly string[]) =>
  Object.fromEntries(names.map((name) => [name, textOf(form, name)]));

function after(state: FormState, form: FormData): FormState {
  if (state.status === "done") redirect(routes.memberActions(textOf(form, "memberId")));
  return inFrench(state);
}

export async function updateProgressAction(_state: FormState, form: FormData): Promise<FormState> {
  const state = await submitForm({
    form,
    schema: actionProgressSchema,
    input: fieldsIn(form, [...ABOUT, ...PROGRESS]),
    run: (actor, input, key) => updateActionProgress(actor, key, input),
  });
  return after(state, form);
}

export async function changeActionAction(_state: FormState, form: FormData): Promise<FormState> {
  const state = await submitForm({
    form,
    schema: actionChangeSchema,
    input: fieldsIn(form, [...ABOUT, ...TERMS]),
    run: (actor, input, key) => changeAction(actor, key, input),
  });
  return after(state, form);
}

export async function agreeActionAction(_state: FormState, form: FormData): Promise<FormState> {
  const state = await submitForm({
    form,
    schema: actionInputSchema,
    input: { ...fieldsIn(form, ["memberId", ...TERMS]), origin: "manual" },
    run: (actor, input, key) => agreeAction(actor, key, input),
  });
  return after(state, form);
}
