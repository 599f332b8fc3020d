"use server";

import { redirect } from "next/navigation";
import type { FormState } from "@/lib/domain/form-state";
import { isId } from "@/lib/domain/identifier";
import { promoteEntrySchema, TEXT_PREFIX } from "@/lib/domain/register/promotion/input";
import { templateActsFr } from "@/lib/i18n/fr/template-acts";
import { routes } from "@/lib/routes";
import { submitForm, textOf } from "@/lib/server/submit-form";
import { promoteEntry } from "@/lib/services/register/promote-entry";

const t = templateActsFr.promote;

/** The fields of the form whose names are those of texts. */
const textsIn = (form: FormData): Record<string, string> =>
  Object.fromEntries(
    [...form].flatMap(([name, value]) =>
      name.startsWith(TEXT_PREFIX) && typeof value === "string" ? [[name.slice(TEXT_PREFIX.length), value]] : [],
    ),
  );

export async function promoteEntryAction(_state: FormState, form: FormData): Promise<FormState> {
  const chosen = textOf(form, "templateId");
  let made = "";
  const state = await submitForm({
    form,
    schema: promoteEntrySchema,
    input: {
      memberId: textOf(form, "memberId"),
      entryId: textOf(form, "entryId"),
      version: Number(textOf(form, "version")),
      name: textOf(form, "name"),
      templateId: isId(chosen) ? chosen : null,
      note: textOf(form, "note"),
      edits: { kept: form.getAll("kept").filter((field) => typeof field === "string"), texts: textsIn(form) },
    },
    run: async (actor, input, key) => {
      const result = await promoteEntry(actor, key, input);
      made = result.id;
      return result;
    },
    refusals: { stale: t.stale, conflict: t.conflict, "invalid-state": t.same },
  });
  if (state.status === "done") redirect(routes.templateOfAll(made));
  return state;
}
