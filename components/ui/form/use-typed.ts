import { type RefObject, useContext, useEffect, useRef, useState } from "react";
import { formatInstantTime } from "@/lib/i18n/format";
import { fill, formName, isBlocked, sameValues, valuesIn } from "./typed-fields";
import { type Typed, type TypedStore, TypedStoreContext } from "./typed-store";

/** Half-typed text is on the disk at most this long after a key, however long the hand goes on. */
const PACE_MS = 200;

export type TypedState = {
  /** « 10:42 », once what was typed is on the disk and its button was not pressed. */
  readonly keptAt: string | null;
  readonly restored: boolean;
  readonly failed: boolean;
};
const NOTHING: TypedState = { keptAt: null, restored: false, failed: false };

type Watch = { readonly forget: (sent: FormData) => void; readonly end: () => void };

function watch(form: HTMLFormElement, store: TypedStore, tell: (state: TypedState) => void): Watch {
  const name = formName(form);
  let blank = valuesIn(form);
  let last = blank;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let settled = false;

  const write = () => {
    clearTimeout(timer);
    timer = undefined;
    if (isBlocked(form)) return;
    const values = valuesIn(form);
    if (settled || sameValues(values, last)) return;
    last = values;
    if (sameValues(values, blank)) {
      store.forget(name);
      return tell(NOTHING);
    }
    const now = new Date();
    store.keep(name, { at: now.toISOString(), values }).then(
      () => !settled && tell({ keptAt: formatInstantTime(now), restored: false, failed: false }),
      () => tell({ ...NOTHING, failed: true }),
    );
  };
  const typing = () => {
    settled = false;
    timer ??= setTimeout(write, PACE_MS);
  };
  const left: Typed | null = store.read(name);
  if (left && sameValues(left.values, blank)) store.forget(name);
  else if (left) {
    fill(form, left);
    last = valuesIn(form);
    tell({ keptAt: formatInstantTime(new Date(left.at)), restored: true, failed: false });
  }
  form.addEventListener("input", typing);
  form.addEventListener("change", typing);
  form.addEventListener("focusout", write);
  document.addEventListener("visibilitychange", write);
  window.addEventListener("pagehide", write);
  return {
    forget: (sent) => {
      blank = valuesIn(form, sent);
      // Typed since it was sent: that is not kept yet.
      if (form.isConnected && !sameValues(valuesIn(form), blank)) return;
      settled = true;
      clearTimeout(timer);
      timer = undefined;
      store.forget(name);
      last = blank;
      tell(NOTHING);
    },
    end: () => {
      if (timer !== undefined) write();
      form.removeEventListener("input", typing);
      form.removeEventListener("change", typing);
      form.removeEventListener("focusout", write);
      document.removeEventListener("visibilitychange", write);
      window.removeEventListener("pagehide", write);
    },
  };
}

/** On a device, keeps what is typed in a form before its button keeps it for the visit, and gives it back. Elsewhere does nothing. */
export function useTyped(form: RefObject<HTMLFormElement | null>): TypedState & { forget: (sent: FormData) => void } {
  const store = useContext(TypedStoreContext);
  const [state, setState] = useState(NOTHING);
  const own = useRef<Watch>(null);
  useEffect(() => {
    if (!store || !form.current) return;
    const watched = watch(form.current, store, setState);
    own.current = watched;
    return watched.end;
  }, [form, store]);
  return { ...state, forget: (sent) => own.current?.forget(sent) };
}
