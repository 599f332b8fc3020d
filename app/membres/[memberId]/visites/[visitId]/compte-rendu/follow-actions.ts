"use server";

import { redirect } from "next/navigation";
import type { FormState } from "@/lib/domain/form-state";
import { sendReportSchema } from "@/lib/domain/visit/closing";
import { aboutReportSchema, readingSeenSchema, reportCommentSchema } from "@/lib/domain/visit/report-reading";
import { applicationAddress } from "@/lib/env";
import { visitReportFr } from "@/lib/i18n/fr/visit-report";
import { routes } from "@/lib/routes";
import { submitForm, textOf } from "@/lib/server/submit-form";
import { closeReportLink, openReportLink } from "@/lib/services/visit/report-link";
import { commentReport, confirmRereading, shareDraftReport } from "@/lib/services/visit/reread-report";

const aboutIn = (form: FormData) => ({ memberId: textOf(form, "memberId"), visitId: textOf(form, "visitId") });
const seenIn = (form: FormData) => ({ ...aboutIn(form), version: textOf(form, "version") });

/** Back to the report, which shows what came of it. */
function settled(state: FormState, form: FormData): FormState {
  const { memberId, visitId } = aboutIn(form);
  if (state.status === "done") redirect(routes.visitReport(memberId, visitId));
  return state;
}

export async function shareAction(_state: FormState, form: FormData): Promise<FormState> {
  const state = await submitForm({
    form,
    schema: sendReportSchema,
    input: seenIn(form),
    run: (actor, input, key) => shareDraftReport(actor, key, input),
  });
  return settled(state, form);
}

export async function confirmAction(_state: FormState, form: FormData): Promise<FormState> {
  const state = await submitForm({
    form,
    schema: readingSeenSchema,
    input: seenIn(form),
    run: (actor, input, key) => confirmRereading(actor, key, input),
    refusals: { stale: visitReportFr.reading.changed },
  });
  return settled(state, form);
}

export async function commentAction(_state: FormState, form: FormData): Promise<FormState> {
  const state = await submitForm({
    form,
    schema: reportCommentSchema,
    input: { ...aboutIn(form), text: textOf(form, "text") },
    run: (actor, input, key) => commentReport(actor, key, input),
  });
  return settled(state, form);
}

export async function openLinkAction(_state: FormState, form: FormData): Promise<FormState> {
  let token: string | null = null;
  const state = await submitForm({
    form,
    schema: aboutReportSchema,
    input: aboutIn(form),
    run: async (actor, input, key) => {
      const made = await openReportLink(actor, key, input);
      token = made.token;
      return { id: made.id };
    },
  });
  if (state.status !== "done") return state;
  return token === null
    ? { ...state, message: visitReportFr.link.lost }
    : { ...state, link: `${applicationAddress()}${routes.linkedReport(token)}` };
}

export async function closeLinkAction(_state: FormState, form: FormData): Promise<FormState> {
  const state = await submitForm({
    form,
    schema: aboutReportSchema,
    input: aboutIn(form),
    run: (actor, input, key) => closeReportLink(actor, key, input),
  });
  return settled(state, form);
}
