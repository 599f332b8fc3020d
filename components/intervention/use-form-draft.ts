import { type RefObject, useCallback, useEffect, useState } from "react";
import { forgetDraft, keepDraft, readDraft } from "../ui/form/local-draft";

const IDLE = 300;
const KEY = "key";

type Values = Record<string, string>;

const textsOf = (form: HTMLFormElement): Values =>
  Object.fromEntries(
    [...new FormData(form)].flatMap(([name, value]) => (typeof value === "string" ? [[name, value]] : [])),
  );

function fill(form: HTMLFormElement, values: Values): void {
  for (const control of form.elements) {
    if (control instanceof HTMLInputElement && (control.type === "radio" || control.type === "checkbox"))
      control.checked = values[control.name] === control.value;
    else if (control instanceof HTMLInputElement || control instanceof HTMLTextAreaElement) {
      const untouched = control.value === control.defaultValue;
      if (untouched) control.value = values[control.name] ?? control.value;
    } else if (control instanceof HTMLSelectElement) control.value = values[control.name] ?? control.value;
  }
}

/** Texts only: the browser itself writes in hidden fields. */
const isWritten = (control: Element): boolean =>
  ((control instanceof HTMLInputElement && control.type === "text") || control instanceof HTMLTextAreaElement) &&
  control.value !== control.defaultValue;

/**
 * Keeps what is typed in a native form on this device, with its idempotency key, and gives it back when the form opens again.
 * `ready` is false while the form is not whole. Nothing is kept of a form in which nothing was written.
 */
export function useFormDraft(root: RefObject<HTMLElement | null>, draftKey: string, ready: boolean) {
  const [kept, setKept] = useState(false);

  useEffect(() => {
    const form = root.current?.closest("form");
    if (!form || !ready) return;
    const draft = readDraft<Values>(draftKey);
    if (draft) {
      fill(form, { ...draft.values, [KEY]: draft.key });
      setKept(true);
    }
    let timer: ReturnType<typeof setTimeout> | undefined;
    const keep = () => {
      const values = textsOf(form);
      setKept(keepDraft(draftKey, { at: new Date().toISOString(), key: values[KEY] ?? "", values }));
    };
    // What was typed before the page listened.
    if (!draft && [...form.elements].some(isWritten)) keep();
    const later = () => {
      clearTimeout(timer);
      timer = setTimeout(keep, IDLE);
    };
    // What is sent is kept first: the answer may be long, or never come.
    const now = () => {
      clearTimeout(timer);
      keep();
    };
    form.addEventListener("submit", now);
    form.addEventListener("input", later);
    form.addEventListener("change", later);
    return () => {
      clearTimeout(timer);
      form.removeEventListener("submit", now);
      form.removeEventListener("input", later);
      form.removeEventListener("change", later);
    };
  }, [root, draftKey, ready]);

  const forget = useCallback(() => {
    forgetDraft(draftKey);
    setKept(false);
  }, [draftKey]);

  return { kept, forget };
}
