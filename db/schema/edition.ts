import { sql } from "drizzle-orm";
import { check, integer, pgTable, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import type { FieldKey } from "@/lib/domain/register/content/fields";
import { createdAt, memberKey } from "./columns";
import { toEntry } from "./register";

/** What a town answered to a new edition of the template of one of its entries: written once, never changed. */
export const editionDecisions = pgTable(
  "edition_decision",
  {
    ...memberKey,
    entryId: uuid().notNull(),
    toVersion: integer().notNull(),
    fromVersion: integer().notNull(),
    accepted: text().array().$type<FieldKey[]>().notNull(),
    kept: text().array().$type<FieldKey[]>().notNull(),
    decidedBy: text().notNull(),
    decidedAt: createdAt(),
  },
  (t) => [
    primaryKey({ name: "edition_decision_pk", columns: [t.syndicateId, t.memberId, t.entryId, t.toVersion] }),
    toEntry("edition_decision_entry", t),
    check("edition_decision_forward", sql`${t.toVersion} > ${t.fromVersion}`),
  ],
);
