"use server";

import { redirect } from "next/navigation";
import type { FormState } from "@/lib/domain/form-state";
import { ACT_FIELDS, LISTED_FIELDS } from "@/lib/domain/import/act-field";
import {
  actConfirmSchema,
  actImportKeySchema,
  actLineSchema,
  actMappingSchema,
  actValuesSchema,
  MOST_LINES,
} from "@/lib/domain/import/act-file";
import { folded } from "@/lib/domain/import/csv";
import { actImportFr } from "@/lib/i18n/fr/act-import";
import { interventionFr } from "@/lib/i18n/fr/intervention";
import { routes } from "@/lib/routes";
import { submitForm, textOf } from "@/lib/server/submit-form";
import { importActFile, undoActFile } from "@/lib/services/import/confirm-acts";
import { arrangeActs, dropActs, editActLine, matchActValues } from "@/lib/services/import/prepare-acts";

const keyOf = (form: FormData) => ({ importId: textOf(form, "importId"), version: textOf(form, "version") });
const refusals = { stale: actImportFr.edit.stale };

/** On to the next step of the file, once this one is done. */
function onward(state: FormState, form: FormData, next: (importId: string) => string): FormState {
  if (state.status === "done") redirect(next(textOf(form, "importId")));
  return state;
}

/** The columns whose answer is no longer the one shown. */
function changedColumns(form: FormData): Record<string, string> {
  const changed: Record<string, string> = {};
  for (let index = 0; form.has(`heading.${index}`); index++) {
    const chosen = textOf(form, `column.${index}`);
    if (chosen !== textOf(form, `was.${index}`)) changed[textOf(form, `heading.${index}`)] = chosen;
  }
  return changed;
}

export async function arrangeActsAction(_state: FormState, form: FormData): Promise<FormState> {
  const state = await submitForm({
    form,
    schema: actMappingSchema,
    input: { ...keyOf(form), mapping: changedColumns(form) },
    run: (actor, input, receipt) => arrangeActs(actor, receipt, input),
    refusals,
  });
  return onward(state, form, routes.actImport);
}

/** What each word was said to mean; one without an answer has none. */
function meanings(form: FormData): Record<string, Record<string, string>> {
  const said: Record<string, Record<string, string>> = {};
  for (let index = 0; form.has(`word.${index}`); index++) {
    const field = LISTED_FIELDS.find((one) => one === textOf(form, `field.${index}`));
    const meaning = textOf(form, `meaning.${index}`);
    if (field && meaning !== "") said[field] = { ...said[field], [folded(textOf(form, `word.${index}`))]: meaning };
  }
  return said;
}

export async function matchActValuesAction(_state: FormState, form: FormData): Promise<FormState> {
  const state = await submitForm({
    form,
    schema: actValuesSchema,
    input: { ...keyOf(form), values: meanings(form) },
    run: (actor, input, receipt) => matchActValues(actor, receipt, input),
    refusals,
  });
  return onward(state, form, routes.actImportLines);
}

export async function editActLineAction(_state: FormState, form: FormData): Promise<FormState> {
  const cells = ACT_FIELDS.filter((field) => form.has(`cells.${field}`)).map((field) => [
    field,
    textOf(form, `cells.${field}`),
  ]);
  const state = await submitForm({
    form,
    schema: actLineSchema,
    input: { ...keyOf(form), index: textOf(form, "index"), cells: Object.fromEntries(cells) },
    run: (actor, input, receipt) => editActLine(actor, receipt, input),
    refusals,
  });
  return onward(state, form, routes.actImportLines);
}

export async function importActFileAction(_state: FormState, form: FormData): Promise<FormState> {
  const count = Math.min(MOST_LINES, Number(textOf(form, "count")) || 0);
  const taken = Array.from({ length: count }, (_, index) => index).filter((index) => form.has(`taken.${index}`));
  const state = await submitForm({
    form,
    schema: actConfirmSchema,
    input: { ...keyOf(form), taken },
    run: async (actor, input, receipt) => {
      await importActFile(actor, receipt, { ...input, audience: interventionFr.everyMember });
      return {};
    },
    refusals: { ...refusals, "invalid-state": actImportFr.preview.nothingTaken },
  });
  return onward(state, form, routes.actImport);
}

export async function undoActFileAction(_state: FormState, form: FormData): Promise<FormState> {
  const state = await submitForm({
    form,
    schema: actImportKeySchema,
    input: keyOf(form),
    run: async (actor, input, receipt) => {
      await undoActFile(actor, receipt, input);
      return {};
    },
    refusals: { ...refusals, conflict: actImportFr.report.undoRefused },
  });
  return onward(state, form, routes.actImport);
}

export async function dropActsAction(_state: FormState, form: FormData): Promise<FormState> {
  const state = await submitForm({
    form,
    schema: actImportKeySchema,
    input: keyOf(form),
    run: (actor, input, receipt) => dropActs(actor, receipt, input),
    refusals,
  });
  return onward(state, form, routes.actImport);
}
