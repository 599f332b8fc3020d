"use client";

import { lazy, Suspense, useCallback, useEffect, useId, useRef, useState } from "react";
import { searchFr } from "@/lib/i18n/fr/search";
import { routes } from "@/lib/routes";
import type { Place } from "./search-list";

const t = searchFr;

/** Once the list is there; whether it is open, and on what, is told by the list. */
const COMBOBOX = { role: "combobox", "aria-autocomplete": "list", "aria-expanded": false } as const;

const SearchList = lazy(() => import("./search-list"));

const asksForBox = (event: KeyboardEvent) =>
  event.key.toLowerCase() === "k" && (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey;

/**
 * The search over everything, in the header of every page: a GET form, which shows results as one types once its script came.
 * Ctrl K goes to it from anywhere, Escape gives the focus back. The list is loaded at the first use only.
 */
export function SearchBox({ places }: { places: readonly Place[] }) {
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const before = useRef<HTMLElement | null>(null);
  const [used, setUsed] = useState(false);
  const [text, setText] = useState("");

  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      // Behind an open dialog the page does not answer.
      if (!asksForBox(event) || document.querySelector("dialog[open]")) return;
      event.preventDefault();
      if (document.activeElement instanceof HTMLElement && document.activeElement !== input.current)
        before.current = document.activeElement;
      input.current?.focus();
      input.current?.select();
    };
    document.addEventListener("keydown", press);
    return () => document.removeEventListener("keydown", press);
  }, []);

  const leave = useCallback(() => {
    const place = before.current;
    before.current = null;
    if (place?.isConnected && place !== document.body) place.focus();
    else input.current?.blur();
  }, []);

  return (
    // biome-ignore lint/a11y/useSemanticElements: `search` is unknown to browsers still found in town halls
    <form className="find" action={routes.search()} method="get" role="search" aria-label={t.box}>
      <label className="vh" htmlFor={id}>
        {t.box}
      </label>
      <input
        className="in"
        id={id}
        ref={input}
        name="q"
        type="search"
        autoComplete="off"
        maxLength={200}
        {...(used && COMBOBOX)}
        aria-keyshortcuts="Control+K Meta+K"
        onFocus={() => setUsed(true)}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <button className="b" type="submit">
        {t.submit} <kbd>{t.key}</kbd>
      </button>
      {used && (
        <Suspense>
          <SearchList input={input} text={text} places={places} onLeave={leave} />
        </Suspense>
      )}
    </form>
  );
}
