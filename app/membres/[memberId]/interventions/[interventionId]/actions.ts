"use server";

import { redirect } from "next/navigation";
import type { ActionResult, SendingKey } from "@/lib/domain/action-result";
import type { FormState } from "@/lib/domain/form-state";
import { followUpSchema } from "@/lib/domain/intervention/follow-up";
import { moveInputSchema, saveInputSchema } from "@/lib/domain/intervention/intervention";
import { wordedResult, wordedState } from "@/lib/i18n/intervention-problem";
import { routes } from "@/lib/routes";
import { perform } from "@/lib/server/action";
import { submitForm, textOf } from "@/lib/server/submit-form";
import { addFollowUp } from "@/lib/services/intervention/add-follow-up";
import { moveIntervention } from "@/lib/services/intervention/move-intervention";
import { saveIntervention } from "@/lib/services/intervention/save-intervention";

/** Back to the act, which says what was done; a reload sends nothing again. */
function settled(state: FormState, form: FormData, id: string, fait: "suite" | "etat"): FormState {
  if (state.status === "done")
    redirect(routes.memberIntervention(textOf(form, "memberId"), textOf(form, id), { fait }));
  return wordedState(state);
}

export async function followUpAction(_state: FormState, form: FormData): Promise<FormState> {
  const state = await submitForm({
    form,
    schema: followUpSchema,
    input: Object.fromEntries(form),
    run: (actor, followUp, key) => addFollowUp(actor, key, followUp),
  });
  return settled(state, form, "interventionId", "suite");
}

export async function moveAction(_state: FormState, form: FormData): Promise<FormState> {
  const state = await submitForm({
    form,
    schema: moveInputSchema,
    input: Object.fromEntries(form),
    run: (actor, move, key) => moveIntervention(actor, key, move),
  });
  return settled(state, form, "id", "etat");
}

export async function saveAction(key: SendingKey, input: unknown): Promise<ActionResult> {
  return wordedResult(
    await perform(saveInputSchema, key, input, (actor, act, receipt) => saveIntervention(actor, receipt, act)),
  );
}
