import { sql } from "drizzle-orm";
import {
  type AnyPgColumn,
  check,
  date,
  foreignKey,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  unique,
  uuid,
} from "drizzle-orm/pg-core";
import type { EntryContent } from "@/lib/domain/register/content";
import type { EntryStatus } from "@/lib/domain/register/status";
import { createdAt, instant, lock, memberKey, tsvector } from "./columns";
import { toMember } from "./member";
import { templates } from "./reference";
import { ownTemplates } from "./template";

export type StoredLevel = "a_minima" | "affine" | "maitrise";

export const entries = pgTable(
  "entry",
  {
    ...memberKey,
    id: uuid().notNull(),
    ref: text().notNull(),
    name: text().notNull(),
    domain: text().notNull(),
    service: text().notNull().default(""),
    status: text().$type<EntryStatus>().notNull().default("draft"),
    content: jsonb().$type<EntryContent>().notNull(),
    templateId: text(),
    templateVersion: integer(),
    /** The same for a template of the syndicate itself; an entry starts from one or the other. */
    ownTemplateId: uuid(),
    ownTemplateVersion: integer(),
    /** Level of the version in force, as if its review were up to date; null without an approved version. */
    approvedLevel: text().$type<StoredLevel>(),
    /** Number of the version in force; null while none was approved. */
    approvedVersion: integer(),
    /** What approving the draft as it stands would give, and what it lacks for the next level (codes of rules and conditions). */
    forecastLevel: text().$type<StoredLevel>().notNull().default("a_minima"),
    lacks: text().array().notNull().default([]),
    score: integer().notNull().default(0),
    blockingCount: integer().notNull().default(0),
    submittedAt: instant(),
    reviewedOn: date(),
    nextReviewOn: date(),
    /** Why the DPO accepted the warnings at the last review. */
    reviewReason: text().notNull().default(""),
    /** The DPO's advice to the town, shown with the entry. */
    recommendation: text().notNull().default(""),
    createdBy: text().notNull(),
    updatedBy: text().notNull(),
    createdAt: createdAt(),
    updatedAt: createdAt(),
    version: lock(),
    searchText: text().notNull().default(""),
    search: tsvector().generatedAlwaysAs(sql`to_tsvector('public.fr'::regconfig, name || ' ' || search_text)`),
    /** The words as they are written, without accents: a misspelt word is near one of them, and far from its stem. */
    words: tsvector().generatedAlwaysAs(
      sql`setweight(to_tsvector('public.plain'::regconfig, name), 'A') || to_tsvector('public.plain'::regconfig, search_text)`,
    ),
  },
  (t) => [
    primaryKey({ name: "entry_pk", columns: [t.syndicateId, t.memberId, t.id] }),
    unique("entry_ref_once").on(t.syndicateId, t.memberId, t.ref),
    toMember("entry_member", t),
    foreignKey({
      name: "entry_template",
      columns: [t.templateId, t.templateVersion],
      foreignColumns: [templates.id, templates.version],
    }),
    foreignKey({
      name: "entry_own_template",
      columns: [t.syndicateId, t.ownTemplateId, t.ownTemplateVersion],
      foreignColumns: [ownTemplates.syndicateId, ownTemplates.id, ownTemplates.version],
    }),
    check(
      "entry_one_template",
      sql`(${t.templateId} is null or ${t.ownTemplateId} is null) and (${t.ownTemplateId} is null) = (${t.ownTemplateVersion} is null)`,
    ),
    index("entry_by_status").on(t.syndicateId, t.memberId, t.status),
    index("entry_search").using("gin", t.syndicateId, t.search),
  ],
);

/** A foreign key of a row that hangs on an entry of the same member. */
export const toEntry = (name: string, t: { syndicateId: AnyPgColumn; memberId: AnyPgColumn; entryId: AnyPgColumn }) =>
  foreignKey({
    name,
    columns: [t.syndicateId, t.memberId, t.entryId],
    foreignColumns: [entries.syndicateId, entries.memberId, entries.id],
  });

/** What the representative approved, frozen: never updated, never deleted. */
export const entryVersions = pgTable(
  "entry_version",
  {
    ...memberKey,
    entryId: uuid().notNull(),
    number: integer().notNull(),
    content: jsonb().$type<EntryContent>().notNull(),
    sha256: text().notNull(),
    approvalId: uuid().notNull(),
    approvedBy: text().notNull(),
    approvedAt: createdAt(),
  },
  (t) => [
    primaryKey({ name: "entry_version_pk", columns: [t.syndicateId, t.memberId, t.entryId, t.number] }),
    toEntry("entry_version_entry", t),
    foreignKey({
      name: "entry_version_approval",
      columns: [t.syndicateId, t.memberId, t.approvalId],
      foreignColumns: [approvals.syndicateId, approvals.memberId, approvals.id],
    }),
  ],
);

export const approvals = pgTable(
  "approval",
  {
    ...memberKey,
    id: uuid().notNull(),
    number: integer().notNull(),
    approvedBy: text().notNull(),
    leftOut: jsonb().$type<{ entryId: string; reason: string }[]>().notNull(),
    at: createdAt(),
    /** Set when it was given elsewhere and came in with an exported register: when, and the hash of that register. */
    restoredAt: instant(),
    restoredFrom: text(),
  },
  (t) => [
    primaryKey({ name: "approval_pk", columns: [t.syndicateId, t.memberId, t.id] }),
    unique("approval_number_once").on(t.syndicateId, t.memberId, t.number),
    check("approval_restored", sql`(${t.restoredAt} is null) = (${t.restoredFrom} is null)`),
    toMember("approval_member", t),
  ],
);

/** A question about one field: from the DPO to the town, or from the town that answered « je ne sais pas ». */
export const entryQuestions = pgTable(
  "entry_question",
  {
    ...memberKey,
    entryId: uuid().notNull(),
    id: uuid().notNull(),
    field: text().notNull(),
    origin: text().$type<"dpo" | "town">().notNull(),
    question: text().notNull(),
    askedBy: text().notNull(),
    askedAt: createdAt(),
    answer: text(),
    answeredBy: text(),
    answeredAt: instant(),
    closedAt: instant(),
    version: lock(),
  },
  (t) => [
    primaryKey({ name: "entry_question_pk", columns: [t.syndicateId, t.memberId, t.entryId, t.id] }),
    toEntry("entry_question_entry", t),
  ],
);

/** The DPO's private note: the town never reads this table. */
export const entryNotes = pgTable(
  "entry_note",
  { ...memberKey, entryId: uuid().notNull(), text: text().notNull(), updatedAt: createdAt(), version: lock() },
  (t) => [
    primaryKey({ name: "entry_note_pk", columns: [t.syndicateId, t.memberId, t.entryId] }),
    toEntry("entry_note_entry", t),
  ],
);

/** « Nous ne le faisons pas »: a template set aside with a reason is not an absence. */
export const setAsides = pgTable(
  "set_aside",
  {
    ...memberKey,
    templateId: text().notNull(),
    reason: text().notNull(),
    by: text().notNull(),
    at: createdAt(),
    withdrawnAt: instant(),
    version: lock(),
  },
  (t) => [
    primaryKey({ name: "set_aside_pk", columns: [t.syndicateId, t.memberId, t.templateId] }),
    toMember("set_aside_member", t),
  ],
);
