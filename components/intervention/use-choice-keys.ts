import { type RefObject, useEffect } from "react";
import { keysAreOn } from "../shell/key-preference";

const WRITTEN = "textarea, select, [contenteditable], input:not([type=radio], [type=checkbox])";

const isWriting = ({ target }: KeyboardEvent) => target instanceof Element && target.matches(WRITTEN);

/** The digits of a French keyboard ask for Shift: the place of the key counts for them, its letter for the others. */
const pressed = ({ code, key }: KeyboardEvent) => /^Digit(\d)$/.exec(code)?.[1] ?? key.toLowerCase();

/** A form under an open dialog is inert: its keys are too. */
const isReachable = (root: HTMLElement) => {
  const dialog = document.querySelector("dialog[open]");
  return !dialog || dialog.contains(root);
};

/**
 * One key chooses, wherever the focus is but in a text (WCAG 2.1.4: the keys can be turned off). Ctrl+Entrée sends the form,
 * Alt+Entrée presses its second way to send, `[data-again]`.
 */
export function useChoiceKeys(root: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const area = root.current;
      if (!area || event.defaultPrevented || event.repeat || !isReachable(area)) return;
      const form = area.closest("form");
      if (event.key === "Enter" && (event.ctrlKey || event.metaKey || event.altKey)) {
        event.preventDefault();
        if (event.altKey) form?.querySelector<HTMLElement>("[data-again]")?.click();
        else form?.requestSubmit();
        return;
      }
      if (event.ctrlKey || event.metaKey || event.altKey || !keysAreOn() || isWriting(event)) return;
      const choice = area.querySelector<HTMLInputElement>(`input[data-key="${CSS.escape(pressed(event))}"]`);
      if (!choice) return;
      event.preventDefault();
      choice.focus();
      choice.click();
    };
    document.addEventListener("keydown", press);
    return () => document.removeEventListener("keydown", press);
  }, [root]);
}
