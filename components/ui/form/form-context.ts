import { createContext, type RefObject, useContext } from "react";
import type { PostedChoices } from "@/lib/domain/posted-form";

/** How a field names itself, for the sentence of the summary. */
export type FieldNote = { label: string; missing?: string | undefined };

/** The values that the text on the page was begun from, as the server last had them; null when that is not known any more. */
export type Start = RefObject<unknown>;

/** What is on its way to the server: a sending waits for the autosave before it, else it would carry an old version. */
export type Traffic = { sending: boolean; saving: Promise<void> | null };

export type FormScope = {
  formId: string;
  notes: Map<string, FieldNote>;
  traffic: Traffic;
  draft: { keep: () => boolean; forget: () => void };
  start: Start;
  /** The choices that came with a form sent without its script. */
  choices: PostedChoices;
};

export const FormScopeContext = createContext<FormScope | null>(null);

/** Whether an answer is awaited: what would send must not be pressed meanwhile, since it would not be heard. */
export const PendingContext = createContext(false);

export function useFormScope(): FormScope {
  const scope = useContext(FormScopeContext);
  if (!scope) throw new Error("a field stands outside its ActionForm");
  return scope;
}

/** One id per field of one form: 'purposes.0.text' → 'r1-purposes-0-text'. */
export const fieldIdOf = (formId: string, name: string): string => `${formId}-${name.replaceAll(".", "-")}`;
