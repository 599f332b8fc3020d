import type { ReactNode } from "react";
import { uiFr } from "@/lib/i18n/fr/ui";
import { Icon } from "../icon";

export function FieldHint({ id, children }: { id: string; children: ReactNode }) {
  if (!children) return null;
  return (
    <span className="hint" id={`${id}-hint`}>
      {children}
    </span>
  );
}

export function FieldError({ id, error }: { id: string; error: string | undefined }) {
  if (!error) return null;
  return (
    <p className="err" id={`${id}-error`}>
      <Icon name="stop" />
      <span>{error}</span>
    </p>
  );
}

export function Optional({ when }: { when: boolean | undefined }) {
  return when ? <span className="second"> ({uiFr.form.optional})</span> : null;
}
