"use server";

import type { ActionResult, SendingKey } from "@/lib/domain/action-result";
import { saveServiceSchema, serviceInputSchema, subscriptionInputSchema } from "@/lib/domain/processor/service";
import { perform } from "@/lib/server/action";
import { addService, saveService, saveSubscription } from "@/lib/services/processor/services";

export async function addServiceAction(key: SendingKey, input: unknown): Promise<ActionResult> {
  return perform(serviceInputSchema, key, input, (actor, values, receipt) => addService(actor, receipt, values));
}

export async function saveServiceAction(key: SendingKey, input: unknown): Promise<ActionResult> {
  return perform(saveServiceSchema, key, input, (actor, values, receipt) => saveService(actor, receipt, values));
}

export async function saveSubscriptionAction(key: SendingKey, input: unknown): Promise<ActionResult> {
  return perform(subscriptionInputSchema, key, input, (actor, values, receipt) =>
    saveSubscription(actor, receipt, values),
  );
}
