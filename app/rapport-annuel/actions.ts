"use server";

import { redirect } from "next/navigation";
import { giveReportSchema } from "@/lib/domain/annual-report/annual-report";
import { textsOf } from "@/lib/domain/form-fields";
import type { FormState } from "@/lib/domain/form-state";
import { routes } from "@/lib/routes";
import { keepReportForm } from "@/lib/server/keep-report-form";
import { submitForm } from "@/lib/server/submit-form";
import { giveAnnualReport } from "@/lib/services/annual-report/given-reports";

export async function keepTextAction(_state: FormState, form: FormData): Promise<FormState> {
  return keepReportForm(form);
}

export async function giveReportAction(_state: FormState, form: FormData): Promise<FormState> {
  const state = await submitForm({
    form,
    schema: giveReportSchema,
    input: textsOf(form, ["year"]),
    run: async (actor, input, key) => {
      await giveAnnualReport(actor, key, input);
      return {};
    },
  });
  if (state.status === "done") redirect(routes.givenReports());
  return state;
}
