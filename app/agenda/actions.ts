"use server";

import { redirect } from "next/navigation";
import { z } from "zod";
import type { FormState } from "@/lib/domain/form-state";
import { applicationAddress } from "@/lib/env";
import { calendarLinkFr } from "@/lib/i18n/fr/visit-campaign";
import { routes } from "@/lib/routes";
import { submitForm } from "@/lib/server/submit-form";
import { closeCalendarLink, openCalendarLink } from "@/lib/services/access/calendar-link";

/** One's own address: nothing is asked. */
const nothing = z.object({});

export async function openCalendarLinkAction(_state: FormState, form: FormData): Promise<FormState> {
  let link = "";
  const state = await submitForm({
    form,
    schema: nothing,
    input: {},
    run: async (actor, input, key) => {
      const { id, token } = await openCalendarLink(actor, key, input);
      link = token ? applicationAddress() + routes.calendarFeed(token) : "";
      return { id };
    },
  });
  if (state.status !== "done") return state;
  return link ? { ...state, link } : { ...state, message: calendarLinkFr.alreadyShown };
}

export async function closeCalendarLinkAction(_state: FormState, form: FormData): Promise<FormState> {
  const state = await submitForm({
    form,
    schema: nothing,
    input: {},
    run: (actor, input, key) => closeCalendarLink(actor, key, input),
    refusals: { "not-found": calendarLinkFr.gone },
  });
  if (state.status === "done") redirect(routes.ownCalendar({ fini: 1 }));
  return state;
}
