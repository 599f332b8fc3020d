"use client";

import type { ReactNode } from "react";
import { uiFr } from "@/lib/i18n/fr/ui";
import { useNativeField } from "../access/form/native-form";
import { FieldError, FieldHint, Optional } from "../ui/form/field-parts";

export type Pick = { value: string; label: string; shortcut?: string | undefined; title?: string | undefined };

type PickFieldProps = {
  name: string;
  label: string;
  hint?: ReactNode;
  optional?: boolean;
  picks: readonly Pick[];
  /** Chosen at first. */
  value?: string | undefined;
  columns?: boolean;
};

/** Compact radios, one key each: the key is shown beside its word and pressed by `useChoiceKeys`. Works without JavaScript. */
export function PickField({ name, label, hint, optional, picks, value, columns = false }: PickFieldProps) {
  const { id, error, typed, again } = useNativeField(name);
  const chosen = again ? typed?.[0] : value;
  const described = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(" ");
  return (
    <fieldset
      className={["field", error && "bad", columns && "wide"].filter(Boolean).join(" ")}
      aria-describedby={described || undefined}
    >
      <legend>
        {label}
        <Optional when={optional} />
      </legend>
      <FieldHint id={id}>{hint}</FieldHint>
      <FieldError id={id} error={error === uiFr.validation.missing ? uiFr.validation.missingNamed(label) : error} />
      <div className={columns ? "pick themes" : "pick"}>
        {picks.map((pick, index) => (
          <label key={pick.value} title={pick.title}>
            <input
              type="radio"
              id={index === 0 ? id : `${id}-${index}`}
              name={name}
              value={pick.value}
              defaultChecked={pick.value === chosen}
              data-key={pick.shortcut}
            />
            {pick.label}
            {pick.shortcut && (
              <span className="key" aria-hidden="true">
                <kbd>{pick.shortcut.toUpperCase()}</kbd>
              </span>
            )}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
