import { z } from "zod";
import { idSchema } from "../../identifier";
import { FIELD_KEYS } from "../content/fields";
import { paragraph, sentence, word } from "../content/text";

/** Before the path of a text, the name of its field in the form. */
export const TEXT_PREFIX = "text:";

export const promoteEntrySchema = z.object({
  memberId: idSchema,
  entryId: idSchema,
  version: z.int(),
  name: word.min(1),
  /** The syndicate's template that this is the next edition of; null for a new one. */
  templateId: idSchema.nullable(),
  /** What the edition brings, told to the towns that hold the former one. */
  note: sentence,
  /** What the template takes of the entry, stripped, and in which words; without it, all of it as it is. */
  edits: z
    .object({
      kept: z.array(z.enum(FIELD_KEYS)).max(FIELD_KEYS.length),
      texts: z.record(z.string().max(200), paragraph),
    })
    .optional(),
});
