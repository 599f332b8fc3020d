import { z } from "zod";
import { canonicalJson } from "../canonical";
import { filledContent } from "../content/blank";
import type { FieldKey } from "../content/fields";
import type { EntryRecord, RegisterRecord } from "../export/record";

export const EDITION_FORMAT = "registre-commun/edition";

/** A numbered edition of a public register, whole: every format is drawn from it, and from nothing else. */
export type PublicEdition = {
  readonly format: typeof EDITION_FORMAT;
  readonly version: 1;
  readonly number: number;
  /** The day 'YYYY-MM-DD', in Paris, when the representative published it. */
  readonly publishedOn: string;
  readonly syndicate: string;
  /** Fields that the town does not tell, of any entry. */
  readonly withheld: readonly FieldKey[];
  readonly register: RegisterRecord;
};

/** What the sha256 of an edition is taken of, and what its JSON file holds, byte for byte. */
export const editionText = (edition: PublicEdition): string => canonicalJson(edition);

/** An entry frozen before a field existed, with that field unanswered; nothing else of what was frozen is touched. */
export const filledEntry = (entry: EntryRecord): EntryRecord => ({ ...entry, content: filledContent(entry.content) });

/** Reads a frozen edition back as it was written, without a word changed. */
export function readEditionText(text: string): PublicEdition {
  const edition = JSON.parse(text) as PublicEdition; // written by `editionText`, held to its hash by the database
  return { ...edition, register: { ...edition.register, entries: edition.register.entries.map(filledEntry) } };
}

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
