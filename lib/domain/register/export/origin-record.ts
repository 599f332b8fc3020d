import { z } from "zod";
import { entryContentSchema } from "../content";
import { FIELD_KEYS } from "../content/fields";
import { paragraph, word } from "../content/text";

const id = z.uuid();
const instant = z.iso.datetime();
const sha256 = z.string().regex(/^[0-9a-f]{64}$/);
const edition = z.int().min(1);
const fields = z.array(z.enum(FIELD_KEYS)).max(FIELD_KEYS.length);

/** An edition of one of the syndicate's own templates, whole: an entry that started from it is compared with its words. */
export const ownTemplateSchema = z.object({
  id,
  version: edition,
  content: entryContentSchema,
  note: paragraph,
  createdBy: word,
  createdAt: instant,
  /** On all its editions alike; absent while it may be started from. */
  retired: z.object({ by: word, at: instant }).optional(),
});
export type OwnTemplateRecord = z.output<typeof ownTemplateSchema>;

/** What the town answered to an edition of the template of its entry, once. */
export const decisionSchema = z.object({
  toVersion: edition,
  fromVersion: edition,
  accepted: fields,
  kept: fields,
  decidedBy: word,
  decidedAt: instant,
});

const LONGEST_EDITION = 50_000_000;

/** An edition as it was published, word for word: its hash is taken of that very text. */
const editionSchema = z.object({
  number: edition,
  content: z.string().min(2).max(LONGEST_EDITION),
  sha256,
  entryCount: z.int().min(0),
  /** What it was drawn from, as it was written then. */
  basis: z.record(z.string(), z.json()),
  publishedBy: word,
  publishedAt: instant,
});

/** What was published and what is held back of it. The public address stays with the installation that opened it: it is a secret. */
export const publicationSchema = z.object({
  /** Null when nothing was ever settled. */
  settled: z.object({ withheld: fields, updatedBy: word, updatedAt: instant }).nullable(),
  editions: z.array(editionSchema).max(1000),
});
export type PublicationRecord = z.output<typeof publicationSchema>;

/** The template of the syndicate's own that an entry started from, and the edition it stands at. */
export const ownOriginSchema = z.object({ id, version: edition });
