import { z } from "zod";
import { idSchema } from "../../identifier";
import { FILE_REFUSALS } from "./file-refusal";
import { proposedEntrySchema } from "./proposed-entry";
import { IMPORT_TARGETS } from "./target";

const importKey = { memberId: idSchema, importId: idSchema, version: z.int() };

export const importKeySchema = z.object(importKey);
export const arrangeImportSchema = z.object({
  ...importKey,
  mapping: z.record(z.string().max(200), z.enum(IMPORT_TARGETS)),
  withHidden: z.boolean(),
});
export const editImportedEntrySchema = z.object({
  ...importKey,
  index: z.int().min(0),
  entry: proposedEntrySchema,
});
export const importEntriesSchema = z.object({ ...importKey, taken: z.array(z.int().min(0)).max(500) });

/** Why the last file was not read, in the address of the page that asks for another. */
export const importQuerySchema = z.object({
  motif: z
    .enum([...FILE_REFUSALS, "no-file"])
    .optional()
    .catch(undefined),
  detail: z.string().max(20).catch(""),
});
export type ImportQuery = z.output<typeof importQuerySchema>;
