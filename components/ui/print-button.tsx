"use client";

import { uiFr } from "@/lib/i18n/fr/ui";
import { type ButtonKind, buttonClass } from "./button";

export function PrintButton({ label = uiFr.print, kind = "plain" }: { label?: string; kind?: ButtonKind }) {
  return (
    <button className={`${buttonClass(kind)} needs-script`} type="button" onClick={() => window.print()}>
      {label}
    </button>
  );
}
