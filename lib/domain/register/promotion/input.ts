import { z } from "zod";
import { idSchema } from "../../identifier";
import { sentence, word } from "../content/text";

export const promoteEntrySchema = z.object({
  memberId: idSchema,
  entryId: idSchema,
  version: z.int(),
  name: word.min(1),
  /** The syndicate's template that this is the next edition of; null for a new one. */
  templateId: idSchema.nullable(),
  /** What the edition brings, told to the towns that hold the former one. */
  note: sentence,
});
