"use client";

import { FieldError, FieldHint, Optional } from "@/components/ui/form/field-parts";
import { visitPagesFr } from "@/lib/i18n/fr/visit-pages";
import { NativeTick } from "../access/form/native-fields";
import { useNativeField } from "../access/form/native-form";

type FieldProps = { name: string; label: string; hint?: string; optional?: boolean; value?: string };

function useDescribed({ name, hint }: FieldProps) {
  const field = useNativeField(name);
  const ids = [hint && `${field.id}-hint`, field.error && `${field.id}-error`].filter(Boolean).join(" ");
  return {
    ...field,
    aria: { "aria-describedby": ids || undefined, "aria-invalid": field.error ? true : undefined },
  };
}

/** A day, or a day and an hour by the clock of the town hall. */
export function NativeMoment({ type, value = "", ...field }: FieldProps & { type: "date" | "datetime-local" }) {
  const { id, error, aria, typed } = useDescribed(field);
  return (
    <div className={error ? "field bad" : "field"}>
      <label htmlFor={id}>
        {field.label}
        <Optional when={field.optional} />
      </label>
      <FieldHint id={id}>{field.hint}</FieldHint>
      <FieldError id={id} error={error} />
      <input className="in in-m" id={id} name={field.name} type={type} defaultValue={typed?.[0] ?? value} {...aria} />
    </div>
  );
}

type SelectProps = FieldProps & { options: readonly { value: string; label: string }[]; empty?: string };

export function NativeSelect({ options, empty, value = "", ...field }: SelectProps) {
  const { id, error, aria, typed } = useDescribed(field);
  return (
    <div className={error ? "field bad" : "field"}>
      <label htmlFor={id}>
        {field.label}
        <Optional when={field.optional} />
      </label>
      <FieldHint id={id}>{field.hint}</FieldHint>
      <FieldError id={id} error={error} />
      <select className="in" id={id} name={field.name} defaultValue={typed?.[0] ?? value} {...aria}>
        {empty !== undefined && <option value="">{empty}</option>}
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </div>
  );
}

/** Asked only once a text looked like personal data. */
export function KeepTick() {
  const { error } = useNativeField("personalDataKept");
  const t = visitPagesFr.finding;
  return error ? <NativeTick name="personalDataKept" label={t.keep} hint={t.keepHint} /> : null;
}
