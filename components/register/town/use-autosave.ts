import { type RefObject, useEffect } from "react";

const SAVE_IDLE = 2000;
const KEEP_IDLE = 600;

type Options = { save: () => void; keep: () => void; paused: boolean };

/** Keeps on the device while one writes; saves 2 s after the last key, on leaving a field, and when the network or the window is back. */
export function useAutosave(form: RefObject<HTMLFormElement | null>, { save, keep, paused }: Options): void {
  useEffect(() => {
    const element = form.current;
    if (!element) return;
    let saving: ReturnType<typeof setTimeout> | undefined;
    let keeping: ReturnType<typeof setTimeout> | undefined;
    const saveNow = () => {
      clearTimeout(saving);
      if (!paused) save();
    };
    const written = () => {
      clearTimeout(saving);
      clearTimeout(keeping);
      keeping = setTimeout(keep, KEEP_IDLE);
      saving = setTimeout(saveNow, SAVE_IDLE);
    };
    element.addEventListener("input", written);
    element.addEventListener("focusout", saveNow);
    window.addEventListener("online", saveNow);
    window.addEventListener("focus", saveNow);
    window.addEventListener("pagehide", keep);
    return () => {
      clearTimeout(saving);
      clearTimeout(keeping);
      element.removeEventListener("input", written);
      element.removeEventListener("focusout", saveNow);
      window.removeEventListener("online", saveNow);
      window.removeEventListener("focus", saveNow);
      window.removeEventListener("pagehide", keep);
    };
  }, [form, keep, paused, save]);
}
