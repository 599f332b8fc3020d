"use server";

import { redirect } from "next/navigation";
import type { FormState } from "@/lib/domain/form-state";
import { sendReportSchema } from "@/lib/domain/visit/closing";
import { routes } from "@/lib/routes";
import { submitForm, textOf } from "@/lib/server/submit-form";
import { acknowledgeVisitReport, sendVisitReport } from "@/lib/services/visit/report";

const seenIn = (form: FormData) => ({
  memberId: textOf(form, "memberId"),
  visitId: textOf(form, "visitId"),
  version: textOf(form, "version"),
});

async function act(form: FormData, service: typeof sendVisitReport): Promise<FormState> {
  const seen = seenIn(form);
  const state = await submitForm({
    form,
    schema: sendReportSchema,
    input: seen,
    run: (actor, input, key) => service(actor, key, input),
  });
  if (state.status === "done") redirect(routes.visitReport(seen.memberId, seen.visitId));
  return state;
}

export async function sendReportAction(_state: FormState, form: FormData): Promise<FormState> {
  return act(form, sendVisitReport);
}

export async function acknowledgeReportAction(_state: FormState, form: FormData): Promise<FormState> {
  return act(form, acknowledgeVisitReport);
}
