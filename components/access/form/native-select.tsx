"use client";

import { type FieldProps, NativeFrame, useDescribed } from "./native-frame";

type SelectProps = FieldProps & {
  value?: string;
  options: readonly { value: string; label: string }[];
  /** The first line, which chooses nothing; none: one of the options always stands. */
  empty?: string;
  onChoose?: (value: string) => void;
};

/** One answer among many, in a native list: with or without JavaScript. */
export function NativeSelect({ options, empty, value = "", onChoose, ...props }: SelectProps) {
  const field = useDescribed(props);
  return (
    <NativeFrame field={field} {...props}>
      <select
        className="in"
        id={field.id}
        name={props.name}
        defaultValue={field.typed?.[0] ?? value}
        onChange={onChoose && ((event) => onChoose(event.target.value))}
        {...field.aria}
      >
        {empty !== undefined && <option value="">{empty}</option>}
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </NativeFrame>
  );
}
