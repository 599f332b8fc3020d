import { useSyncExternalStore } from "react";

/** One-key shortcuts can be turned off (WCAG 2.1.4); the choice belongs to this browser. */
const SLOT = "registre:touches";
const OFF = "non";
const CHANGED = "registre:touches";

export function keysAreOn(): boolean {
  try {
    return localStorage.getItem(SLOT) !== OFF;
  } catch {
    return true;
  }
}

/** True when the browser remembers the choice. */
export function setKeys(on: boolean): boolean {
  try {
    if (on) localStorage.removeItem(SLOT);
    else localStorage.setItem(SLOT, OFF);
    window.dispatchEvent(new Event(CHANGED));
    return true;
  } catch {
    return false;
  }
}

function subscribe(changed: () => void) {
  window.addEventListener(CHANGED, changed);
  window.addEventListener("storage", changed);
  return () => {
    window.removeEventListener(CHANGED, changed);
    window.removeEventListener("storage", changed);
  };
}

export const useKeysAreOn = (): boolean => useSyncExternalStore(subscribe, keysAreOn, () => true);

const TEXT = "input, textarea, select, [contenteditable]";

/** Whether a bare key is a shortcut here, and not a letter being written or a browser's command. */
export function isShortcut(event: KeyboardEvent, key: string): boolean {
  if (event.defaultPrevented || event.repeat || event.ctrlKey || event.metaKey || event.altKey) return false;
  if (event.key.toLowerCase() !== key.toLowerCase()) return false;
  if (document.querySelector("dialog[open]")) return false;
  return keysAreOn() && !(event.target instanceof Element && event.target.matches(TEXT));
}
