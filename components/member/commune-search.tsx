"use client";

import { useEffect, useState } from "react";
import { plural } from "@/lib/i18n/format";
import { memberCardFr } from "@/lib/i18n/fr/member-card";
import { routes } from "@/lib/routes";
import { Combobox } from "../ui/combobox";
import { type Commune, communeDetail } from "./commune-words";

const t = memberCardFr.form;
const PAUSE = 200;

async function ask(typed: string, signal: AbortSignal): Promise<Commune[]> {
  const answer = await fetch(routes.findCommunes(typed), { signal });
  if (!answer.ok) throw new Error(`communes: ${answer.status}`);
  return answer.json(); // the communes that our own route gives
}

/** Searches the national list while one types; choosing a commune reopens the page with its facts in the form. */
export function CommuneSearch({ typed }: { typed: string }) {
  const [text, setText] = useState(typed);
  const [communes, setCommunes] = useState<Commune[]>([]);
  const [said, setSaid] = useState("");

  useEffect(() => {
    if (text.trim() === "") {
      setCommunes([]);
      setSaid("");
      return;
    }
    setSaid("");
    const controller = new AbortController();
    const timer = setTimeout(async () => {
      try {
        const communes = await ask(text, controller.signal);
        setCommunes(communes);
        setSaid(communes.length === 0 ? t.communeNone : plural(communes.length, ...t.communeFound));
      } catch {
        if (!controller.signal.aborted) setSaid(t.communeFailed);
      }
    }, PAUSE);
    return () => {
      clearTimeout(timer);
      controller.abort();
    };
  }, [text]);

  return (
    <>
      <Combobox
        name="commune"
        label={t.communeLabel}
        hint={t.communeHint}
        none={said === "" ? t.communeSearching : said}
        value={text}
        onType={setText}
        options={communes.map((commune) => ({
          id: commune.insee,
          label: commune.name,
          detail: communeDetail(commune),
        }))}
        onChoose={(insee) => window.location.assign(routes.newMember({ insee }))}
      />
      <p className="vh" role="status">
        {said}
      </p>
    </>
  );
}
