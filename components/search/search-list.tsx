import { type RefObject, useCallback, useId, useMemo, useState } from "react";
import { plainWord } from "@/lib/domain/search/asked";
import type { LiveAnswer } from "@/lib/domain/search/live";
import { searchFr } from "@/lib/i18n/fr/search";
import { optionIdOf, useListKeys } from "./use-list-keys";
import { useLiveSearch } from "./use-live-search";

const t = searchFr;

export type Place = { label: string; href: string };

/** What answers, then the pages of that name that the person reaches. */
function withPlaces(groups: LiveAnswer["groups"], places: readonly Place[], text: string): LiveAnswer["groups"] {
  const typed = plainWord(text.trim());
  const reached = typed === "" ? [] : places.filter(({ label }) => plainWord(label).includes(typed));
  if (reached.length === 0) return groups;
  return [...groups, { label: t.pages, rows: reached.map(({ label, href }) => ({ title: label, href, second: "" })) }];
}

type Props = { input: RefObject<HTMLInputElement | null>; text: string; places: readonly Place[]; onLeave: () => void };

/** The results under the box while one types. */
export default function SearchList({ input, text, places, onLeave }: Props) {
  const listId = useId();
  const { said, groups } = useLiveSearch(text);
  const shown = useMemo(() => withPlaces(groups, places, text), [groups, places, text]);
  const count = shown.reduce((sum, { rows }) => sum + rows.length, 0);
  const [chosen, setChosen] = useState({ rank: -1, shown });
  const [closed, setClosed] = useState<string | null>(null);
  // Another list is another choice.
  const active = chosen.shown === shown ? chosen.rank : -1;
  const open = text.trim() !== "" && closed !== text && (count > 0 || said !== "");

  const onMove = useCallback(
    (rank: number) => {
      setClosed(null);
      setChosen({ rank, shown });
    },
    [shown],
  );
  const onClose = useCallback(() => setClosed(text), [text]);
  useListKeys({ input, listId, count, open, active, onMove, onClose, onLeave });

  const starts = shown.map((_, index) => shown.slice(0, index).reduce((sum, { rows }) => sum + rows.length, 0));
  return (
    <div className={open ? "find-pop" : "vh"}>
      <p className="second" role="status">
        {text.trim() === "" ? "" : said}
      </p>
      {open && count > 0 && (
        <div id={listId} role="listbox" aria-label={t.box}>
          {shown.map(({ label, rows }, index) => (
            // biome-ignore lint/a11y/useSemanticElements: a fieldset is no part of a list of options
            <div key={label} role="group" aria-label={label}>
              <p className="find-kind" aria-hidden="true">
                {label}
              </p>
              {rows.map(({ href, title, second }, place) => {
                const rank = (starts[index] ?? 0) + place;
                return (
                  <a
                    key={optionIdOf(listId, rank)}
                    id={optionIdOf(listId, rank)}
                    href={href}
                    role="option"
                    tabIndex={-1}
                    aria-selected={rank === active}
                    // The field keeps the focus until the link is followed.
                    onMouseDown={(event) => event.preventDefault()}
                  >
                    {title} {second && <span className="second">{second}</span>}
                  </a>
                );
              })}
            </div>
          ))}
        </div>
      )}
    </div>
  );
}
