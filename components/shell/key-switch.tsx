"use client";

import { useId } from "react";
import { shellFr } from "@/lib/i18n/fr/shell";
import { setKeys, useKeysAreOn } from "./key-preference";

const t = shellFr.person;

/** Turns the one-key shortcuts off and on, in this browser; `keys` says which there are. */
export function KeySwitch({ keys }: { keys: string }) {
  const on = useKeysAreOn();
  const hint = useId();
  return (
    <label className="tick">
      <input type="checkbox" checked={on} onChange={(event) => setKeys(event.target.checked)} aria-describedby={hint} />
      <span className="t">{t.keys}</span>
      <span className="hint" id={hint}>
        {t.keysHint(keys)}
      </span>
    </label>
  );
}
