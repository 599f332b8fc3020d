export type IconName =
  | "n0"
  | "n1"
  | "n2"
  | "n3"
  | "draft"
  | "submitted"
  | "complete"
  | "reviewed"
  | "approved"
  | "aside"
  | "late"
  | "stop"
  | "here"
  | "info"
  | "sent"
  | "todo"
  | "now"
  | "ask"
  | "x"
  | "up"
  | "down"
  | "plus"
  | "note"
  | "off";

/** A drawing that repeats what a word beside it says; never alone. Its shapes are in `Sprite`. */
export function Icon({ name }: { name: IconName }) {
  return (
    <svg className="i" viewBox="0 0 16 16" aria-hidden="true">
      <use href={`#${name}`} />
    </svg>
  );
}
