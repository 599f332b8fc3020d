"use server";

import type { SendingKey } from "@/lib/domain/action-result";
import { saveProfileSchema } from "@/lib/domain/member/input";
import { perform } from "@/lib/server/action";
import { saveProfile } from "@/lib/services/member/save-profile";

export async function saveProfileAction(key: SendingKey, input: unknown) {
  return perform(saveProfileSchema, key, input, (actor, values, receipt) => saveProfile(actor, receipt, values));
}
