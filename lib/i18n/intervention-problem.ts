import type { ActionResult } from "@/lib/domain/action-result";
import type { FormState } from "@/lib/domain/form-state";
import { interventionFr } from "./fr/intervention";

const SENTENCES: Readonly<Record<string, string>> = interventionFr.problems;

/** The French sentence of a reason that the domain of interventions gives; any other message is already one. */
export const problemWords = (message: string): string => SENTENCES[message] ?? message;

const worded = <I extends { message: string }>(issues: readonly I[]): I[] =>
  issues.map((issue) => ({ ...issue, message: problemWords(issue.message) }));

export const wordedResult = (result: ActionResult): ActionResult =>
  result.status === "invalid" ? { ...result, issues: worded(result.issues) } : result;

export const wordedState = (state: FormState): FormState => ({ ...state, issues: worded(state.issues) });
