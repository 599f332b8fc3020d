"use server";

import { redirect } from "next/navigation";
import type { FormState } from "@/lib/domain/form-state";
import { agendaSchema } from "@/lib/domain/visit/agenda";
import { preparationInputSchema } from "@/lib/domain/visit/preparation";
import { moveInputSchema, planInputSchema, prepareInputSchema } from "@/lib/domain/visit/visit";
import { visitFr } from "@/lib/i18n/fr/visit";
import { inFrench } from "@/lib/i18n/visit-words";
import { routes } from "@/lib/routes";
import { submitForm, textOf } from "@/lib/server/submit-form";
import { prepareVisit, rescheduleVisit, tickPreparation } from "@/lib/services/visit/change-visit";
import { planVisit } from "@/lib/services/visit/plan-visit";

const seenIn = (form: FormData) => ({
  memberId: textOf(form, "memberId"),
  visitId: textOf(form, "visitId"),
  version: textOf(form, "version"),
});
const slotIn = (form: FormData) => ({
  durationMinutes: textOf(form, "durationMinutes"),
  place: textOf(form, "place"),
  purposes: form.getAll("purposes"),
});

export async function planVisitAction(_state: FormState, form: FormData): Promise<FormState> {
  let made = "";
  const memberId = textOf(form, "memberId");
  const state = await submitForm({
    form,
    schema: planInputSchema,
    input: {
      memberId,
      status: textOf(form, "status"),
      plannedAt: textOf(form, "plannedAt"),
      questionnaireId: textOf(form, "questionnaireId"),
      ...slotIn(form),
    },
    run: async (actor, input, key) => {
      const { id } = await planVisit(actor, key, input);
      made = id;
      return { id };
    },
  });
  if (state.status === "done") redirect(routes.visit(memberId, made));
  return inFrench(state);
}

export async function rescheduleVisitAction(_state: FormState, form: FormData): Promise<FormState> {
  const seen = seenIn(form);
  const state = await submitForm({
    form,
    schema: moveInputSchema,
    input: {
      ...seen,
      status: textOf(form, "status"),
      plannedAt: textOf(form, "plannedAt"),
      reason: textOf(form, "reason"),
    },
    run: (actor, input, key) => rescheduleVisit(actor, key, input),
  });
  if (state.status === "done") redirect(routes.visit(seen.memberId, seen.visitId));
  return inFrench(state, { "reason-missing": visitFr.reasons["reason-missing"] });
}

/** The lines of the agenda travel as the JSON of their item. */
function agendaIn(form: FormData): unknown {
  try {
    return agendaSchema.parse(form.getAll("agenda").map((item) => JSON.parse(String(item))));
  } catch {
    return null; // the schema of the form says that the agenda is not one
  }
}

export async function prepareVisitAction(_state: FormState, form: FormData): Promise<FormState> {
  const seen = seenIn(form);
  const input = { ...seen, ...slotIn(form), agenda: agendaIn(form) };
  const state = await submitForm({
    form,
    schema: prepareInputSchema,
    input,
    run: (actor, values, key) => prepareVisit(actor, key, values),
  });
  if (state.status === "done") redirect(routes.visit(seen.memberId, seen.visitId));
  return inFrench(state);
}

export async function tickPreparationAction(_state: FormState, form: FormData): Promise<FormState> {
  const seen = seenIn(form);
  const state = await submitForm({
    form,
    schema: preparationInputSchema,
    input: { ...seen, prepared: form.getAll("prepared") },
    run: (actor, values, key) => tickPreparation(actor, key, values),
  });
  if (state.status === "done") redirect(routes.visit(seen.memberId, seen.visitId));
  return inFrench(state);
}
