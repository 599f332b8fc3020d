import { z } from "zod";
import { canonicalJson } from "../canonical";
import { FIELD_KEYS } from "../content";
import { registerRecordSchema } from "../export/record";

export const EDITION_FORMAT = "registre-commun/edition";

/** A numbered edition of a public register, whole: every format is drawn from it, and from nothing else. */
export const publicEditionSchema = z.object({
  format: z.literal(EDITION_FORMAT),
  version: z.literal(1),
  number: z.int().min(1),
  /** The day, in Paris, when the representative published it. */
  publishedOn: z.iso.date(),
  syndicate: z.string().max(200),
  /** Fields that the town does not tell, of any entry. */
  withheld: z.array(z.enum(FIELD_KEYS)),
  register: registerRecordSchema,
});
export type PublicEdition = z.output<typeof publicEditionSchema>;

/** What the sha256 of an edition is taken of, and what its JSON file holds, byte for byte. */
export const editionText = (edition: PublicEdition): string => canonicalJson(edition);

/** Reads a frozen edition back; throws when its text is none, which is a bug: it was written by `editionText`. */
export const readEditionText = (text: string): PublicEdition => publicEditionSchema.parse(JSON.parse(text));

export const PUBLIC_FORMATS = ["pdf", "csv", "jsonld", "json"] as const;
export type PublicFormat = (typeof PUBLIC_FORMATS)[number];

export const publicFormatSchema = z.enum(PUBLIC_FORMATS);

/** The secret of a public address: 32 bytes in base64url. */
export const linkTokenSchema = z.string().regex(/^[\w-]{43}$/);

/** What the publication screen says was just done. */
export const PUBLICATION_ACTS = ["published", "withheld", "renewed", "withdrawn"] as const;
export type PublicationAct = (typeof PUBLICATION_ACTS)[number];
export const publicationActSchema = z.enum(PUBLICATION_ACTS).nullable().catch(null);

/** The number of an edition in an address. */
export const editionNumberSchema = z
  .string()
  .regex(/^[1-9]\d{0,5}$/)
  .transform(Number);
