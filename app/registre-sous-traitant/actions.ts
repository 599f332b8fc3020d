"use server";

import { redirect } from "next/navigation";
import type { ActionResult, SendingKey } from "@/lib/domain/action-result";
import type { FormState } from "@/lib/domain/form-state";
import { saveServiceSchema, serviceInputSchema, subscriptionInputSchema } from "@/lib/domain/processor/service";
import { secondRegisterFr } from "@/lib/i18n/fr/second-register";
import { lineOf } from "@/lib/i18n/processor-line";
import { routes } from "@/lib/routes";
import { perform } from "@/lib/server/action";
import { submitForm, textOf } from "@/lib/server/submit-form";
import { addService, saveService, saveSubscription } from "@/lib/services/processor/services";

export async function addServiceAction(key: SendingKey, input: unknown): Promise<ActionResult> {
  return perform(serviceInputSchema, key, input, (actor, values, receipt) => addService(actor, receipt, values));
}

export async function saveServiceAction(key: SendingKey, input: unknown): Promise<ActionResult> {
  return perform(saveServiceSchema, key, input, (actor, values, receipt) => saveService(actor, receipt, values));
}

export async function saveSubscriptionAction(_state: FormState, form: FormData): Promise<FormState> {
  const names = ["serviceId", "memberId", "version", "since", "until", "contractRef"];
  const state = await submitForm({
    form,
    schema: subscriptionInputSchema,
    input: Object.fromEntries(names.map((name) => [name, textOf(form, name)])),
    run: (actor, values, key) => saveSubscription(actor, key, values),
    refusals: { stale: secondRegisterFr.service.stale },
    theirs: (detail) => lineOf(detail, secondRegisterFr.service),
  });
  if (state.status === "done") redirect(routes.service(textOf(form, "serviceId"), { fait: "abonnement" }));
  return state;
}
