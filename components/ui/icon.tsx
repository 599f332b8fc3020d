import type { IconName } from "./shapes";

/** A drawing that repeats what a word beside it says; never alone. Its shapes are in `Sprite`. */
export function Icon({ name }: { name: IconName }) {
  return (
    <svg className="i" viewBox="0 0 16 16" aria-hidden="true">
      <use href={`#${name}`} />
    </svg>
  );
}
