"use server";

import type { ActionResult, SendingKey } from "@/lib/domain/action-result";
import { saveSoftwareSchema, softwareInputSchema } from "@/lib/domain/processor/software";
import { perform } from "@/lib/server/action";
import { addSoftware, saveSoftware } from "@/lib/services/processor/softwares";

export async function addSoftwareAction(key: SendingKey, input: unknown): Promise<ActionResult> {
  return perform(softwareInputSchema, key, input, (actor, values, receipt) => addSoftware(actor, receipt, values));
}

export async function saveSoftwareAction(key: SendingKey, input: unknown): Promise<ActionResult> {
  return perform(saveSoftwareSchema, key, input, (actor, values, receipt) => saveSoftware(actor, receipt, values));
}
