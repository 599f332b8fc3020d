import { type ReactNode, useEffect, useState } from "react";
import { get, useFormContext } from "react-hook-form";
import { type FieldKind, fieldNote, POSTED } from "@/lib/domain/posted-form";
import { wordsOf } from "./errors";
import { FieldError, FieldHint, Optional } from "./field-parts";
import { fieldIdOf, useFormScope } from "./form-context";

export type FieldProps = {
  /** The path in the form's values: 'controller.email', 'purposes.0.text'. */
  name: string;
  label: string;
  hint?: ReactNode;
  /** Written after the label; a field is asked for otherwise. */
  optional?: boolean;
  /** The sentence when nothing was answered, in the words of the question. */
  missing?: string;
};

function messageOf(error: unknown): string | undefined {
  if (typeof error !== "object" || error === null) return undefined;
  if ("message" in error && typeof error.message === "string") return error.message;
  return "root" in error ? messageOf(error.root) : undefined;
}

/** What ties a field to its label, its hint, its error and the summary. */
export function useField({ name, label, hint, missing }: FieldProps) {
  const { formId, notes } = useFormScope();
  const { formState } = useFormContext();
  const id = fieldIdOf(formId, name);

  useEffect(() => {
    notes.set(name, { label, missing });
    return () => void notes.delete(name);
  }, [notes, name, label, missing]);

  const message = messageOf(get(formState.errors, name));
  const error = message && wordsOf(message, { label, missing });
  const described = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(" ");
  const aria = { "aria-describedby": described || undefined, "aria-invalid": error ? true : undefined };
  return { id, error, aria };
}

/** What the control holds when the page is made: without a script nothing else would write it there. */
export function useFirst(name: string): unknown {
  const { getValues } = useFormContext();
  const [first] = useState<unknown>(() => getValues(name));
  return first;
}

export const useFirstText = (name: string): string => String(useFirst(name) ?? "");

/** Tells the server how the answer is read and how its question is called, when no script can. */
export function Noted({ kind, field }: { kind: FieldKind; field: FieldProps }) {
  return (
    <noscript>
      <input type="hidden" name={POSTED.field} value={fieldNote(kind, field.name, field)} />
    </noscript>
  );
}

type LabelledProps = {
  id: string;
  /** How what is typed is read. */
  kind: FieldKind;
  field: FieldProps;
  error: string | undefined;
  children: ReactNode;
};

/** Label, hint, error, then the control: read in that order. */
export function Labelled({ id, kind, field, error, children }: LabelledProps) {
  return (
    <div className={error ? "field bad" : "field"}>
      <label htmlFor={id}>
        {field.label}
        <Optional when={field.optional} />
      </label>
      <FieldHint id={id}>{field.hint}</FieldHint>
      <FieldError id={id} error={error} />
      {children}
      <Noted kind={kind} field={field} />
    </div>
  );
}

type GroupProps = LabelledProps & {
  /** The question of a one-question page is its title. */
  question?: boolean | undefined;
  /** Where the summary leads when the group has no control of that id. */
  focusable?: boolean;
};

/** The same for several controls under one question. */
export function Group({ id, kind, field, error, question, focusable, children }: GroupProps) {
  const described = [field.hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(" ");
  return (
    <fieldset
      className={error ? "field bad" : "field"}
      id={focusable ? id : undefined}
      tabIndex={focusable ? -1 : undefined}
      aria-describedby={described || undefined}
    >
      <legend>
        {question ? (
          <h1 className="q">{field.label}</h1>
        ) : (
          <>
            {field.label}
            <Optional when={field.optional} />
          </>
        )}
      </legend>
      <FieldHint id={id}>{field.hint}</FieldHint>
      <FieldError id={id} error={error} />
      {children}
      <Noted kind={kind} field={field} />
    </fieldset>
  );
}
