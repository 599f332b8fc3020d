import { z } from "zod";
import { EXTENTS, registerRecordSchema } from "./record";

export const REGISTER_FILE_FORMAT = "registre-commun/registre";
/** Goes up when a reader of the former edition would misread the new one. */
export const REGISTER_FILE_VERSION = 1;
export const REGISTER_SCHEMA_ID = `urn:registre-commun:registre:${REGISTER_FILE_VERSION}`;

/** The JSON file of one register. The bytes of its documents travel beside the file, each under its own hash (carried.ts). */
export const registerFileSchema = z.object({
  $schema: z.string().max(200),
  format: z.literal(REGISTER_FILE_FORMAT),
  version: z.literal(REGISTER_FILE_VERSION),
  extent: z.enum(EXTENTS),
  /** False when only some entries were asked for. */
  complete: z.boolean(),
  syndicate: z.string().max(200),
  exportedAt: z.iso.datetime(),
  /** Of the canonical text of `{"format":1,"register":…}`: keys sorted, no space, in UTF-8. */
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  register: registerRecordSchema,
});
export type RegisterFile = z.output<typeof registerFileSchema>;

/** The published JSON Schema (draft 2020-12) of that file. */
export const registerJsonSchema = (): Record<string, unknown> => ({
  ...z.toJSONSchema(registerFileSchema, { io: "input", unrepresentable: "any" }),
  $id: REGISTER_SCHEMA_ID,
  title: "Registre des traitements d’un adhérent",
});
