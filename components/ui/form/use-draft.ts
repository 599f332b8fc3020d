import { type RefObject, useCallback, useContext, useEffect, useRef, useState } from "react";
import type { FieldValues, UseFormReturn } from "react-hook-form";
import { newId } from "@/lib/domain/new-id";
import type { Start } from "./form-context";
import { DraftStoreContext } from "./local-draft";

/** Unfinished text is kept at most this long after a key, however long the hand goes on. */
const PACE = 250;

type Draft = {
  /** When the restored text was written; null when nothing was restored. */
  restoredAt: Date | null;
  /** Writes now; false when this device kept nothing. */
  keep: () => boolean;
  forget: () => void;
  /** Gives up the restored text for what the page came with. */
  erase: () => void;
};

/** Keeps a local copy while the person writes, and gives it back at the next visit of the same form. */
export function useDraft<Input extends FieldValues, Output>(
  draftKey: string | undefined,
  form: UseFormReturn<Input, unknown, Output>,
  idempotencyKey: RefObject<string>,
  start: Start,
): Draft {
  const store = useContext(DraftStoreContext);
  const [restoredAt, setRestoredAt] = useState<Date | null>(null);
  const untouched = useRef("");
  const settled = useRef(false);

  const keep = useCallback(() => {
    if (!draftKey || JSON.stringify(form.getValues()) === untouched.current) return false;
    const draft = { at: new Date().toISOString(), key: idempotencyKey.current, values: form.getValues() };
    return store.keep(draftKey, { ...draft, start: start.current });
  }, [draftKey, form, idempotencyKey, start, store]);

  const forget = useCallback(() => {
    settled.current = true;
    setRestoredAt(null);
    untouched.current = JSON.stringify(form.getValues());
    if (draftKey) store.forget(draftKey);
  }, [draftKey, form, store]);

  const erase = useCallback(() => {
    form.reset();
    start.current = form.getValues();
    idempotencyKey.current = newId();
    forget();
  }, [form, forget, idempotencyKey, start]);

  useEffect(() => {
    if (!draftKey) return;
    untouched.current = JSON.stringify(form.getValues());
    const draft = store.read<Input>(draftKey);
    if (!draft || JSON.stringify(draft.values) === untouched.current) return;
    idempotencyKey.current = draft.key;
    start.current = draft.start ?? null;
    form.reset(draft.values, { keepDefaultValues: true });
    setRestoredAt(new Date(draft.at));
  }, [draftKey, form, idempotencyKey, start, store]);

  useEffect(() => {
    if (!draftKey) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const unsubscribe = form.subscribe({
      formState: { values: true },
      callback: () => {
        settled.current = false;
        timer ??= setTimeout(() => {
          timer = undefined;
          if (!settled.current) keep();
        }, PACE);
      },
    });
    const keepBeforeLeaving = () => settled.current || keep();
    window.addEventListener("pagehide", keepBeforeLeaving);
    document.addEventListener("visibilitychange", keepBeforeLeaving);
    return () => {
      clearTimeout(timer);
      unsubscribe();
      window.removeEventListener("pagehide", keepBeforeLeaving);
      document.removeEventListener("visibilitychange", keepBeforeLeaving);
    };
  }, [draftKey, form, keep]);

  return { restoredAt, keep, forget, erase };
}
