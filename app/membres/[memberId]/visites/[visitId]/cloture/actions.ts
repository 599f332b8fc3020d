"use server";

import { redirect } from "next/navigation";
import type { FormState } from "@/lib/domain/form-state";
import { agreementIn } from "@/lib/domain/visit/agreement";
import { amendClosingSchema, markDoneInputSchema } from "@/lib/domain/visit/closing";
import { SENTENCES_MAX } from "@/lib/domain/visit/visit";
import { visitPagesFr } from "@/lib/i18n/fr/visit-pages";
import { routes } from "@/lib/routes";
import { submitForm, textOf, typedIn } from "@/lib/server/submit-form";
import { inFrench } from "@/lib/server/visit-words";
import { amendClosing, markVisitDone } from "@/lib/services/visit/mark-visit-done";

const NAMES = [
  "memberId",
  "visitId",
  "version",
  "doneFrom",
  "doneTo",
  "goesWell",
  "nextVisitOn",
  "travelMinutes",
  "theme",
  "subject",
];

function closingIn(form: FormData) {
  const label = textOf(form, "attendeeLabel");
  const attendees = form.getAll("attendees").map((role) => ({
    function: role,
    label: role === "autre" ? label : "",
    name: "",
  }));
  const typed = Array.from({ length: SENTENCES_MAX }, (_, index) => textOf(form, `sentences.${index}`).trim());
  return {
    ...Object.fromEntries(NAMES.map((name) => [name, textOf(form, name)])),
    attendees,
    sentences: typed.filter((sentence) => sentence !== ""),
    agreement: agreementIn(textOf(form, "agreement.name"), textOf(form, "agreement.function")),
    personalDataKept: textOf(form, "personalDataKept"),
  };
}

function attendeesMissing(form: FormData): FormState | null {
  if (form.getAll("attendees").length > 0) return null;
  const issues = [{ name: "attendees", message: visitPagesFr.closing.attendeesMissing }];
  return { status: "invalid", issues, typed: typedIn(form) };
}

/** One form for both moments: with the real hours it marks the visit done, without them it corrects what was said. */
export async function closeVisitAction(_state: FormState, form: FormData): Promise<FormState> {
  const input = closingIn(form);
  const before = attendeesMissing;
  const state = form.has("doneFrom")
    ? await submitForm({
        form,
        schema: markDoneInputSchema,
        input,
        before,
        run: (actor, values, key) => markVisitDone(actor, key, values),
      })
    : await submitForm({
        form,
        schema: amendClosingSchema,
        input,
        before,
        run: (actor, values, key) => amendClosing(actor, key, values),
      });
  if (state.status === "done") redirect(routes.visit(textOf(form, "memberId"), textOf(form, "visitId")));
  return inFrench(state);
}
