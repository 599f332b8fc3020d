import type { ReadCategory } from "./parse/categories";
import type { ReadTransfer } from "./parse/transfer";
import type { Place } from "./proposed-entry";
import type { ImportTarget } from "./target";

/** One answer of the file: what it answers, under which heading, in which words. */
export type Answer = { readonly target: ImportTarget; readonly heading: string; readonly text: string };

/** One treatment as the file gives it, whatever its layout. */
export type RawEntry = {
  readonly place: Place;
  readonly answers: readonly Answer[];
  /** Categories that the layout itself sets out, with their details and periods. */
  readonly categories: readonly ReadCategory[];
  readonly transfers: readonly ReadTransfer[];
  /** Recipients that the layout itself says to be the town's own. */
  readonly internal: readonly string[];
};

export const answersOf = ({ answers }: RawEntry, target: ImportTarget): Answer[] =>
  answers.filter((answer) => answer.target === target);
