"use server";

import { invitationSchema } from "@/lib/domain/access/person";
import type { FormState } from "@/lib/domain/form-state";
import { applicationAddress } from "@/lib/env";
import { accessFr } from "@/lib/i18n/fr/access";
import { routes } from "@/lib/routes";
import { missingMembers, rolesIn } from "@/lib/server/role-form";
import { submitForm, textOf } from "@/lib/server/submit-form";
import { invitePerson } from "@/lib/services/access/invite";

const t = accessFr.form;

export async function invitePersonAction(_state: FormState, form: FormData): Promise<FormState> {
  let link = "";
  const state = await submitForm({
    form,
    schema: invitationSchema,
    input: {
      ...Object.fromEntries(["name", "jobTitle", "email"].map((name) => [name, textOf(form, name)])),
      ...rolesIn(form),
    },
    run: async (actor, input, key) => {
      const { id, token } = await invitePerson(actor, key, input);
      link = applicationAddress() + routes.invitation(token);
      return { id };
    },
    before: missingMembers,
    refusals: { "invalid-state": t.unacknowledged, conflict: t.known },
  });
  return state.status === "done" ? { ...state, link } : state;
}
