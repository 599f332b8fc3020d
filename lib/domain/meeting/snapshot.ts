import type { DictionaryTerm } from "@/lib/domain/intervention/dictionary-term";
import { canonicalJson } from "@/lib/domain/register/canonical";
import type { StatisticsFigures } from "@/lib/domain/statistics/figures";

/** How a figure is computed, in the words that were on the screen. */
export type Definition = { readonly name: string; readonly formula: string; readonly denominator: string };

/** `month` is a day of it. */
export type FrozenAnnotation = { readonly month: string; readonly label: string; readonly service: "dpo" | "it" };

/** Everything that the pages and files of a meeting are made of: nothing of them is read anywhere else. */
export type SnapshotContent = {
  readonly format: 1;
  readonly meeting: { readonly title: string; readonly heldOn: string };
  readonly syndicate: string;
  readonly frozenOn: string;
  readonly figures: StatisticsFigures;
  readonly definitions: Readonly<Record<string, Definition>>;
  readonly annotations: readonly FrozenAnnotation[];
  /** Labels as they were: a term renamed since keeps its word here. */
  readonly terms: readonly DictionaryTerm[];
};

/** The text that is sealed: equal contents give equal texts, whatever order they were built in. */
export const sealedText = (content: SnapshotContent): string => canonicalJson(content);

/** Reads a text that `sealedText` wrote: the seal is its proof, so its shape is not examined again. */
export const openedSnapshot = (text: string): SnapshotContent => JSON.parse(text) as SnapshotContent; // sealed by the database
