import type { EntryContent } from "./content";
import { ALL_CATEGORIES } from "./content/codes";
import type { Retention } from "./content/retention";
import { isStated } from "./duration";

const covers =
  (label: string) =>
  ({ dataRef }: Retention): boolean =>
    dataRef === ALL_CATEGORIES || dataRef === label;

const uncovered = (content: EntryContent, periods: readonly Retention[]): string[] =>
  content.dataCategories.map(({ label }) => label).filter((label) => !periods.some(covers(label)));

/** Labels of the data categories that no stated retention period covers. */
export const unstatedCategories = (content: EntryContent): string[] =>
  uncovered(content, content.retention.filter(isStated));

/** Labels of the data categories whose retention quotes no source. */
export const unsourcedCategories = (content: EntryContent): string[] =>
  uncovered(
    content,
    content.retention.filter((retention) => isStated(retention) && retention.source !== ""),
  );
