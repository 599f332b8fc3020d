import { sameValue } from "./canonical";
import type { EntryContent } from "./content";
import { FIELD_KEYS, type FieldKey } from "./content/fields";

export type Adaptation = "inherited" | "adapted";

/** Field by field, whether the entry still says what its template says; « à confirmer » notes and doubts do not count. */
export const adaptations = (content: EntryContent, templateContent: EntryContent): Record<FieldKey, Adaptation> =>
  Object.fromEntries(
    FIELD_KEYS.map((field) => [field, sameValue(content[field], templateContent[field]) ? "inherited" : "adapted"]),
  ) as Record<FieldKey, Adaptation>; // fromEntries forgets the keys, which are FIELD_KEYS

export const isTemplateVerbatim = (content: EntryContent, templateContent: EntryContent): boolean =>
  FIELD_KEYS.every((field) => sameValue(content[field], templateContent[field]));
