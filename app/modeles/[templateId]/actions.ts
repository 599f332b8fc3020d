"use server";

import { redirect } from "next/navigation";
import { z } from "zod";
import type { FormState } from "@/lib/domain/form-state";
import { templateActsFr } from "@/lib/i18n/fr/template-acts";
import { routes } from "@/lib/routes";
import { submitForm, textOf } from "@/lib/server/submit-form";
import { retireTemplate } from "@/lib/services/register/retire-template";

const retireSchema = z.object({ templateId: z.uuid(), retired: z.boolean() });

export async function retireTemplateAction(_state: FormState, form: FormData): Promise<FormState> {
  const templateId = textOf(form, "templateId");
  const state = await submitForm({
    form,
    schema: retireSchema,
    input: { templateId, retired: textOf(form, "retired") === "oui" },
    run: (actor, input, key) => retireTemplate(actor, key, input),
    refusals: { "invalid-state": templateActsFr.retire.refused },
  });
  if (state.status === "done") redirect(routes.templateOfAll(templateId));
  return state;
}
