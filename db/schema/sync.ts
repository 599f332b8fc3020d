import { sql } from "drizzle-orm";
import { check, foreignKey, index, integer, jsonb, pgTable, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import type { OperationAnswer } from "@/lib/domain/sync/answer";
import type { ConflictChoice } from "@/lib/domain/sync/decision";
import { bytes, createdAt, instant, lock, memberKey } from "./columns";
import { toMember } from "./member";

/** A visit taken on a device. The seal key lives as long as the row: work may arrive months later. */
export const visitPacks = pgTable(
  "visit_pack",
  {
    ...memberKey,
    id: uuid().notNull(),
    visitId: uuid().notNull(),
    personId: uuid().notNull(),
    personName: text().notNull(),
    device: text().notNull().default(""),
    sealKey: bytes().notNull(),
    takenAt: createdAt(),
    expiresAt: instant().notNull(),
    revokedAt: instant(),
    revokedBy: text(),
    version: lock(),
  },
  (t) => [
    primaryKey({ name: "visit_pack_pk", columns: [t.syndicateId, t.memberId, t.id] }),
    toMember("visit_pack_member", t),
    index("visit_pack_by_visit").on(t.syndicateId, t.memberId, t.visitId),
    check("visit_pack_key", sql`octet_length(${t.sealKey}) = 32`),
    check("visit_pack_revoked", sql`(${t.revokedAt} is null) = (${t.revokedBy} is null)`),
  ],
);

/** Each operation that arrived, once, with what it was answered; its content stays when it was not applied as it came. */
export const syncOperations = pgTable(
  "sync_operation",
  {
    ...memberKey,
    id: uuid().notNull(),
    packId: uuid().notNull(),
    visitId: uuid().notNull(),
    personId: uuid().notNull(),
    personName: text().notNull(),
    kind: text().notNull(),
    contentHash: text().notNull(),
    content: jsonb(),
    outcome: text().$type<OperationAnswer["outcome"]>().notNull(),
    answer: jsonb().$type<OperationAnswer>().notNull(),
    receivedAt: createdAt(),
  },
  (t) => [
    primaryKey({ name: "sync_operation_pk", columns: [t.syndicateId, t.memberId, t.id, t.contentHash] }),
    foreignKey({
      name: "sync_operation_pack",
      columns: [t.syndicateId, t.memberId, t.packId],
      foreignColumns: [visitPacks.syndicateId, visitPacks.memberId, visitPacks.id],
    }),
    index("sync_operation_by_visit").on(t.syndicateId, t.memberId, t.visitId, t.outcome),
    check("sync_operation_outcome", sql`${t.outcome} in ('applied', 'merged', 'conflict', 'refused', 'kept')`),
    check("sync_operation_content", sql`${t.content} is not null or ${t.outcome} in ('applied', 'merged')`),
  ],
);

/** One field that two people wrote: both texts, until the DPO chooses. */
export const syncConflicts = pgTable(
  "sync_conflict",
  {
    ...memberKey,
    id: uuid().notNull(),
    operationId: uuid().notNull(),
    packId: uuid().notNull(),
    visitId: uuid().notNull(),
    subject: text().$type<"answer" | "finding" | "entry-review" | "entry" | "closing">().notNull(),
    /** The code of the question, the id of the finding or of the entry; empty for the visit itself. */
    subjectId: text().notNull(),
    field: text().notNull(),
    base: jsonb(),
    mine: jsonb(),
    theirs: jsonb(),
    createdAt: createdAt(),
    choice: text().$type<ConflictChoice>(),
    /** What the DPO wrote from both; null unless that was the choice. */
    written: jsonb(),
    decidedBy: text(),
    decidedAt: instant(),
    version: integer().notNull().default(1),
  },
  (t) => [
    primaryKey({ name: "sync_conflict_pk", columns: [t.syndicateId, t.memberId, t.id] }),
    foreignKey({
      name: "sync_conflict_pack",
      columns: [t.syndicateId, t.memberId, t.packId],
      foreignColumns: [visitPacks.syndicateId, visitPacks.memberId, visitPacks.id],
    }),
    index("sync_conflict_by_visit").on(t.syndicateId, t.memberId, t.visitId),
    check("sync_conflict_choice", sql`${t.choice} in ('mine', 'theirs', 'written')`),
    check("sync_conflict_decided", sql`(${t.choice} is null) = (${t.decidedAt} is null)`),
  ],
);
