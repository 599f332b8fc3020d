"use server";

import type { FormState } from "@/lib/domain/form-state";
import { keepReportForm } from "@/lib/server/keep-report-form";

export async function keepTextAction(_state: FormState, form: FormData): Promise<FormState> {
  return keepReportForm(form);
}
