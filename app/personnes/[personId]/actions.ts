"use server";

import { redirect } from "next/navigation";
import { z } from "zod";
import type { PersonActDone } from "@/lib/domain/access/people-query";
import { personActSchema, personSchema } from "@/lib/domain/access/person";
import type { FormState } from "@/lib/domain/form-state";
import { idSchema } from "@/lib/domain/identifier";
import { applicationAddress } from "@/lib/env";
import { accessFr } from "@/lib/i18n/fr/access";
import { routes, withQuery } from "@/lib/routes";
import { submitForm, textOf } from "@/lib/server/submit-form";
import { renewInvitation } from "@/lib/services/access/invite";
import { disablePerson, editPerson, enablePerson, endSessions } from "@/lib/services/access/person";

const t = accessFr.person;

const oneself = z.object({ personId: idSchema });
const about = (form: FormData) => ({ personId: textOf(form, "personId"), version: Number(textOf(form, "version")) });

/** Back to the same page, which says what was done; a reload sends nothing again. */
function settled(state: FormState, form: FormData, fait: PersonActDone): FormState {
  if (state.status === "done") redirect(withQuery(routes.person(textOf(form, "personId")), { fait }));
  return state;
}

export async function editPersonAction(_state: FormState, form: FormData): Promise<FormState> {
  const identity = Object.fromEntries(["name", "jobTitle", "email"].map((name) => [name, textOf(form, name)]));
  const state = await submitForm({
    form,
    schema: personSchema,
    input: { ...about(form), ...identity },
    run: (actor, input, key) => editPerson(actor, key, input),
    refusals: { stale: t.stale, conflict: accessFr.form.known },
  });
  return settled(state, form, "saved");
}

async function actOnPerson(form: FormData, service: typeof disablePerson, fait: PersonActDone): Promise<FormState> {
  const state = await submitForm({
    form,
    schema: personActSchema,
    input: about(form),
    run: (actor, input, key) => service(actor, key, input),
    refusals: { stale: t.changed },
  });
  return settled(state, form, fait);
}

export async function disablePersonAction(_state: FormState, form: FormData): Promise<FormState> {
  return actOnPerson(form, disablePerson, "disabled");
}

export async function enablePersonAction(_state: FormState, form: FormData): Promise<FormState> {
  return actOnPerson(form, enablePerson, "enabled");
}

export async function endSessionsAction(_state: FormState, form: FormData): Promise<FormState> {
  const state = await submitForm({
    form,
    schema: oneself,
    input: about(form),
    run: (actor, { personId }, key) => endSessions(actor, key, personId),
  });
  return settled(state, form, "ended");
}

/** Shows the link where the button was: nothing of it is written in an address. */
export async function renewInvitationAction(_state: FormState, form: FormData): Promise<FormState> {
  let link = "";
  const state = await submitForm({
    form,
    schema: oneself,
    input: about(form),
    run: async (actor, { personId }, key) => {
      const { id, token } = await renewInvitation(actor, key, personId);
      link = applicationAddress() + routes.invitation(token);
      return { id };
    },
    refusals: { "invalid-state": t.changed },
  });
  return state.status === "done" ? { ...state, link } : state;
}
