"use server";

import type { SendingKey } from "@/lib/domain/action-result";
import { saveContactsSchema, saveDesignationSchema, updateMemberSchema } from "@/lib/domain/member/input";
import { perform } from "@/lib/server/action";
import { saveContacts } from "@/lib/services/member/save-contacts";
import { saveDesignation } from "@/lib/services/member/save-designation";
import { updateMember } from "@/lib/services/member/update-member";

export async function updateMemberAction(key: SendingKey, input: unknown) {
  return perform(updateMemberSchema, key, input, (actor, values, receipt) => updateMember(actor, receipt, values));
}

export async function saveContactsAction(key: SendingKey, input: unknown) {
  return perform(saveContactsSchema, key, input, (actor, values, receipt) => saveContacts(actor, receipt, values));
}

export async function saveDesignationAction(key: SendingKey, input: unknown) {
  return perform(saveDesignationSchema, key, input, (actor, values, receipt) =>
    saveDesignation(actor, receipt, values),
  );
}
