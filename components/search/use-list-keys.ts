import { type RefObject, useEffect } from "react";

type Driven = {
  input: RefObject<HTMLInputElement | null>;
  listId: string;
  /** How many options there are; none: there is no list. */
  count: number;
  open: boolean;
  active: number;
  onMove: (rank: number) => void;
  onClose: () => void;
  onLeave: () => void;
};

export const optionIdOf = (listId: string, rank: number) => `${listId}-${rank}`;

/** The field drives the list, its focus staying in the field (combobox of the ARIA guide): arrows move, Enter opens, Escape leaves. */
export function useListKeys({ input, listId, count, open, active, onMove, onClose, onLeave }: Driven) {
  useEffect(() => {
    const field = input.current;
    if (!field) return;
    const listed = open && count > 0;
    field.setAttribute("aria-expanded", String(listed));
    if (listed) field.setAttribute("aria-controls", listId);
    else field.removeAttribute("aria-controls");
    const option = listed && active >= 0 ? document.getElementById(optionIdOf(listId, active)) : null;
    if (option) field.setAttribute("aria-activedescendant", option.id);
    else field.removeAttribute("aria-activedescendant");
    option?.scrollIntoView({ block: "nearest" });
  }, [active, count, input, listId, open]);

  useEffect(() => {
    const field = input.current;
    const press = (event: KeyboardEvent) => {
      if (event.isComposing) return;
      if ((event.key === "ArrowDown" || event.key === "ArrowUp") && count > 0) {
        event.preventDefault();
        const step = event.key === "ArrowDown" ? 1 : -1;
        onMove(active < 0 && step < 0 ? count - 1 : (active + step + count) % count);
      } else if (event.key === "Enter" && open && active >= 0) {
        event.preventDefault();
        document.getElementById(optionIdOf(listId, active))?.click();
      } else if (event.key === "Escape") {
        event.preventDefault();
        onClose();
        onLeave();
      }
    };
    const leave = (event: FocusEvent) => {
      if (!(event.relatedTarget instanceof Node && field?.form?.contains(event.relatedTarget))) onClose();
    };
    field?.addEventListener("keydown", press);
    field?.addEventListener("focusout", leave);
    return () => {
      field?.removeEventListener("keydown", press);
      field?.removeEventListener("focusout", leave);
    };
  }, [active, count, input, listId, onClose, onLeave, onMove, open]);
}
