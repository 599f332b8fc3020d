"use server";

import { redirect } from "next/navigation";
import type { FormState } from "@/lib/domain/form-state";
import { answerSlotsSchema, mailSlotsSchema, proposeSlotsSchema, SLOTS_MAX, SLOTS_MIN } from "@/lib/domain/visit/slot";
import { visitSlotsFr } from "@/lib/i18n/fr/visit-campaign";
import { inFrench } from "@/lib/i18n/visit-words";
import { routes } from "@/lib/routes";
import { requireSession } from "@/lib/server/actor";
import { sendLetter } from "@/lib/server/mail";
import { letterOf } from "@/lib/server/slot-letter";
import { submitForm, textOf } from "@/lib/server/submit-form";
import { answerSlots, mailSlots, proposeSlots, readSlots } from "@/lib/services/visit/slots";

const about = (form: FormData) => ({ memberId: textOf(form, "memberId"), visitId: textOf(form, "visitId") });

/** An empty line after the first ones is no slot; one that must be there is said to be missing. */
const slotsIn = (form: FormData) =>
  Array.from({ length: SLOTS_MAX }, (_, index) => textOf(form, `slots.${index}`)).filter(
    (slot, index) => slot !== "" || index < SLOTS_MIN,
  );

export async function proposeSlotsAction(_state: FormState, form: FormData): Promise<FormState> {
  let made = "";
  const state = await submitForm({
    form,
    schema: proposeSlotsSchema,
    input: {
      ...about(form),
      slots: slotsIn(form),
      durationMinutes: textOf(form, "durationMinutes"),
      place: textOf(form, "place"),
      purposes: form.getAll("purposes"),
      also: form.getAll("also"),
    },
    run: async (actor, input, key) => {
      const { id } = await proposeSlots(actor, key, input);
      made = id;
      return { id };
    },
    refusals: { "invalid-state": visitSlotsFr.past },
  });
  if (state.status === "done" && form.has("also")) redirect(routes.campaign({ etat: "proposed" }));
  if (state.status === "done") redirect(routes.visitSlots(textOf(form, "memberId"), made));
  return inFrench(state, { "slot-twice": visitSlotsFr.twice });
}

export async function answerSlotsAction(_state: FormState, form: FormData): Promise<FormState> {
  const seen = about(form);
  const state = await submitForm({
    form,
    schema: answerSlotsSchema,
    input: { ...seen, choice: textOf(form, "choice") },
    run: (actor, input, key) => answerSlots(actor, key, input),
    refusals: { "invalid-state": visitSlotsFr.answered },
  });
  if (state.status === "done") redirect(routes.visitSlots(seen.memberId, seen.visitId));
  return { ...state, issues: state.issues.map(({ name }) => ({ name, message: visitSlotsFr.chooseOne })) };
}

export async function mailSlotsAction(_state: FormState, form: FormData): Promise<FormState> {
  const seen = about(form);
  const session = await requireSession();
  const state = await submitForm({
    form,
    schema: mailSlotsSchema,
    input: seen,
    run: async (actor, input, key) => {
      const letter = letterOf(await readSlots(actor, input.memberId, input.visitId), input.visitId, session);
      return mailSlots(actor, key, input, async (addresses) => sendLetter(addresses, letter));
    },
    refusals: {
      "invalid-state": visitSlotsFr.answered,
      "not-found": visitSlotsFr.noAddress,
      "outcome-unknown": visitSlotsFr.notSent,
    },
  });
  if (state.status === "done") redirect(routes.visitSlots(seen.memberId, seen.visitId));
  return state;
}
