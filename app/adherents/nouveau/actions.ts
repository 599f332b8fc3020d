"use server";

import type { SendingKey } from "@/lib/domain/action-result";
import { memberSchema } from "@/lib/domain/member/member";
import { perform } from "@/lib/server/action";
import { createMember } from "@/lib/services/member/create-member";

export async function createMemberAction(key: SendingKey, input: unknown) {
  return perform(memberSchema, key, input, (actor, values, receipt) => createMember(actor, receipt, values));
}
