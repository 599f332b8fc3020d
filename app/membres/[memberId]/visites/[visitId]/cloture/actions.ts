"use server";

import { redirect } from "next/navigation";
import type { FormState } from "@/lib/domain/form-state";
import { amendClosingSchema, markDoneInputSchema } from "@/lib/domain/visit/closing";
import { closingIn } from "@/lib/domain/visit/form-input";
import { attendeesMissing, inFrench } from "@/lib/i18n/visit-words";
import { routes } from "@/lib/routes";
import { submitForm, textOf } from "@/lib/server/submit-form";

import { amendClosing, markVisitDone } from "@/lib/services/visit/mark-visit-done";

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
