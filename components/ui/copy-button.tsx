"use client";

import { useState } from "react";
import { uiFr } from "@/lib/i18n/fr/ui";

/** Copies a text (the sentence for the minutes) and says whether it did. */
export function CopyButton({ label, text }: { label: string; text: string }) {
  const [outcome, setOutcome] = useState<keyof typeof uiFr.copy | null>(null);
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text);
      setOutcome("copied");
    } catch {
      setOutcome("failed");
    }
  };
  return (
    <>
      <button className="b" type="button" onClick={copy}>
        {label}
      </button>
      <span className="save ok" role="status">
        {outcome && uiFr.copy[outcome]}
      </span>
    </>
  );
}
