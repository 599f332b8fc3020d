"use client";

import { type ComponentType, useId, useState } from "react";
import type { ComboboxProps } from "./combobox-list";
import { useHydrated } from "./use-hydrated";

/** What it says of itself as soon as the page listens; the list comes with the focus. */
const COMBOBOX = { role: "combobox", "aria-autocomplete": "list", "aria-expanded": false } as const;

type Used = { List: ComponentType<ComboboxProps & { before: string }>; before: string };

/**
 * A text whose matches the server gives as one types. Until it has the focus, and where the list cannot be fetched, it is the
 * plain field of a GET form.
 */
export function Combobox(props: ComboboxProps) {
  const { name, label, hint, value, onType } = props;
  const ready = useHydrated();
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
        {...(ready && COMBOBOX)}
        defaultValue={value}
        aria-describedby={hint && `${id}-hint`}
        onFocus={(event) => use(event.currentTarget.value)}
        onChange={(event) => onType(event.currentTarget.value)}
      />
    </div>
  );
}
