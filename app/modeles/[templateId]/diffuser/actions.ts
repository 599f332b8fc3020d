"use server";

import { redirect } from "next/navigation";
import type { FormState } from "@/lib/domain/form-state";
import { pushTemplateSchema, undoPushSchema } from "@/lib/domain/register/push";
import { templateActsFr } from "@/lib/i18n/fr/template-acts";
import { routes } from "@/lib/routes";
import { submitForm, textOf } from "@/lib/server/submit-form";
import { pushTemplate, undoPush } from "@/lib/services/register/push-template";

export async function pushTemplateAction(_state: FormState, form: FormData): Promise<FormState> {
  let made = "";
  const state = await submitForm({
    form,
    schema: pushTemplateSchema,
    input: {
      templateId: textOf(form, "templateId"),
      version: Number(textOf(form, "version")),
      memberIds: form.getAll("memberIds"),
    },
    run: async (actor, input, key) => {
      made = (await pushTemplate(actor, key, input)).id;
      return {};
    },
    refusals: { stale: templateActsFr.push.stale },
  });
  if (state.status === "done") redirect(routes.templatePush(made));
  return state;
}

export async function undoPushAction(_state: FormState, form: FormData): Promise<FormState> {
  const input = { pushId: textOf(form, "pushId") };
  const state = await submitForm({
    form,
    schema: undoPushSchema,
    input,
    run: async (actor, values, key) => {
      await undoPush(actor, key, values);
      return {};
    },
    refusals: { "invalid-state": templateActsFr.report.undoRefused },
  });
  if (state.status === "done") redirect(routes.templatePush(input.pushId));
  return state;
}
