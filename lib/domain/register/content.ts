import { z } from "zod";
import { dpiaShape } from "./content/dpia";
import { FIELD_KEYS, type FieldKey } from "./content/fields";
import { identityShape } from "./content/identity";
import { peopleShape } from "./content/people";
import { purposesShape } from "./content/purpose";
import { recipientsShape } from "./content/recipients";
import { retentionShape } from "./content/retention";
import { safetyShape } from "./content/safety";
import { day, listOf, paragraph } from "./content/text";

const answersShape = {
  ...identityShape,
  ...purposesShape,
  ...peopleShape,
  ...retentionShape,
  ...recipientsShape,
  ...safetyShape,
  ...dpiaShape,
} satisfies Record<FieldKey, z.ZodType>;

/**
 * All that an entry says (article 30(1) GDPR and what a town needs beside it). Stored as one JSON document, frozen at
 * approval. Empty string, empty list and null mean "not answered"; « je ne sais pas » is the field's key in `unknowns`.
 */
export const entryContentSchema = z.object({
  ...answersShape,
  unknowns: listOf(z.enum(FIELD_KEYS), FIELD_KEYS.length),
  /** Fields that a person of the member answered or found right as they stand: what tells « fait » from « à faire ». */
  confirmed: listOf(z.enum(FIELD_KEYS), FIELD_KEYS.length),
  /** Points of the template that its authors could not verify; `field` is null when the note is about several. */
  toConfirm: listOf(
    z.object({ field: z.enum(FIELD_KEYS).nullable(), note: paragraph, confirmedOn: day.nullable() }),
    20,
  ),
});

export type EntryContent = z.output<typeof entryContentSchema>;

/** Facts that only this town could have written: without one, the entry is the template and not the town's. */
export function localFacts(content: EntryContent): FieldKey[] {
  const facts: [FieldKey, boolean][] = [
    ["service", content.service !== ""],
    ["software", content.software.length > 0],
    ["storagePlace", content.storagePlace !== ""],
    ["supports", content.supports.paperPlace !== ""],
    ["processors", content.processors.some((processor) => processor.name !== "")],
  ];
  return facts.filter(([, known]) => known).map(([field]) => field);
}
