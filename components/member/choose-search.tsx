"use client";

import { type KeyboardEvent, useEffect, useRef } from "react";
import { nameMatches } from "@/lib/domain/member/overview";
import { memberFr } from "@/lib/i18n/fr/member";
import { takeLetters } from "../shell/letters-ahead";

const t = memberFr.choose;

type Props = { typed: string; back: string; listId: string };

/** Narrows the list of links on the page as one types; Enter opens the first. Without JavaScript it is a GET form. */
export function ChooseSearch({ typed, back, listId }: Props) {
  const input = useRef<HTMLInputElement>(null);
  const lines = () => [...document.querySelectorAll<HTMLElement>(`#${listId} > li`)];

  const narrow = (words: string) => {
    for (const line of lines()) line.hidden = !nameMatches(line.dataset.name ?? "", words);
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the page listens at last
  useEffect(() => {
    const field = input.current;
    if (!field) return;
    field.focus();
    field.value = takeLetters() + field.value;
    narrow(field.value);
  }, []);

  const open = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.key !== "Enter") return;
    // Nothing written chooses nobody: the first town of the alphabet would be in hand by mistake.
    if (event.currentTarget.value.trim() === "") return event.preventDefault();
    const first = lines().find((line) => !line.hidden);
    if (!first) return;
    event.preventDefault();
    first.querySelector("a")?.click();
  };

  return (
    // biome-ignore lint/a11y/useSemanticElements: `search` is unknown to browsers still found in town halls
    <form className="filters" method="get" role="search" aria-label={t.title}>
      {back && <input type="hidden" name="retour" value={back} />}
      <div className="grow">
        <label htmlFor="choix-nom">{t.name}</label>
        <input
          className="in"
          id="choix-nom"
          name="nom"
          type="search"
          autoComplete="off"
          defaultValue={typed}
          ref={input}
          // biome-ignore lint/a11y/noAutofocus: the page is this field, and one types before the page listens
          autoFocus
          onInput={(event) => narrow(event.currentTarget.value)}
          onKeyDown={open}
        />
      </div>
      <button className="b b-1" type="submit">
        {t.search}
      </button>
    </form>
  );
}
