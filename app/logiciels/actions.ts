"use server";

import { redirect } from "next/navigation";
import type { FormState } from "@/lib/domain/form-state";
import { saveSoftwareSchema, softwareInputSchema } from "@/lib/domain/processor/software";
import { softwareFr } from "@/lib/i18n/fr/software";
import { routes, withQuery } from "@/lib/routes";
import { submitForm, textOf } from "@/lib/server/submit-form";
import { addSoftware, saveSoftware } from "@/lib/services/processor/softwares";

const FIELDS = ["name", "publisherId", "serviceId", "note"];
const fieldsIn = (form: FormData, names: readonly string[]) =>
  Object.fromEntries(names.map((name) => [name, textOf(form, name)]));

export async function addSoftwareAction(_state: FormState, form: FormData): Promise<FormState> {
  const state = await submitForm({
    form,
    schema: softwareInputSchema,
    input: fieldsIn(form, FIELDS),
    run: (actor, input, key) => addSoftware(actor, key, input),
  });
  if (state.status === "done") redirect(routes.softwares({ fait: "ajoute" }));
  return state;
}

export async function saveSoftwareAction(_state: FormState, form: FormData): Promise<FormState> {
  const state = await submitForm({
    form,
    schema: saveSoftwareSchema,
    input: fieldsIn(form, ["id", "version", ...FIELDS]),
    run: (actor, input, key) => saveSoftware(actor, key, input),
    refusals: { stale: softwareFr.form.stale },
  });
  if (state.status === "done") redirect(withQuery(routes.software(textOf(form, "id")), { fait: "modifie" }));
  return state;
}
