import { actionInputSchema } from "@/lib/domain/action/action";
import type { FormAction } from "@/lib/domain/form-state";
import { newId } from "@/lib/domain/identifier";
import { personalDataProblems } from "@/lib/domain/intervention/problems";
import { changeFindingSchema, keepFindingSchema } from "@/lib/domain/visit/finding";
import { agreedActionIn, findingIn } from "@/lib/domain/visit/form-input";
import { actionOperation, findingChangeOperation, findingOperation } from "@/lib/domain/visit/on-device/make-operation";
import { visitFr } from "@/lib/i18n/fr/visit";
import type { Held } from "./engine";
import { focusHeading } from "./heading";
import { keepForm } from "./keep-form";
import { goTo } from "./place";

type Texts = { label: string; evidence: string; personalDataKept: boolean };

const personalData = ({ label, evidence, personalDataKept }: Texts) =>
  personalDataProblems({ label, evidence }, personalDataKept);

/** Keeps a finding on this device; `backTo` is the screen to go to then, null to stay. */
export function findingAction({ engine, visit }: Held, backTo: string | null): FormAction {
  return async (_state, form) => {
    const state = await keepForm(engine, {
      form,
      schema: keepFindingSchema,
      input: findingIn(form),
      problems: personalData,
      changes: ({ question = null, entryId = null, label, evidence, severity, ...told }) => {
        const { correctedOnTheSpot, personalDataKept } = told;
        const content = { question, entryId, label, evidence, severity };
        return [findingOperation(visit, { findingId: newId(), ...content, correctedOnTheSpot, personalDataKept })];
      },
    });
    if (state.status !== "done") return state;
    if (backTo) goTo(backTo);
    else focusHeading();
    return state;
  };
}

export function findingChangeAction({ engine, visit }: Held, backTo: string): FormAction {
  return async (_state, form) => {
    const state = await keepForm(engine, {
      form,
      schema: changeFindingSchema,
      input: findingIn(form),
      problems: personalData,
      words: { "reason-missing": visitFr.finding.reasonMissing },
      changes: ({ findingId, entryId = null, ...input }) => [
        findingChangeOperation(visit, findingId, { ...input, entryId }),
      ],
    });
    if (state.status === "done") goTo(backTo);
    return state;
  };
}

/** An action agreed during the visit, with its owner and its day. */
export function agreeAction({ engine, visit }: Held, backTo: string): FormAction {
  return async (_state, form) => {
    const state = await keepForm(engine, {
      form,
      schema: actionInputSchema,
      input: agreedActionIn(form),
      changes: ({ label, description, kind, priority, ownerKind, ownerName, findingId = null, dueOn = null }) => [
        actionOperation(visit, {
          actionId: newId(),
          actionKind: kind,
          label,
          description,
          priority,
          ownerKind,
          ownerName,
          findingId,
          dueOn,
        }),
      ],
    });
    if (state.status === "done") goTo(backTo);
    return state;
  };
}
