"use server";

import { redirect } from "next/navigation";
import { settingsSchema } from "@/lib/domain/access/settings";
import type { FormState } from "@/lib/domain/form-state";
import { accessFr } from "@/lib/i18n/fr/access";
import { routes, withQuery } from "@/lib/routes";
import { submitForm, textOf } from "@/lib/server/submit-form";
import { saveSettings } from "@/lib/services/access/settings";

export async function saveSettingsAction(_state: FormState, form: FormData): Promise<FormState> {
  const texts = Object.fromEntries(
    ["name", "dpoName", "dpoEmail", "dpoPhone"].map((name) => [name, textOf(form, name)]),
  );
  const numbers = Object.fromEntries(
    ["version", "minimumCell", "documentQuotaMb", "offlineDays"].map((name) => [
      name,
      Number(textOf(form, name) || Number.NaN),
    ]),
  );
  const state = await submitForm({
    form,
    schema: settingsSchema,
    input: { ...texts, ...numbers },
    run: (actor, input, key) => saveSettings(actor, key, input),
    refusals: { stale: accessFr.settings.stale },
  });
  if (state.status === "done") redirect(withQuery(routes.settings(), { fait: 1 }));
  return state;
}
