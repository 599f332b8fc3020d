import { type FormState, READY } from "../../form-state";
import type { StepInput } from "./step";

/** The page as another hand left it, shown beside what was typed. `at` is an ISO instant. */
export type Overtaken = { version: number; by: string; at: string; theirs: StepInput };

/** What a page of questions shows after a sending. */
export type StepState = FormState & {
  saved?: { version: number; at: string };
  /** `mine`: what was sent, as the schema of the page reads it. */
  overtaken?: Overtaken & { mine: StepInput | null };
  /** Where « Continuer » leads. */
  next?: string;
};

export type StepAction = (state: StepState, form: FormData) => Promise<StepState>;

export const STEP_READY: StepState = READY;

/** Fields of the form that say which page it is, not what was answered. */
const ADDRESS = new Set(["memberId", "entryId", "step", "version", "key", "intent", "scripted"]);

export const KEEP_PREFIX = "keep.";

/** What was answered, by field: the address of the page and the choices between two texts left out. */
export function answersOf(pairs: Iterable<[string, unknown]>): Record<string, string[]> {
  const typed: Record<string, string[]> = {};
  for (const [name, value] of pairs) {
    if (typeof value !== "string" || ADDRESS.has(name) || name.startsWith(KEEP_PREFIX) || name.startsWith("$"))
      continue;
    typed[name] = [...(typed[name] ?? []), value];
  }
  return typed;
}
