"use client";

import { type FieldProps, NativeFrame, useDescribed } from "./native-frame";

type MomentProps = FieldProps & { value?: string; type: "date" | "datetime-local" };

/** A day, or a day and an hour by the clock of the town hall. */
export function NativeMoment({ type, value = "", ...props }: MomentProps) {
  const field = useDescribed(props);
  return (
    <NativeFrame field={field} {...props}>
      <input
        className="in in-m"
        id={field.id}
        name={props.name}
        type={type}
        defaultValue={field.typed?.[0] ?? value}
        {...field.aria}
      />
    </NativeFrame>
  );
}
