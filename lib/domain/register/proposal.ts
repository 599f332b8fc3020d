import type { EntryContent } from "./content";
import type { FieldKey } from "./content/fields";

/** The answers to « C’est comme ça chez vous ? » that open an entry; « nous ne le faisons pas » sets the template aside instead. */
export const ADOPTIONS = ["as_is", "different", "unknown"] as const;
export type Adoption = (typeof ADOPTIONS)[number];

/** What the page of the proposal shows, and a « oui » therefore finds right as it stands. */
export const SHOWN_FIELDS = [
  "purposes",
  "dataSubjects",
  "dataCategories",
  "externalRecipients",
  "retention",
] as const satisfies readonly FieldKey[];

/** The one doubt that « je ne sais pas » opens: whether the town does this at all, and what for. */
export const DOUBTED_FIELD = "purposes" satisfies FieldKey;

/** The template's content, marked with what the town said of it. */
export function contentOfAdoption(content: EntryContent, adoption: Adoption): EntryContent {
  if (adoption === "as_is") return { ...content, confirmed: [...SHOWN_FIELDS] };
  if (adoption === "unknown") return { ...content, unknowns: [DOUBTED_FIELD] };
  return content;
}
