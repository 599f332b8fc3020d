"use server";

import { refresh } from "next/cache";
import { redirect } from "next/navigation";
import { saveSectionSchema, sendReportSchema, sentAddressSchema } from "@/lib/domain/annual-report/annual-report";
import { textsOf } from "@/lib/domain/form-fields";
import type { FormState } from "@/lib/domain/form-state";
import { annualReportFr as t } from "@/lib/i18n/fr/annual-report";
import { routes } from "@/lib/routes";
import { currentSession } from "@/lib/server/session";
import { submitForm, textOf } from "@/lib/server/submit-form";
import { textKept } from "@/lib/services/annual-report/read-reports";
import {
  acknowledgeAnnualReport,
  keepMemberReportText,
  keepReportText,
  sendAnnualReport,
} from "@/lib/services/annual-report/write-reports";

const SECTION = ["memberId", "year", "section", "text", "version"];

/** A text that was changed since is shown beside the one that was typed: neither is lost, and the next sending replaces it knowingly. */
export async function keepTextAction(_state: FormState, form: FormData): Promise<FormState> {
  const input = textsOf(form, SECTION);
  const state = await submitForm({
    form,
    schema: saveSectionSchema,
    input,
    run: async (actor, { memberId, ...section }, key) => {
      if (memberId === null) return keepReportText(actor, key, section);
      return keepMemberReportText(actor, key, { ...section, memberId });
    },
  });
  refresh();
  if (state.status === "done") return { ...state, message: t.saved };
  const session = await currentSession();
  const asked = saveSectionSchema.safeParse(input).data;
  if (state.status !== "refused" || !session || !asked) return state;
  const theirs = await textKept(session.actor, asked);
  return theirs === null ? state : { ...state, message: t.stale(theirs) };
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
