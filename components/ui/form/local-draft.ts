import { createContext } from "react";

/** What is typed, kept on this device until the server has answered. The idempotency key travels with it: a resend is not a second effect. */
export type LocalDraft<Values> = {
  at: string;
  key: string;
  values: Values;
  /** What the text was begun from, where two people may write: without it nobody can tell who changed what. */
  start?: unknown;
};

const PREFIX = "registre:brouillon:";

/** A shared computer: one person's texts are not offered to the next. The shell writes who it is on the page. */
const personOnPage = () => document.querySelector<HTMLElement>("[data-person]")?.dataset.person ?? "";

const slot = (draftKey: string) => `${PREFIX}${personOnPage()}:${draftKey}`;

/** False when the browser keeps nothing (storage full or refused): the caller must not promise otherwise. */
export function keepDraft<Values>(draftKey: string, draft: LocalDraft<Values>): boolean {
  try {
    localStorage.setItem(slot(draftKey), JSON.stringify(draft));
    return true;
  } catch {
    return false;
  }
}

/** Null when there is none, or when what is stored does not read any more. */
export function readDraft<Values>(draftKey: string): LocalDraft<Values> | null {
  try {
    const text = localStorage.getItem(slot(draftKey));
    if (text === null) return null;
    const draft: LocalDraft<Values> = JSON.parse(text);
    return draft.values && draft.key && !Number.isNaN(Date.parse(draft.at)) ? draft : null;
  } catch {
    return null;
  }
}

export function forgetDraft(draftKey: string): void {
  try {
    localStorage.removeItem(slot(draftKey));
  } catch {
    // storage refused: nothing was kept either
  }
}

/** Where unfinished text is kept: this browser's storage in clear, or a device's own sealed one. */
export type DraftStore = {
  keep: <Values>(draftKey: string, draft: LocalDraft<Values>) => boolean;
  read: <Values>(draftKey: string) => LocalDraft<Values> | null;
  forget: (draftKey: string) => void;
};

export const DraftStoreContext = createContext<DraftStore>({ keep: keepDraft, read: readDraft, forget: forgetDraft });
