import type { HTMLInputTypeAttribute } from "react";
import { useFormContext } from "react-hook-form";
import { readNumber } from "@/lib/domain/posted-form";
import { uiFr } from "@/lib/i18n/fr/ui";
import { type FieldProps, Labelled, useField, useFirstText } from "./field";

type Width = "short" | "medium" | "full";

const WIDTHS: Record<Width, string> = { short: "in in-s", medium: "in in-m", full: "in" };

type TextFieldProps = FieldProps & {
  type?: Extract<HTMLInputTypeAttribute, "text" | "email" | "tel" | "url" | "password" | "search">;
  autoComplete?: string;
  inputMode?: "text" | "numeric";
  width?: Width;
};

export function TextField({
  type = "text",
  autoComplete = "off",
  inputMode,
  width = "full",
  ...field
}: TextFieldProps) {
  const { register } = useFormContext();
  const { id, error, aria } = useField(field);
  const defaultValue = useFirstText(field.name);
  return (
    <Labelled id={id} kind="text" field={field} error={error}>
      <input
        className={WIDTHS[width]}
        id={id}
        type={type}
        autoComplete={autoComplete}
        inputMode={inputMode}
        defaultValue={defaultValue}
        {...aria}
        {...register(field.name)}
      />
    </Labelled>
  );
}

export function TextArea({ rows = 3, ...field }: FieldProps & { rows?: number }) {
  const { register } = useFormContext();
  const { id, error, aria } = useField(field);
  const defaultValue = useFirstText(field.name);
  return (
    <Labelled id={id} kind="text" field={field} error={error}>
      <textarea className="in" id={id} rows={rows} defaultValue={defaultValue} {...aria} {...register(field.name)} />
    </Labelled>
  );
}

/** A text input on purpose: a number input loses what it cannot read, and the wheel changes it. */
export function NumberField({ unit, ...field }: FieldProps & { unit?: string }) {
  const { register } = useFormContext();
  const { id, error, aria } = useField(field);
  const defaultValue = useFirstText(field.name);
  const input = (
    <input
      className="in in-s"
      id={id}
      inputMode="decimal"
      autoComplete="off"
      defaultValue={defaultValue}
      {...aria}
      {...register(field.name, { setValueAs: readNumber })}
    />
  );
  return (
    <Labelled id={id} kind="number" field={field} error={error}>
      {unit ? (
        <span className="unit">
          {input}
          <span>{unit}</span>
        </span>
      ) : (
        input
      )}
    </Labelled>
  );
}

const emptyIsNull = (typed: unknown) => (typed === "" || typed === undefined ? null : typed);

/** A day, 'YYYY-MM-DD' or null. */
export function DateField({ min, max, ...field }: FieldProps & { min?: string; max?: string }) {
  const { register } = useFormContext();
  const { id, error, aria } = useField(field);
  const defaultValue = useFirstText(field.name);
  return (
    <Labelled id={id} kind="filled" field={field} error={error}>
      <input
        className="in in-date"
        id={id}
        type="date"
        min={min}
        max={max}
        defaultValue={defaultValue}
        {...aria}
        {...register(field.name, { setValueAs: emptyIsNull })}
      />
    </Labelled>
  );
}

export type SelectOption = { value: string; label: string };

const EMPTY = { null: null, text: "", absent: undefined } as const;
const KINDS = { null: "filled", text: "text", absent: "absent" } as const;

type SelectFieldProps = FieldProps & {
  options: readonly SelectOption[];
  /** The words of the empty choice; false when one option is always chosen. */
  empty?: string | false;
  /** What the empty choice is: null, an empty text, or a value left out. */
  emptyIs?: keyof typeof EMPTY;
};

export function SelectField({ options, empty = uiFr.form.choose, emptyIs = "null", ...field }: SelectFieldProps) {
  const { register } = useFormContext();
  const read = (typed: unknown) => emptyIsNull(typed) ?? EMPTY[emptyIs];
  const { id, error, aria } = useField(field);
  const defaultValue = useFirstText(field.name);
  return (
    <Labelled id={id} kind={KINDS[emptyIs]} field={field} error={error}>
      <select
        className="in"
        id={id}
        defaultValue={defaultValue}
        {...aria}
        {...register(field.name, { setValueAs: read })}
      >
        {empty !== false && <option value="">{empty}</option>}
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </Labelled>
  );
}
