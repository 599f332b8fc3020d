"use client";

import { useRef } from "react";
import { PRIORITIES, type Priority } from "@/lib/domain/action/priority";
import { actionFr } from "@/lib/i18n/fr/action";
import { useNativeField } from "../access/form/native-form";
import { NativeSelect } from "../access/form/native-select";

type Props = { priority: Priority; advised: Readonly<Record<Priority, string | null>> | undefined };

const priorityOf = (text: string): Priority | undefined => PRIORITIES.find((one) => String(one) === text);

/** How urgent; the day that it advises follows it as long as nobody wrote another. */
export function PrioritySelect({ priority, advised }: Props) {
  const day = useNativeField("dueOn").id;
  const before = useRef(priority);
  const follow = (chosen: string) => {
    const now = priorityOf(chosen);
    const field = document.getElementById(day);
    if (!now || !advised || !(field instanceof HTMLInputElement)) return;
    if (field.value === (advised[before.current] ?? "")) field.value = advised[now] ?? "";
    before.current = now;
  };
  return (
    <NativeSelect
      name="priority"
      label={actionFr.fields.priority}
      value={String(priority)}
      onChoose={follow}
      options={PRIORITIES.map((value) => ({
        value: String(value),
        label: `${actionFr.ranked[value]} (${actionFr.delays[value]})`,
      }))}
    />
  );
}
