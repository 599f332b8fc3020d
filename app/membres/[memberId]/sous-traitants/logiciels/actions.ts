"use server";

import { redirect } from "next/navigation";
import type { ActionResult, SendingKey } from "@/lib/domain/action-result";
import type { FormState } from "@/lib/domain/form-state";
import { linkNameSchema, unlinkNameSchema } from "@/lib/domain/processor/link";
import { usedSoftwareSchema } from "@/lib/domain/processor/software";
import type { softwareFr } from "@/lib/i18n/fr/software";
import { routes } from "@/lib/routes";
import { perform } from "@/lib/server/action";
import { submitForm, textOf } from "@/lib/server/submit-form";
import { linkName, saveUsedSoftware, unlinkName } from "@/lib/services/processor/links";

const fieldsIn = (form: FormData, names: readonly string[]) =>
  Object.fromEntries(names.map((name) => [name, textOf(form, name)]));

type Done = keyof typeof softwareFr.member.done;
function after(state: FormState, form: FormData, done: Done): FormState {
  if (state.status !== "done") return state;
  redirect(routes.memberSoftware(textOf(form, "memberId"), { fait: done }));
}

export async function saveUsedSoftwareAction(key: SendingKey, input: unknown): Promise<ActionResult> {
  return perform(usedSoftwareSchema, key, input, (actor, values, receipt) => saveUsedSoftware(actor, receipt, values));
}

export async function linkNameAction(_state: FormState, form: FormData): Promise<FormState> {
  const state = await submitForm({
    form,
    schema: linkNameSchema,
    input: fieldsIn(form, ["memberId", "kind", "name", "targetId", "contractId"]),
    run: (actor, input, key) => linkName(actor, key, input),
  });
  return after(state, form, "relie");
}

export async function unlinkNameAction(_state: FormState, form: FormData): Promise<FormState> {
  const state = await submitForm({
    form,
    schema: unlinkNameSchema,
    input: fieldsIn(form, ["memberId", "kind", "name"]),
    run: (actor, input, key) => unlinkName(actor, key, input),
  });
  return after(state, form, "delie");
}
