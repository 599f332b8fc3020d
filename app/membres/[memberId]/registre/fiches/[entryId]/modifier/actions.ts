"use server";

import { saveEntrySchema } from "@/lib/domain/register/input";
import { perform } from "@/lib/server/action";
import { saveEntry } from "@/lib/services/register/save-entry";

export async function saveEntryAction(key: string, input: unknown) {
  return perform(saveEntrySchema, key, input, (actor, values, receipt) => saveEntry(actor, receipt, values));
}
