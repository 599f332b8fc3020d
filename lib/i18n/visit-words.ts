import { typedIn } from "@/lib/domain/form-fields";
import type { FormState } from "@/lib/domain/form-state";
import { actionFr } from "./fr/action";
import { interventionFr } from "./fr/intervention";
import { visitFr } from "./fr/visit";
import { visitPagesFr } from "./fr/visit-pages";

const WORDS: Readonly<Record<string, string>> = {
  ...interventionFr.problems,
  ...actionFr.reasons,
  ...visitFr.reasons,
  ...visitFr.answer.reasons,
};

/** Codes of the domain become sentences before they reach a form, which shows them as they come. */
export const inFrench = (state: FormState, own: Readonly<Record<string, string>> = {}): FormState => ({
  ...state,
  issues: state.issues.map(({ name, message }) => ({ name, message: own[message] ?? WORDS[message] ?? message })),
});

/** A visit is closed with somebody: no schema can see that no box was ticked. Null when one was. */
export function attendeesMissing(form: FormData): FormState | null {
  if (form.getAll("attendees").length > 0) return null;
  const issues = [{ name: "attendees", message: visitPagesFr.closing.attendeesMissing }];
  return { status: "invalid", issues, typed: typedIn(form) };
}
