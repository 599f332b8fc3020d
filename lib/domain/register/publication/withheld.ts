import { z } from "zod";
import type { EntryContent } from "../content";
import { blankContent } from "../content/blank";
import { FIELD_KEYS, type FieldKey } from "../content/fields";

/**
 * What a town may keep out of its public register, field by field. What article 30(1)(b), (c), (e) and (f) GDPR asks of a register
 * (purposes, people, data, periods, transfers) is not among them: an entry that must not tell it is held back whole, by its
 * own « visible dans le registre public ». Every one is a field that `publicContent` lets through: this narrows, never widens.
 */
export const WITHHOLDABLE = [
  "service",
  "jointControllers",
  "agreementReference",
  "clientControllers",
  "processingCategories",
  "startedOn",
  "endedOn",
  "secondaryLawfulBases",
  "article9Exception",
  "article10Basis",
  "nirBasis",
  "subjectsCount",
  "minors",
  "vulnerable",
  "dataSources",
  "collection",
  "collectionMethods",
  "internalRecipients",
  "externalRecipients",
  "processors",
  "informationNotice",
  "article14",
  "rights",
  "automatedDecision",
  "profiling",
  "dpia",
] as const satisfies readonly FieldKey[];
export type Withholdable = (typeof WITHHOLDABLE)[number];

/** Known fields, each once, in the order of the form. */
export const withheldSchema = z
  .array(z.enum(WITHHOLDABLE))
  .max(WITHHOLDABLE.length)
  .transform((chosen): Withholdable[] => WITHHOLDABLE.filter((field) => chosen.includes(field)));

/** « Aucun destinataire » tells of the recipients: it goes with them. */
const GOES_WITH: Partial<Record<Withholdable, FieldKey>> = { externalRecipients: "noRecipient" };

/** The content with these fields unanswered, and every other as it is. */
export function withoutFields(content: EntryContent, withheld: readonly FieldKey[]): EntryContent {
  const { name, domain, controllerRole } = content;
  const blank = blankContent({ name, domain, controllerRole });
  const hidden = WITHHOLDABLE.filter((field) => withheld.includes(field)).flatMap((field) => {
    const other = GOES_WITH[field];
    return other ? [field, other] : [field];
  });
  const kept = FIELD_KEYS.map((field) => [field, hidden.includes(field) ? blank[field] : content[field]]);
  return { ...content, ...Object.fromEntries(kept) };
}
