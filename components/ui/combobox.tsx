"use client";

import { type ComponentType, useId, useState } from "react";

export type ComboOption = { id: string; label: string; detail?: string };

export type ComboboxProps = {
  /** The parameter that a GET form sends before the page listens. */
  name: string;
  label: string;
  hint?: string;
  /** Said in the opened list when nothing matches. */
  none: string;
  value: string;
  onType: (text: string) => void;
  options: readonly ComboOption[];
  onChoose: (id: string) => void;
};

type Used = { List: ComponentType<ComboboxProps & { before: string }>; before: string };

/**
 * A text whose matches the server gives as one types. Until it has the focus, and where the list cannot be fetched, it is the
 * plain field of a GET form.
 */
export function Combobox(props: ComboboxProps) {
  const { name, label, hint, value, onType } = props;
  const [used, setUsed] = useState<Used | null>(null);
  const id = useId();
  const use = (before: string) =>
    import("./combobox-list").then(
      ({ default: List }) => setUsed({ List, before }),
      () => undefined, // the plain field stays
    );
  if (used) return <used.List {...props} before={used.before} />;
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      {hint && (
        <span className="hint" id={`${id}-hint`}>
          {hint}
        </span>
      )}
      <input
        className="in"
        id={id}
        name={name}
        autoComplete="off"
        defaultValue={value}
        aria-describedby={hint && `${id}-hint`}
        onFocus={(event) => use(event.currentTarget.value)}
        onChange={(event) => onType(event.currentTarget.value)}
      />
    </div>
  );
}
