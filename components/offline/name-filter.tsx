import { useId } from "react";

type Props = { label: string; value: string; onChange: (value: string) => void };

/** Narrows a list that the device holds whole, as it is typed. */
export function NameFilter({ label, value, onChange }: Props) {
  const id = useId();
  return (
    <search className="field">
      <label htmlFor={id}>{label}</label>
      <input
        className="in"
        id={id}
        type="search"
        autoComplete="off"
        value={value}
        onChange={(event) => onChange(event.target.value)}
      />
    </search>
  );
}
