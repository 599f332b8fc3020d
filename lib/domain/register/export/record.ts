import { z } from "zod";
import { designationSchema, memberContactsSchema, memberSchema } from "../../member/member";
import { PROFILE_ANSWERS } from "../../member/profile-answer";
import { canonicalJson, canonicalParts } from "../canonical";
import { entryContentSchema } from "../content";
import { FIELD_KEYS } from "../content/fields";
import { paragraph, word } from "../content/text";
import { ENTRY_STATUSES } from "../status";
import { contractualSchema } from "./contractual";
import { documentsSchema } from "./document-record";
import { decisionSchema, ownOriginSchema, ownTemplateSchema, publicationSchema } from "./origin-record";

/** `full`: all that the town and its DPO share. `public`: what anyone may be given (see public.ts). */
export const EXTENTS = ["full", "public"] as const;
export type Extent = (typeof EXTENTS)[number];

/** An entry stands in the list of the register in the text that is hashed. */
const ENTRY_DEPTH = 3;

const day = z.iso.date();
const instant = z.iso.datetime();
const id = z.uuid();
const sha256 = z.string().regex(/^[0-9a-f]{64}$/);

const questionSchema = z.object({
  id,
  field: z.enum(FIELD_KEYS),
  origin: z.enum(["dpo", "town"]),
  question: paragraph,
  askedBy: word,
  askedAt: instant,
  answer: paragraph.nullable(),
  answeredBy: word.nullable(),
  answeredAt: instant.nullable(),
  closedAt: instant.nullable(),
});

/** A content as it was frozen, word for word: its hash is taken of that text, so that nothing is trimmed or filled in. */
const versionSchema = z.object({
  number: z.int().min(1),
  content: z.record(z.string(), z.json()),
  sha256,
  approvalId: id,
  approvedBy: word,
  approvedAt: instant,
});

const entrySchema = z.object({
  id,
  ref: word.min(1),
  status: z.enum(ENTRY_STATUSES),
  templateId: word.nullable(),
  templateVersion: z.int().min(1).nullable(),
  /** Number of the version in force; null while none was approved. */
  approvedVersion: z.int().min(1).nullable(),
  submittedAt: instant.nullable(),
  reviewedOn: day.nullable(),
  nextReviewOn: day.nullable(),
  reviewReason: paragraph,
  recommendation: paragraph,
  createdBy: word,
  createdAt: instant,
  updatedBy: word,
  updatedAt: instant,
  content: entryContentSchema,
  versions: z.array(versionSchema).max(1000),
  questions: z.array(questionSchema).max(1000),
  documents: documentsSchema,
  /** Instead of `templateId`; absent when there is none. */
  ownTemplate: ownOriginSchema.optional(),
  /** Absent when no edition was answered. */
  decisions: z.array(decisionSchema).min(1).max(1000).optional(),
});

const approvalSchema = z.object({
  id,
  number: z.int().min(1),
  approvedBy: word,
  at: instant,
  leftOut: z.array(z.object({ entryId: id, reason: paragraph })).max(5000),
});

/**
 * The register of one member with all that hangs on it (article 30 GDPR), as it leaves an installation and comes back in
 * another. Days are 'YYYY-MM-DD', instants ISO in UTC to the millisecond. Entries stand in the order of their references,
 * versions and approvals of their numbers, questions of the moment they were asked, documents of the moment they were
 * attached. Levels and scores are not here: they are computed. The DPO's private notes, and the documents that the DPO keeps
 * for itself, are not here: they are no part of a register.
 */
export const registerRecordSchema = z.object({
  member: memberSchema.safeExtend({ id }),
  contacts: memberContactsSchema,
  profile: z.object({
    answers: z.record(z.string().regex(/^[a-z_]{2,60}$/), z.enum(PROFILE_ANSWERS)),
    designation: designationSchema,
  }),
  /** Contact of the DPO, articles 30(1)(a) and 37(7) GDPR. */
  dpo: z.object({ name: word, email: word, phone: word }),
  entries: z.array(entrySchema).max(5000),
  approvals: z.array(approvalSchema).max(1000),
  /** Absent when the member has none of it. */
  contractual: contractualSchema.optional(),
  /** The syndicate's own templates that its entries started from, all their editions; absent when there is none. */
  ownTemplates: z.array(ownTemplateSchema).min(1).max(1000).optional(),
  /** Absent when nothing was ever published or settled. */
  publication: publicationSchema.optional(),
  setAside: z.array(z.object({ templateId: word.min(1), reason: paragraph, by: word, at: instant })).max(1000),
});

export type RegisterRecord = z.output<typeof registerRecordSchema>;
export type EntryRecord = RegisterRecord["entries"][number];

/** What the sha256 of a register is taken of: equal registers give the same text, whatever the order they were written in. */
export const recordHashInput = (record: RegisterRecord): string => canonicalJson({ format: 1, register: record });

/** The same text in pieces of an entry at most, so that a long register is not held twice. */
export const recordHashParts = (record: RegisterRecord): Generator<string> =>
  canonicalParts({ format: 1, register: record }, ENTRY_DEPTH);

/** Entries of the record that `chosen` names, or all of them when it is null; the rest of the record stays. */
export const withEntries = (record: RegisterRecord, chosen: readonly string[] | null): RegisterRecord =>
  chosen === null ? record : { ...record, entries: record.entries.filter(({ id }) => chosen.includes(id)) };
