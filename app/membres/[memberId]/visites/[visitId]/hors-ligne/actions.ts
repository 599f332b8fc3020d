"use server";

import { redirect } from "next/navigation";
import type { FormState } from "@/lib/domain/form-state";
import { decideConflictSchema, revokePackSchema } from "@/lib/domain/sync/decision";
import { syncFr } from "@/lib/i18n/fr/sync";
import { inFrench } from "@/lib/i18n/visit-words";
import { routes } from "@/lib/routes";
import { submitForm, textOf } from "@/lib/server/submit-form";
import { decideConflict } from "@/lib/services/sync/decide-conflict";
import { revokePack } from "@/lib/services/sync/take-pack";

const inputIn = (form: FormData, ...names: string[]) =>
  Object.fromEntries(["memberId", "version", ...names].map((name) => [name, textOf(form, name)]));

const back = (form: FormData) => redirect(routes.visitOffline(textOf(form, "memberId"), textOf(form, "visitId")));

export async function revokePackAction(_state: FormState, form: FormData): Promise<FormState> {
  const state = await submitForm({
    form,
    schema: revokePackSchema,
    input: inputIn(form, "packId"),
    run: (actor, input, key) => revokePack(actor, key, input),
  });
  return state.status === "done" ? back(form) : state;
}

export async function decideConflictAction(_state: FormState, form: FormData): Promise<FormState> {
  const state = await submitForm({
    form,
    schema: decideConflictSchema,
    input: inputIn(form, "conflictId", "choice", "text"),
    run: (actor, input, key) => decideConflict(actor, key, input),
  });
  return state.status === "done" ? back(form) : inFrench(state, { "text-missing": syncFr.thirdMissing });
}
