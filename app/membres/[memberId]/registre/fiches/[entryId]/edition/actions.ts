"use server";

import { redirect } from "next/navigation";
import type { FormState } from "@/lib/domain/form-state";
import { decideEditionSchema } from "@/lib/domain/register/editions/decision";
import { editionsFr } from "@/lib/i18n/fr/editions";
import { registerFieldsFr } from "@/lib/i18n/fr/register-fields";
import { routes } from "@/lib/routes";
import { submitForm, textOf, typedIn } from "@/lib/server/submit-form";
import { decideEdition } from "@/lib/services/register/editions";

const words: Readonly<Record<string, string>> = registerFieldsFr.fields;

const shownFields = (form: FormData) => form.getAll("field").map(String);

/** Nothing is chosen for a person: an answer without a choice says so, in its own words. */
function missingChoices(form: FormData): FormState | null {
  const issues = shownFields(form)
    .filter((field) => !form.has(`answers.${field}`))
    .map((field) => ({ name: `answers.${field}`, message: editionsFr.choose(words[field] ?? field) }));
  return issues.length === 0 ? null : { status: "invalid", issues, typed: typedIn(form) };
}

export async function decideEditionAction(_state: FormState, form: FormData): Promise<FormState> {
  const input = {
    memberId: textOf(form, "memberId"),
    entryId: textOf(form, "entryId"),
    version: Number(textOf(form, "version")),
    edition: Number(textOf(form, "edition")),
    answers: Object.fromEntries(shownFields(form).map((field) => [field, textOf(form, `answers.${field}`)])),
  };
  const state = await submitForm({
    form,
    schema: decideEditionSchema,
    input,
    before: missingChoices,
    run: (actor, values, key) => decideEdition(actor, key, values),
    refusals: { stale: editionsFr.stale, conflict: editionsFr.stale, "invalid-state": editionsFr.unanswered },
  });
  if (state.status === "done") redirect(routes.entryEdition(input.memberId, input.entryId));
  return state;
}
