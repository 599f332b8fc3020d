import { foreignKey, index, jsonb, pgTable, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import { createdAt, syndicateKey } from "./columns";
import { members } from "./member";
import { syndicates } from "./syndicate";

export type AuditCategory = "activity" | "restricted" | "security";
export type Change = { before?: unknown; after?: unknown };

/** One row per mutation, written in its transaction; never updated, deleted or truncated. */
export const auditEvents = pgTable(
  "audit_event",
  {
    ...syndicateKey,
    id: uuid().notNull(),
    /** Null when the act concerns the syndicate itself. */
    memberId: uuid(),
    at: createdAt(),
    /** Null when the system acted. */
    personId: uuid(),
    actorName: text().notNull(),
    role: text().notNull(),
    /** Name of the service that acted. */
    action: text().notNull(),
    category: text().$type<AuditCategory>().notNull(),
    objectType: text().notNull(),
    objectId: text().notNull(),
    changes: jsonb().$type<Record<string, Change>>().notNull(),
  },
  (t) => [
    primaryKey({ name: "audit_event_pk", columns: [t.syndicateId, t.id] }),
    foreignKey({ name: "audit_event_syndicate", columns: [t.syndicateId], foreignColumns: [syndicates.id] }),
    foreignKey({
      name: "audit_event_member",
      columns: [t.syndicateId, t.memberId],
      foreignColumns: [members.syndicateId, members.id],
    }),
    index("audit_event_by_member").on(t.syndicateId, t.memberId, t.at),
    index("audit_event_by_person").on(t.syndicateId, t.personId, t.at),
  ],
);
