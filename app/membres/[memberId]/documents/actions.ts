"use server";

import { redirect } from "next/navigation";
import { describeDocumentSchema, documentKeySchema } from "@/lib/domain/document/document";
import type { FormState } from "@/lib/domain/form-state";
import { documentFr } from "@/lib/i18n/fr/document";
import { routes } from "@/lib/routes";
import { submitForm, textOf } from "@/lib/server/submit-form";
import { describeDocument, putDocumentBack, removeDocument } from "@/lib/services/document/change-document";

const refusals = { stale: documentFr.edit.stale };
const keyOf = (form: FormData) => ({
  memberId: textOf(form, "memberId"),
  documentId: textOf(form, "documentId"),
  version: Number(textOf(form, "version")),
});

export async function describeDocumentAction(_state: FormState, form: FormData): Promise<FormState> {
  const said = Object.fromEntries(
    ["name", "type", "datedOn", "expiresOn", "visibility"].map((name) => [name, textOf(form, name)]),
  );
  const state = await submitForm({
    form,
    schema: describeDocumentSchema,
    input: { ...keyOf(form), ...said },
    run: (actor, input, key) => describeDocument(actor, key, input),
    refusals,
  });
  if (state.status === "done") redirect(routes.documents(textOf(form, "memberId")));
  return state;
}

export async function removeDocumentAction(_state: FormState, form: FormData): Promise<FormState> {
  const { memberId, documentId } = keyOf(form);
  const state = await submitForm({
    form,
    schema: documentKeySchema,
    input: keyOf(form),
    run: (actor, input, key) => removeDocument(actor, key, input),
    refusals,
  });
  if (state.status === "done") redirect(routes.documents(memberId, { retire: documentId }));
  return state;
}

export async function putDocumentBackAction(_state: FormState, form: FormData): Promise<FormState> {
  const state = await submitForm({
    form,
    schema: documentKeySchema,
    input: keyOf(form),
    run: (actor, input, key) => putDocumentBack(actor, key, input),
    refusals,
  });
  if (state.status === "done") redirect(routes.documents(textOf(form, "memberId")));
  return state;
}
