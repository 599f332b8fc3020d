import { sql } from "drizzle-orm";
import { check, date, foreignKey, index, integer, pgTable, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import type { DocumentType, Visibility } from "@/lib/domain/document/document";
import type { FileKind } from "@/lib/domain/document/kind";
import { actions } from "./action";
import { createdAt, instant, lock, memberKey } from "./columns";
import { interventions } from "./intervention";
import { toMember } from "./member";
import { contracts } from "./processor";
import { toEntry } from "./register";
import { toVisit } from "./visit";

/** A file attached to one object of a member. Its bytes are elsewhere, under the hash of what they are in clear. */
export const documents = pgTable(
  "document",
  {
    ...memberKey,
    id: uuid().notNull(),
    entryId: uuid(),
    visitId: uuid(),
    interventionId: uuid(),
    contractId: uuid(),
    actionId: uuid(),
    name: text().notNull(),
    fileName: text().notNull(),
    type: text().$type<DocumentType>().notNull(),
    kind: text().$type<FileKind>().notNull(),
    /** Bytes, in clear. */
    size: integer().notNull(),
    sha256: text().notNull(),
    datedOn: date(),
    expiresOn: date(),
    visibility: text().$type<Visibility>().notNull().default("member"),
    createdBy: text().notNull(),
    createdAt: createdAt(),
    removedAt: instant(),
    removedBy: text(),
    /** Its file was thrown away, long after it was taken back: from then on the row alone tells that it was there. */
    erasedAt: instant(),
    version: lock(),
  },
  (t) => [
    primaryKey({ name: "document_pk", columns: [t.syndicateId, t.memberId, t.id] }),
    toMember("document_member", t),
    toEntry("document_entry", t),
    toVisit("document_visit", t),
    foreignKey({
      name: "document_intervention",
      columns: [t.syndicateId, t.memberId, t.interventionId],
      foreignColumns: [interventions.syndicateId, interventions.memberId, interventions.id],
    }),
    foreignKey({
      name: "document_contract",
      columns: [t.syndicateId, t.memberId, t.contractId],
      foreignColumns: [contracts.syndicateId, contracts.memberId, contracts.id],
    }),
    foreignKey({
      name: "document_action",
      columns: [t.syndicateId, t.memberId, t.actionId],
      foreignColumns: [actions.syndicateId, actions.memberId, actions.id],
    }),
    check(
      "document_of_one",
      sql`num_nonnulls(${t.entryId}, ${t.visitId}, ${t.interventionId}, ${t.contractId}, ${t.actionId}) = 1`,
    ),
    check("document_visibility", sql`${t.visibility} in ('member', 'dpo_only')`),
    check("document_kind", sql`${t.kind} in ('pdf', 'odt', 'ods', 'docx', 'xlsx', 'png', 'jpg')`),
    check("document_size", sql`${t.size} between 1 and 20000000`),
    check("document_hash", sql`${t.sha256} ~ '^[0-9a-f]{64}$'`),
    check("document_erased", sql`${t.erasedAt} is null or ${t.removedAt} is not null`),
    index("document_by_moment").on(t.syndicateId, t.memberId, t.createdAt),
    index("document_by_hash").on(t.syndicateId, t.memberId, t.sha256),
    index("document_by_expiry").on(t.syndicateId, t.expiresOn),
  ],
);
