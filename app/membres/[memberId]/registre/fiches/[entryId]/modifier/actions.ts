"use server";

import { fromForm } from "@/components/register/form/form-values";
import type { SendingKey } from "@/lib/domain/action-result";
import { saveEntrySchema } from "@/lib/domain/register/input";
import { perform } from "@/lib/server/action";
import { saveEntry } from "@/lib/services/register/save-entry";
import { dayOf } from "@/lib/services/today";

const begun = saveEntrySchema.pick({ content: true });

export async function saveEntryAction(key: SendingKey, input: unknown) {
  return perform(saveEntrySchema, key, input, (actor, values, receipt, posted) => {
    const start = begun.safeParse(posted?.start);
    // What the form's script does before it sends.
    const content = start.success
      ? fromForm(values.content, start.data.content, { today: dayOf(new Date()), name: actor.name })
      : values.content;
    return saveEntry(actor, receipt, { ...values, content });
  });
}
