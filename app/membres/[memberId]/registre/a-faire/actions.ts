"use server";

import { redirect } from "next/navigation";
import type { FormState } from "@/lib/domain/form-state";
import { closeUpdateSchema } from "@/lib/domain/register/update-request";
import { templateCompareFr } from "@/lib/i18n/fr/template-compare";
import { routes } from "@/lib/routes";
import { submitForm, textOf } from "@/lib/server/submit-form";
import { closeUpdate } from "@/lib/services/register/update-requests";

const t = templateCompareFr.update;

export async function closeUpdateAction(_state: FormState, form: FormData): Promise<FormState> {
  const input = {
    memberId: textOf(form, "memberId"),
    requestId: textOf(form, "requestId"),
    version: Number(textOf(form, "version")),
  };
  const state = await submitForm({
    form,
    schema: closeUpdateSchema,
    input,
    run: (actor, values, key) => closeUpdate(actor, key, values),
    refusals: { stale: t.todoStale, "not-found": t.todoStale },
  });
  if (state.status === "done") redirect(routes.registerToDo(input.memberId));
  return state;
}
