import "server-only";
import type { FormState } from "@/lib/domain/form-state";
import { actionFr } from "@/lib/i18n/fr/action";
import { interventionFr } from "@/lib/i18n/fr/intervention";
import { visitFr } from "@/lib/i18n/fr/visit";

const WORDS: Readonly<Record<string, string>> = {
  ...interventionFr.problems,
  ...actionFr.reasons,
  ...visitFr.reasons,
  ...visitFr.answer.reasons,
};

/** Codes of the domain become sentences before they leave the server: a form without JavaScript shows them as they come. */
export const inFrench = (state: FormState, own: Readonly<Record<string, string>> = {}): FormState => ({
  ...state,
  issues: state.issues.map(({ name, message }) => ({ name, message: own[message] ?? WORDS[message] ?? message })),
});
