import { type IconName, SHAPES } from "./shapes";

/**
 * The drawing of `Icon` with its shapes in it, for what a list repeats on each row: a browser copies what `use` refers to, and
 * styles the copy, at a price that a page of forty rows feels.
 */
export function Drawing({ name }: { name: IconName }) {
  return (
    <svg className="i" viewBox="0 0 16 16" aria-hidden="true">
      {SHAPES[name]}
    </svg>
  );
}
