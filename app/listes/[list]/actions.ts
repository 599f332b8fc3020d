"use server";

import { redirect } from "next/navigation";
import type { TermActDone } from "@/lib/domain/dictionary/query";
import {
  mergeTermSchema,
  newTermSchema,
  termActSchema,
  termMoveSchema,
  termSchema,
} from "@/lib/domain/dictionary/term";
import type { FormState } from "@/lib/domain/form-state";
import { dictionaryFr } from "@/lib/i18n/fr/dictionary";
import { routes } from "@/lib/routes";
import { submitForm, textOf } from "@/lib/server/submit-form";
import { moveTerm, reactivateTerm, retireTerm } from "@/lib/services/dictionary/arrange-terms";
import { addTerm, editTerm } from "@/lib/services/dictionary/edit-term";
import { mergeTerm } from "@/lib/services/dictionary/merge-term";

const { refusals } = dictionaryFr;

const about = (form: FormData) => ({
  list: textOf(form, "list"),
  code: textOf(form, "code"),
  version: Number(textOf(form, "version")),
});

const words = (form: FormData) => ({
  label: textOf(form, "label"),
  definition: textOf(form, "definition"),
  services: form.getAll("services"),
});

/** Back to the list, which says what was done; moving keeps its term open. */
function settled(state: FormState, form: FormData, fait: TermActDone): FormState {
  const terme = fait === "moved" ? textOf(form, "code") : null;
  if (state.status === "done") redirect(routes.list(textOf(form, "list"), { terme, fait }));
  return state;
}

export async function addTermAction(_state: FormState, form: FormData): Promise<FormState> {
  const input = { list: textOf(form, "list"), ...words(form), collective: form.get("collective") === "on" };
  const state = await submitForm({
    form,
    schema: newTermSchema,
    input,
    run: (actor, term, key) => addTerm(actor, key, term),
    refusals,
  });
  return settled(state, form, "added");
}

export async function editTermAction(_state: FormState, form: FormData): Promise<FormState> {
  const state = await submitForm({
    form,
    schema: termSchema,
    input: { ...about(form), ...words(form) },
    run: (actor, term, key) => editTerm(actor, key, term),
    refusals,
  });
  return settled(state, form, "saved");
}

export async function moveTermAction(_state: FormState, form: FormData): Promise<FormState> {
  const state = await submitForm({
    form,
    schema: termMoveSchema,
    input: { ...about(form), direction: textOf(form, "direction") },
    run: (actor, move, key) => moveTerm(actor, key, move),
    refusals,
  });
  return settled(state, form, "moved");
}

async function actOnTerm(form: FormData, service: typeof retireTerm, fait: TermActDone): Promise<FormState> {
  const state = await submitForm({
    form,
    schema: termActSchema,
    input: about(form),
    run: (actor, term, key) => service(actor, key, term),
    refusals,
  });
  return settled(state, form, fait);
}

export async function retireTermAction(_state: FormState, form: FormData): Promise<FormState> {
  return actOnTerm(form, retireTerm, "retired");
}

export async function reactivateTermAction(_state: FormState, form: FormData): Promise<FormState> {
  return actOnTerm(form, reactivateTerm, "reactivated");
}

export async function mergeTermAction(_state: FormState, form: FormData): Promise<FormState> {
  const state = await submitForm({
    form,
    schema: mergeTermSchema,
    input: { ...about(form), into: textOf(form, "into") },
    run: (actor, term, key) => mergeTerm(actor, key, term),
    refusals,
  });
  return settled(state, form, "merged");
}
