"use client";

import { FieldError, FieldHint } from "@/components/ui/form/field-parts";
import { useNativeField } from "./native-form";

type NativeSelectProps = {
  name: string;
  label: string;
  hint?: string;
  value: string;
  options: readonly { value: string; label: string }[];
};

/** One answer among many, in a native list: with or without JavaScript. */
export function NativeSelect({ name, label, hint, value, options }: NativeSelectProps) {
  const { id, error, typed } = useNativeField(name);
  const described = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(" ");
  return (
    <div className={error ? "field bad" : "field"}>
      <label htmlFor={id}>{label}</label>
      <FieldHint id={id}>{hint}</FieldHint>
      <FieldError id={id} error={error} />
      <select
        className="in"
        id={id}
        name={name}
        defaultValue={typed?.[0] ?? value}
        aria-describedby={described || undefined}
        aria-invalid={error ? true : undefined}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </div>
  );
}
