import { createContext } from "react";

/** What was typed in one form and is not kept by its button yet, by field; `at` is an ISO instant. */
export type Typed = { readonly at: string; readonly values: Readonly<Record<string, readonly string[]>> };

/** Where a device keeps the typed text of its forms, under the screen in hand. */
export type TypedStore = {
  readonly read: (form: string) => Typed | null;
  /** Resolves once it is on the disk. */
  readonly keep: (form: string, typed: Typed) => Promise<void>;
  readonly forget: (form: string) => void;
};

/** Null where forms are sent to the server: they have drafts of their own. */
export const TypedStoreContext = createContext<TypedStore | null>(null);
