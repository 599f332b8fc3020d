import type { Ref } from "react";
import { type ListAct, POSTED } from "@/lib/domain/posted-form";
import { Icon } from "../icon";
import type { IconName } from "../shapes";
import { useHydrated } from "../use-hydrated";

/** A press that changes the form: by its script, else by a sending that saves nothing and shows the form so changed. */
const usePress = (act: ListAct, onPress: () => void) =>
  useHydrated()
    ? ({ type: "button", onClick: onPress } as const)
    : ({ type: "submit", name: POSTED.act, value: JSON.stringify(act) } as const);

type Props = { act: ListAct; label: string; onPress: () => void };

export function EditButton({ act, label, onPress, ref }: Props & { ref?: Ref<HTMLButtonElement> }) {
  return (
    <button className="b" ref={ref} {...usePress(act, onPress)}>
      <Icon name="plus" />
      {label}
    </button>
  );
}

export function RowButton({
  icon,
  act,
  label,
  refused = false,
  onPress,
}: Props & { icon: IconName; refused?: boolean }) {
  return (
    <button className="b" aria-disabled={refused || undefined} {...usePress(act, () => refused || onPress())}>
      <Icon name={icon} />
      <span className="vh">{label}</span>
    </button>
  );
}
