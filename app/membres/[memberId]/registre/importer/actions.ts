"use server";

import { redirect } from "next/navigation";
import type { FormState } from "@/lib/domain/form-state";
import { entryTyped } from "@/lib/domain/register/import/entry-form";
import {
  arrangeImportSchema,
  editImportedEntrySchema,
  importEntriesSchema,
  importKeySchema,
} from "@/lib/domain/register/import/input";
import { importPagesFr } from "@/lib/i18n/fr/import-pages";
import { routes } from "@/lib/routes";
import { currentSession } from "@/lib/server/session";
import { submitForm, textOf } from "@/lib/server/submit-form";
import { arrangeImport, dropImport, editImportedEntry } from "@/lib/services/register/import-prepare";
import { readImport } from "@/lib/services/register/import-read";
import { importEntries, undoImport } from "@/lib/services/register/import-write";

const keyOf = (form: FormData) => ({
  memberId: textOf(form, "memberId"),
  importId: textOf(form, "importId"),
  version: Number(textOf(form, "version")),
});
const stale = importPagesFr.edit.stale;

/** The columns whose answer is no longer the one shown. */
function changedColumns(form: FormData): Record<string, string> {
  const changed: Record<string, string> = {};
  for (let index = 0; form.has(`key.${index}`); index++) {
    const chosen = textOf(form, `column.${index}`);
    if (chosen !== textOf(form, `was.${index}`)) changed[textOf(form, `key.${index}`)] = chosen;
  }
  return changed;
}

export async function arrangeImportAction(_state: FormState, form: FormData): Promise<FormState> {
  const key = keyOf(form);
  let proposed = 0;
  const state = await submitForm({
    form,
    schema: arrangeImportSchema,
    input: { ...key, mapping: changedColumns(form), withHidden: textOf(form, "withHidden") === "on" },
    run: async (actor, input, receipt) => {
      ({ proposed } = await arrangeImport(actor, receipt, input));
      return {};
    },
    refusals: { stale },
  });
  if (state.status !== "done") return state;
  const { memberId, importId } = key;
  redirect(proposed > 0 ? routes.importedEntries(memberId, importId) : routes.registerImport(memberId, importId));
}

export async function editImportedEntryAction(_state: FormState, form: FormData): Promise<FormState> {
  const key = keyOf(form);
  const index = Number(textOf(form, "index"));
  const session = await currentSession();
  const held = session && (await readImport(session.actor, key).catch(() => null)); // refused again below, in its words
  const before = held?.draft?.entries[index]?.entry;
  const state = await submitForm({
    form,
    schema: editImportedEntrySchema,
    input: { ...key, index, entry: before && entryTyped((name) => textOf(form, `entry.${name}`), before) },
    run: (actor, input, receipt) => editImportedEntry(actor, receipt, input),
    refusals: { stale },
  });
  if (state.status === "done") redirect(routes.importedEntries(key.memberId, key.importId));
  return state;
}

export async function importEntriesAction(_state: FormState, form: FormData): Promise<FormState> {
  const key = keyOf(form);
  const count = Math.min(500, Number(textOf(form, "count")) || 0);
  const taken = Array.from({ length: count }, (_, index) => index).filter((index) => form.has(`taken.${index}`));
  const state = await submitForm({
    form,
    schema: importEntriesSchema,
    input: { ...key, taken },
    run: async (actor, input, receipt) => {
      await importEntries(actor, receipt, input);
      return {};
    },
    refusals: { "invalid-state": importPagesFr.preview.nothingTaken, stale },
  });
  if (state.status === "done") redirect(routes.registerImport(key.memberId, key.importId));
  return state;
}

export async function undoImportAction(_state: FormState, form: FormData): Promise<FormState> {
  const key = keyOf(form);
  const state = await submitForm({
    form,
    schema: importKeySchema,
    input: key,
    run: async (actor, input, receipt) => {
      await undoImport(actor, receipt, input);
      return {};
    },
    refusals: { conflict: importPagesFr.report.undoRefused },
  });
  if (state.status === "done") redirect(routes.registerImport(key.memberId, key.importId));
  return state;
}

export async function dropImportAction(_state: FormState, form: FormData): Promise<FormState> {
  const key = keyOf(form);
  const state = await submitForm({
    form,
    schema: importKeySchema,
    input: key,
    run: async (actor, input, receipt) => {
      await dropImport(actor, receipt, input);
      return {};
    },
    refusals: { stale },
  });
  if (state.status === "done") redirect(routes.importRegister(key.memberId));
  return state;
}
