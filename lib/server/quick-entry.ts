"use server";

import { redirect } from "next/navigation";
import type { ActionResult, SendingKey } from "@/lib/domain/action-result";
import type { FormState } from "@/lib/domain/form-state";
import { moveInputSchema } from "@/lib/domain/intervention/intervention";
import { quickRecordSchema } from "@/lib/domain/intervention/quick-entry";
import { wordedResult, wordedState } from "@/lib/i18n/intervention-problem";
import { routes } from "@/lib/routes";
import { moveIntervention } from "@/lib/services/intervention/move-intervention";
import { recordIntervention } from "@/lib/services/intervention/record-intervention";
import { perform } from "./action";
import { submitForm } from "./submit-form";

/** The quick entry opens over any page, so its two acts belong to the frame. */
export async function noteQuickly(key: SendingKey, input: unknown): Promise<ActionResult> {
  return wordedResult(
    await perform(quickRecordSchema, key, input, (actor, act, receipt) => recordIntervention(actor, receipt, act)),
  );
}

/** « Annuler », at once after noting: the act stays, cancelled, and counts nowhere. */
export async function cancelQuickly(key: SendingKey, input: unknown): Promise<ActionResult> {
  return perform(moveInputSchema, key, input, (actor, move, receipt) =>
    moveIntervention(actor, receipt, { ...move, status: "annulee" }),
  );
}

/** The same entry as a page of its own, without JavaScript as well: once noted, the act itself is shown. */
export async function noteFromPage(_state: FormState, form: FormData): Promise<FormState> {
  let made = "";
  const state = await submitForm({
    form,
    schema: quickRecordSchema,
    input: Object.fromEntries(form),
    run: async (actor, act, key) => {
      const { id, version } = await recordIntervention(actor, key, act);
      made = routes.memberIntervention(act.memberId, id, { fait: "notee" });
      return { id, version };
    },
  });
  if (state.status === "done") redirect(made);
  return wordedState(state);
}
