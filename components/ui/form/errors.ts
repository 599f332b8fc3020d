import type { FieldErrors } from "react-hook-form";
import { uiFr } from "@/lib/i18n/fr/ui";
import type { FieldNote } from "./form-context";

export type FormIssue = { name: string; message: string };

/** An empty answer is told with the words of its question; every other message is already a full sentence. */
export function wordsOf(message: string, note: FieldNote | undefined): string {
  if (message !== uiFr.validation.missing || !note) return message;
  return note.missing ?? uiFr.validation.missingNamed(note.label);
}

/** The tree of errors of a form as one list, `root` errors of lists included. */
export function flattenErrors(errors: FieldErrors, prefix = ""): FormIssue[] {
  return Object.entries(errors).flatMap(([key, error]) => {
    if (!error || typeof error !== "object") return [];
    const name = key === "root" ? prefix : prefix === "" ? key : `${prefix}.${key}`;
    if (typeof error.message === "string") return [{ name, message: error.message }];
    return flattenErrors(error as FieldErrors, name); // a nested tree: react-hook-form types only one storey
  });
}

/** In the order of the page, which is the order of the eye, not the order of the schema. */
export function inPageOrder(issues: FormIssue[], idOf: (name: string) => string): FormIssue[] {
  const placed = issues.map((issue) => ({ issue, element: document.getElementById(idOf(issue.name)) }));
  placed.sort((a, b) => {
    if (!a.element || !b.element) return Number(!a.element) - Number(!b.element);
    return a.element.compareDocumentPosition(b.element) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1;
  });
  return placed.map(({ issue }) => issue);
}
