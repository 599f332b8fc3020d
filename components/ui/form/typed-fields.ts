import { typedIn } from "@/lib/domain/form-fields";
import type { Typed } from "./typed-store";

type Field = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;
const isField = (element: Element): element is Field =>
  element instanceof HTMLTextAreaElement ||
  element instanceof HTMLSelectElement ||
  (element instanceof HTMLInputElement && !["hidden", "file", "submit", "button"].includes(element.type));

const fieldsOf = (form: HTMLFormElement) => [...form.elements].filter(isField).filter(({ name }) => name !== "");
const isBox = (field: Field): field is HTMLInputElement =>
  field instanceof HTMLInputElement && (field.type === "checkbox" || field.type === "radio");

/** A form is known on its screen by its fields and by the thing that it is about. */
export function formName(form: HTMLFormElement): string {
  const about = ["entryId", "findingId"].map((name) =>
    form.querySelector<HTMLInputElement>(`input[type="hidden"][name="${name}"]`),
  );
  const names = new Set(fieldsOf(form).map(({ name }) => name.replace(/\..*$/, "")));
  names.delete("personalDataKept");
  return [...about.map((input) => input?.value ?? ""), ...[...names].sort()].join(",");
}

/** What stands in the fields that a person sees, now or as it was sent. */
export function valuesIn(form: HTMLFormElement, sent: FormData = new FormData(form)): Typed["values"] {
  const seen = new Set(fieldsOf(form).map(({ name }) => name));
  return Object.fromEntries(Object.entries(typedIn(sent)).filter(([name]) => seen.has(name)));
}

/** Fields that are blocked, for want of room, say nothing. */
export const isBlocked = (form: HTMLFormElement): boolean => form.closest("fieldset:disabled") !== null;

/** Puts typed text back in its fields; a folded part that holds some of it unfolds. */
export function fill(form: HTMLFormElement, { values }: Typed): void {
  const left = new Map(Object.entries(values).map(([name, texts]) => [name, [...texts]]));
  for (const field of fieldsOf(form)) {
    const before = isBox(field) ? field.checked : field.value;
    if (isBox(field)) field.checked = values[field.name]?.includes(field.value) ?? false;
    else field.value = left.get(field.name)?.shift() ?? "";
    const details = field.closest("details");
    if (details && before !== (isBox(field) ? field.checked : field.value)) details.open = true;
  }
}

/** Blank lines at the end of a list say nothing: one more is offered each time that a line was kept. */
const said = (values: Typed["values"]) =>
  Object.entries(values).map(([name, texts]) => [name, texts.slice(0, texts.findLastIndex((text) => text !== "") + 1)]);

export const sameValues = (a: Typed["values"], b: Typed["values"]): boolean =>
  JSON.stringify(said(a)) === JSON.stringify(said(b));
