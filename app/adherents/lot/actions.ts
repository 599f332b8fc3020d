"use server";

import { redirect } from "next/navigation";
import type { FormState } from "@/lib/domain/form-state";
import { requestUpdateSchema } from "@/lib/domain/register/update-request";
import { templateCompareFr } from "@/lib/i18n/fr/template-compare";
import { routes } from "@/lib/routes";
import { submitForm, textOf } from "@/lib/server/submit-form";
import { requestUpdate } from "@/lib/services/register/update-requests";

export async function requestUpdateAction(_state: FormState, form: FormData): Promise<FormState> {
  let made = "";
  const state = await submitForm({
    form,
    schema: requestUpdateSchema,
    input: { memberIds: form.getAll("memberIds"), message: textOf(form, "message") },
    run: async (actor, input, key) => {
      made = (await requestUpdate(actor, key, input)).id;
      return {};
    },
    refusals: { "invalid-state": templateCompareFr.bulk.nobodyBody },
  });
  if (state.status === "done") redirect(routes.updateRequest(made));
  return state;
}
