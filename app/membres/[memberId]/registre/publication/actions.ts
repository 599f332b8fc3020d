"use server";

import { redirect } from "next/navigation";
import { z } from "zod";
import { DomainError } from "@/lib/domain/errors";
import type { FormState } from "@/lib/domain/form-state";
import { idSchema } from "@/lib/domain/identifier";
import type { PublicationAct } from "@/lib/domain/register/publication/edition";
import { WITHHOLDABLE, withheldSchema } from "@/lib/domain/register/publication/withheld";
import { publicationFr } from "@/lib/i18n/fr/publication";
import { uiFr } from "@/lib/i18n/fr/ui";
import { routes } from "@/lib/routes";
import { submitForm, textOf } from "@/lib/server/submit-form";
import { publishEdition } from "@/lib/services/register/publication/publish-edition";
import {
  renewPublicLink,
  withdrawPublicLink,
  withholdFields,
} from "@/lib/services/register/publication/settle-publication";

const t = publicationFr;

const version = z.coerce.number().int().min(0);
const publishSchema = z.object({ memberId: idSchema, last: version, seen: z.string().regex(/^[0-9a-f]{64}$/) });
const linkSchema = z.object({ memberId: idSchema, version });
const fieldsSchema = linkSchema.extend({ withheld: withheldSchema });

const aboutLink = (form: FormData) => ({ memberId: textOf(form, "memberId"), version: textOf(form, "version") });

/** Back to the same page, which says what was done; a reload sends nothing again. */
function settled(state: FormState, form: FormData, fait: PublicationAct): FormState {
  if (state.status === "done") redirect(routes.publication(textOf(form, "memberId"), { fait }));
  return state;
}

export async function publishAction(_state: FormState, form: FormData): Promise<FormState> {
  let refused: string = t.publish.unchangedNow;
  const state = await submitForm({
    form,
    schema: publishSchema,
    input: { memberId: textOf(form, "memberId"), last: textOf(form, "last"), seen: textOf(form, "seen") },
    run: async (actor, input, key) => {
      await publishEdition(actor, key, input).catch((error: unknown) => {
        if (error instanceof DomainError && error.subject === "nothing-approved") refused = t.publish.nothing;
        throw error;
      });
      return {};
    },
    refusals: { stale: t.publish.stale, conflict: t.publish.stale },
  });
  const told = state.status === "refused" && state.message === uiFr.errors["invalid-state"];
  return settled(told ? { ...state, message: refused } : state, form, "published");
}

export async function withholdAction(_state: FormState, form: FormData): Promise<FormState> {
  const told = form.getAll("told");
  const state = await submitForm({
    form,
    schema: fieldsSchema,
    input: { ...aboutLink(form), withheld: WITHHOLDABLE.filter((field) => !told.includes(field)) },
    run: (actor, input, key) => withholdFields(actor, key, input),
    refusals: { stale: t.fields.stale },
  });
  return settled(state, form, "withheld");
}

export async function renewLinkAction(_state: FormState, form: FormData): Promise<FormState> {
  const state = await submitForm({
    form,
    schema: linkSchema,
    input: aboutLink(form),
    run: (actor, input, key) => renewPublicLink(actor, key, input),
    refusals: { stale: t.address.stale, "invalid-state": t.address.refused },
  });
  return settled(state, form, "renewed");
}

export async function withdrawLinkAction(_state: FormState, form: FormData): Promise<FormState> {
  const state = await submitForm({
    form,
    schema: linkSchema,
    input: aboutLink(form),
    run: (actor, input, key) => withdrawPublicLink(actor, key, input),
    refusals: { stale: t.address.stale, "invalid-state": t.address.refused },
  });
  return settled(state, form, "withdrawn");
}
