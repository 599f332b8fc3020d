"use server";

import { redirect } from "next/navigation";
import type { PersonActDone } from "@/lib/domain/access/people-query";
import { grantActSchema, rolesSchema } from "@/lib/domain/access/person";
import type { FormState } from "@/lib/domain/form-state";
import { isId } from "@/lib/domain/identifier";
import { accessFr } from "@/lib/i18n/fr/access";
import { routes, withQuery } from "@/lib/routes";
import { missingMembers, rolesIn } from "@/lib/server/role-form";
import { submitForm, textOf } from "@/lib/server/submit-form";
import { acceptRole, giveRoles, revokeRole } from "@/lib/services/access/roles";

const t = accessFr.form;

function settled(state: FormState, form: FormData, fait: PersonActDone): FormState {
  const personId = textOf(form, "personId");
  if (state.status === "done" && isId(personId)) redirect(withQuery(routes.person(personId), { fait }));
  return state;
}

export async function giveRolesAction(_state: FormState, form: FormData): Promise<FormState> {
  const state = await submitForm({
    form,
    schema: rolesSchema,
    input: { personId: textOf(form, "personId"), ...rolesIn(form) },
    run: (actor, input, key) => giveRoles(actor, key, input),
    before: missingMembers,
    refusals: { "invalid-state": t.unacknowledged, conflict: t.held },
  });
  return settled(state, form, "given");
}

export async function revokeRoleAction(_state: FormState, form: FormData): Promise<FormState> {
  const state = await submitForm({
    form,
    schema: grantActSchema,
    input: { grantId: textOf(form, "grantId") },
    run: (actor, { grantId }, key) => revokeRole(actor, key, grantId),
  });
  return settled(state, form, "revoked");
}

export async function acceptRoleAction(_state: FormState, form: FormData): Promise<FormState> {
  const state = await submitForm({
    form,
    schema: grantActSchema,
    input: { grantId: textOf(form, "grantId") },
    run: (actor, { grantId }, key) => acceptRole(actor, key, grantId),
  });
  return settled(state, form, "accepted");
}
