"use server";

import { refresh } from "next/cache";
import { redirect } from "next/navigation";
import { newApiTokenSchema, revokeApiTokenSchema } from "@/lib/domain/access/api-token";
import type { FormState } from "@/lib/domain/form-state";
import { apiFr } from "@/lib/i18n/fr/api";
import { routes } from "@/lib/routes";
import { submitForm, textOf } from "@/lib/server/submit-form";
import { createApiToken, revokeApiToken } from "@/lib/services/access/api-tokens";

export async function createApiTokenAction(_state: FormState, form: FormData): Promise<FormState> {
  let link = "";
  const state = await submitForm({
    form,
    schema: newApiTokenSchema,
    input: { label: textOf(form, "label"), scopes: form.getAll("scopes"), days: textOf(form, "days") },
    run: async (actor, input, key) => {
      const { id, token } = await createApiToken(actor, key, input);
      link = token ?? "";
      return { id };
    },
    refusals: { forbidden: apiFr.create.forbidden },
  });
  if (state.status !== "done") return state;
  refresh();
  return link ? { ...state, link } : { ...state, message: apiFr.create.alreadyShown };
}

export async function revokeApiTokenAction(_state: FormState, form: FormData): Promise<FormState> {
  const state = await submitForm({
    form,
    schema: revokeApiTokenSchema,
    input: { tokenId: textOf(form, "tokenId") },
    run: (actor, input, key) => revokeApiToken(actor, key, input),
    refusals: { "not-found": apiFr.list.gone },
  });
  if (state.status === "done") redirect(routes.apiTokens({ fini: 1 }));
  return state;
}
