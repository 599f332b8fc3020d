"use server";

import { redirect } from "next/navigation";
import type { FormState } from "@/lib/domain/form-state";
import type { ProposalAnswer } from "@/lib/domain/register/proposal-input";
import { NOT_DONE, proposalInputSchema, takeBackSchema } from "@/lib/domain/register/proposal-input";
import { FIRST_STEP } from "@/lib/domain/register/questions/step-fields";
import { registerTownFr } from "@/lib/i18n/fr/register-town";
import { routes } from "@/lib/routes";
import { submitForm, textOf } from "@/lib/server/submit-form";
import { adoptTemplate, setTemplateAside, takeTemplateBack } from "@/lib/services/register/adopt-template";
import { nextProposal } from "@/lib/services/register/read-todo";

const t = registerTownFr.proposal;

/** Where the answer leads: to the questions when something differs, else to the next proposal. */
function placeAfter({ memberId, answer }: ProposalAnswer, entryId: string | undefined, next: string | null): string {
  if (answer === "different" && entryId) return routes.entryQuestion(memberId, entryId, FIRST_STEP);
  return next ? routes.template(memberId, next) : routes.registerToDo(memberId);
}

export async function answerProposalAction(_state: FormState, form: FormData): Promise<FormState> {
  let place = "";
  const state = await submitForm({
    form,
    schema: proposalInputSchema,
    input: {
      memberId: textOf(form, "memberId"),
      templateId: textOf(form, "templateId"),
      answer: textOf(form, "answer"),
      reason: textOf(form, "reason"),
    },
    run: async (actor, input, key) => {
      const { memberId, templateId, answer, reason } = input;
      const made =
        answer === NOT_DONE
          ? await setTemplateAside(actor, key, { memberId, templateId, reason })
          : await adoptTemplate(actor, key, { memberId, templateId, answer });
      const next = await nextProposal(actor, memberId, templateId);
      place = placeAfter(input, made?.id, next);
      return {};
    },
    refusals: { conflict: t.conflict },
  });
  if (state.status === "done") redirect(place);
  return state;
}

export async function takeTemplateBackAction(_state: FormState, form: FormData): Promise<FormState> {
  const input = { memberId: textOf(form, "memberId"), templateId: textOf(form, "templateId") };
  const state = await submitForm({
    form,
    schema: takeBackSchema,
    input,
    run: async (actor, values, key) => {
      await takeTemplateBack(actor, key, values);
      return {};
    },
  });
  if (state.status === "done") redirect(routes.template(input.memberId, input.templateId));
  return state;
}
