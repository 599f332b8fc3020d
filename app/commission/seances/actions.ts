"use server";

import { createHmac } from "node:crypto";
import { refresh } from "next/cache";
import { redirect } from "next/navigation";
import { textsOf } from "@/lib/domain/form-fields";
import type { FormState } from "@/lib/domain/form-state";
import {
  changeMeetingSchema,
  closeItemSchema,
  meetingInputSchema,
  meetingItemSchema,
  meetingLinkSchema,
  meetingSchema,
  revokeLinkSchema,
} from "@/lib/domain/meeting/meeting";
import { applicationAddress, signingSecret } from "@/lib/env";
import { meetingFr } from "@/lib/i18n/fr/meeting";
import { statisticsFr } from "@/lib/i18n/fr/statistics";
import { routes } from "@/lib/routes";
import { currentSession } from "@/lib/server/session";
import { submitForm, textOf } from "@/lib/server/submit-form";
import { freezeSnapshot } from "@/lib/services/meeting/freeze-snapshot";
import { closeMeetingItem, noteMeetingItem } from "@/lib/services/meeting/items";
import { openMeetingLink, revokeMeetingLink } from "@/lib/services/meeting/links";
import { changeMeeting, prepareMeeting } from "@/lib/services/meeting/save-meeting";

const MEETING = ["title", "heldOn", "from", "to", "agenda", "present", "excused"];

/** Back to the meeting once done; what was typed stays otherwise. */
function after(state: FormState, meetingId: string): FormState {
  if (state.status === "done") redirect(routes.meeting(meetingId));
  return state;
}

export async function prepareMeetingAction(_state: FormState, form: FormData): Promise<FormState> {
  let made = "";
  const state = await submitForm({
    form,
    schema: meetingInputSchema,
    input: textsOf(form, MEETING),
    run: async (actor, input, key) => {
      const meeting = await prepareMeeting(actor, key, input);
      made = meeting.id;
      return meeting;
    },
  });
  return after(state, made);
}

export async function changeMeetingAction(_state: FormState, form: FormData): Promise<FormState> {
  const state = await submitForm({
    form,
    schema: changeMeetingSchema,
    input: textsOf(form, [...MEETING, "meetingId", "version"]),
    run: (actor, input, key) => changeMeeting(actor, key, input),
  });
  return after(state, textOf(form, "meetingId"));
}

export async function freezeSnapshotAction(_state: FormState, form: FormData): Promise<FormState> {
  const session = await currentSession();
  const syndicate = session?.syndicateName ?? "";
  const state = await submitForm({
    form,
    schema: meetingSchema,
    input: textsOf(form, ["meetingId"]),
    run: (actor, { meetingId }, key) =>
      freezeSnapshot(actor, key, { meetingId, syndicate, definitions: statisticsFr.cards }),
  });
  return after(state, textOf(form, "meetingId"));
}

export async function noteItemAction(_state: FormState, form: FormData): Promise<FormState> {
  const state = await submitForm({
    form,
    schema: meetingItemSchema,
    input: textsOf(form, ["meetingId", "kind", "label", "owner", "dueOn"]),
    run: (actor, input, key) => noteMeetingItem(actor, key, input),
  });
  return after(state, textOf(form, "meetingId"));
}

export async function closeItemAction(meetingId: string, _state: FormState, form: FormData): Promise<FormState> {
  const state = await submitForm({
    form,
    schema: closeItemSchema,
    input: textsOf(form, ["itemId", "version", "outcome", "closedOn"]),
    run: (actor, input, key) => closeMeetingItem(actor, key, input),
    refusals: { stale: meetingFr.items.stale },
  });
  return after(state, meetingId);
}

/** The same sending twice shows the same address: its token is drawn from the form's own key, which is used once. */
const tokenOf = (key: string): string =>
  createHmac("sha256", signingSecret()).update(`meeting-link:${key}`).digest("base64url");

export async function openLinkAction(_state: FormState, form: FormData): Promise<FormState> {
  let token = "";
  const state = await submitForm({
    form,
    schema: meetingLinkSchema,
    input: textsOf(form, ["meetingId", "holder", "days"]),
    run: (actor, input, key) => {
      token = tokenOf(key);
      return openMeetingLink(actor, key, { ...input, token });
    },
  });
  if (state.status !== "done") return state;
  refresh();
  return { ...state, link: applicationAddress() + routes.linkedSnapshot(token) };
}

export async function revokeLinkAction(_state: FormState, form: FormData): Promise<FormState> {
  const state = await submitForm({
    form,
    schema: revokeLinkSchema,
    input: textsOf(form, ["linkId"]),
    run: (actor, input, key) => revokeMeetingLink(actor, key, input),
  });
  return after(state, textOf(form, "meetingId"));
}
