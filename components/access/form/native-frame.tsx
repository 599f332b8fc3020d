"use client";

import type { ReactNode } from "react";
import { FieldError, FieldHint, Optional } from "@/components/ui/form/field-parts";
import { useNativeField } from "./native-form";

export type FieldProps = { name: string; label: string; hint?: ReactNode; optional?: boolean };

/** What a field knows of its form, and what names its hint and its refusal to a reader. */
export function useDescribed({ name, hint }: FieldProps) {
  const field = useNativeField(name);
  const { error } = field;
  const ids = [hint && `${field.id}-hint`, error && `${field.id}-error`].filter(Boolean).join(" ");
  const aria = { "aria-describedby": ids || undefined, "aria-invalid": error ? true : undefined };
  return { ...field, aria };
}

type FrameProps = FieldProps & { field: ReturnType<typeof useDescribed>; children: ReactNode };

/** Around one control: its label, its hint, its refusal. */
export function NativeFrame({ field: { id, error }, label, hint, optional, children }: FrameProps) {
  return (
    <div className={error ? "field bad" : "field"}>
      <label htmlFor={id}>
        {label}
        <Optional when={optional} />
      </label>
      <FieldHint id={id}>{hint}</FieldHint>
      <FieldError id={id} error={error} />
      {children}
    </div>
  );
}
