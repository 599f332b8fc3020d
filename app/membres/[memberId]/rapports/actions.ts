"use server";

import { redirect } from "next/navigation";
import { sendReportSchema, sentAddressSchema } from "@/lib/domain/annual-report/annual-report";
import { textsOf } from "@/lib/domain/form-fields";
import type { FormState } from "@/lib/domain/form-state";
import { routes } from "@/lib/routes";
import { keepReportForm } from "@/lib/server/keep-report-form";
import { submitForm, textOf } from "@/lib/server/submit-form";
import { acknowledgeAnnualReport, sendAnnualReport } from "@/lib/services/annual-report/write-reports";

export async function keepTextAction(_state: FormState, form: FormData): Promise<FormState> {
  return keepReportForm(form);
}

export async function sendReportAction(_state: FormState, form: FormData): Promise<FormState> {
  const state = await submitForm({
    form,
    schema: sendReportSchema,
    input: textsOf(form, ["memberId", "year"]),
    run: async (actor, input, key) => {
      await sendAnnualReport(actor, key, input);
      return {};
    },
  });
  if (state.status === "done") redirect(routes.memberReports(textOf(form, "memberId")));
  return state;
}

export async function acknowledgeReportAction(_state: FormState, form: FormData): Promise<FormState> {
  const state = await submitForm({
    form,
    schema: sentAddressSchema,
    input: textsOf(form, ["memberId", "year", "number"]),
    run: (actor, input, key) => acknowledgeAnnualReport(actor, key, input),
  });
  if (state.status === "done") redirect(routes.memberReports(textOf(form, "memberId")));
  return state;
}
