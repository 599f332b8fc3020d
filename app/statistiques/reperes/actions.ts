"use server";

import { refresh } from "next/cache";
import { z } from "zod";
import type { SendingKey } from "@/lib/domain/action-result";
import { newId } from "@/lib/domain/identifier";
import { annotationInputSchema, presetInputSchema } from "@/lib/domain/statistics/axis";
import { perform } from "@/lib/server/action";
import { addAnnotation, addPreset, withdrawAnnotation } from "@/lib/services/statistics/axis";

export async function addAnnotationAction(key: SendingKey, input: unknown) {
  return perform(annotationInputSchema, key, input, (actor, values, receipt) => addAnnotation(actor, receipt, values));
}

export async function addPresetAction(key: SendingKey, input: unknown) {
  return perform(presetInputSchema, key, input, (actor, values, receipt) => addPreset(actor, receipt, values));
}

const withdrawSchema = z.object({ annotationId: z.uuid() });

/** A remark already off stays off: a second press has no other effect, so its refusal needs no word. */
export async function withdrawAnnotationAction(form: FormData): Promise<void> {
  await perform(withdrawSchema, newId(), Object.fromEntries(form), async (actor, values, receipt) => {
    await withdrawAnnotation(actor, receipt, values);
    return {};
  });
  refresh();
}
