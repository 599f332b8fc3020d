"use client";

import { FieldError, FieldHint, Optional } from "@/components/ui/form/field-parts";
import { type FieldProps, NativeFrame, useDescribed } from "./native-frame";

type TextProps = FieldProps & {
  type?: "text" | "email" | "tel" | "password" | "number" | "date";
  autoComplete?: string;
  value?: string;
  width?: "in" | "in in-s" | "in in-m" | "in in-date";
  rows?: number;
};

/** One line, or several with `rows`. A password is never given back. */
export function NativeText({
  type = "text",
  autoComplete = "off",
  value = "",
  width = "in",
  rows,
  ...props
}: TextProps) {
  const field = useDescribed(props);
  const { id, typed, aria } = field;
  const common = {
    id,
    name: props.name,
    autoComplete,
    ...aria,
    defaultValue: type === "password" ? "" : (typed?.[0] ?? value),
  };
  const mode = type === "number" ? ({ type: "text", inputMode: "numeric" } as const) : { type };
  return (
    <NativeFrame field={field} {...props}>
      {rows ? (
        <textarea className={width} rows={rows} {...common} />
      ) : (
        <input className={width} {...mode} {...common} />
      )}
    </NativeFrame>
  );
}

type Choice = { value: string; label: string; hint?: string };
type ChoicesProps = FieldProps & {
  choices: readonly Choice[];
  value?: readonly string[];
  single?: boolean;
  compact?: boolean;
};

/** Boxes to tick, or one to choose (`single`); `compact` for a long list of names. */
export function NativeChoices({ choices, value = [], single = false, compact = false, ...field }: ChoicesProps) {
  const { id, error, typed, again, aria } = useDescribed(field);
  const chosen = again ? (typed ?? []) : value;
  return (
    <fieldset className={error ? "field bad" : "field"} aria-describedby={aria["aria-describedby"]}>
      <legend>
        {field.label}
        <Optional when={field.optional} />
      </legend>
      <FieldHint id={id}>{field.hint}</FieldHint>
      <FieldError id={id} error={error} />
      <div className={compact ? "pick" : "choices"}>
        {choices.map((choice, index) => {
          const own = index === 0 ? id : `${id}-${index}`;
          return (
            <label key={choice.value} className={compact ? undefined : "choice"} htmlFor={own}>
              <input
                type={single ? "radio" : "checkbox"}
                id={own}
                name={field.name}
                value={choice.value}
                defaultChecked={chosen.includes(choice.value)}
                aria-describedby={choice.hint ? `${own}-hint` : undefined}
              />
              {compact ? choice.label : <span className="t">{choice.label}</span>}
              {choice.hint && (
                <span className="hint" id={`${own}-hint`}>
                  {choice.hint}
                </span>
              )}
            </label>
          );
        })}
      </div>
    </fieldset>
  );
}

/** Yes or no, one box: « on » is sent when it is ticked. */
export function NativeTick({ value = false, ...field }: Omit<FieldProps, "optional"> & { value?: boolean }) {
  const { id, error, aria, typed, again } = useDescribed(field);
  return (
    <div className={error ? "field bad" : "field"}>
      <FieldError id={id} error={error} />
      <label className="tick" htmlFor={id}>
        <input
          type="checkbox"
          id={id}
          name={field.name}
          defaultChecked={again ? typed?.[0] === "on" : value}
          {...aria}
        />
        <span className="t">{field.label}</span>
        {field.hint && (
          <span className="hint" id={`${id}-hint`}>
            {field.hint}
          </span>
        )}
      </label>
    </div>
  );
}
