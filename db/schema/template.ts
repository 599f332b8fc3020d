import { foreignKey, integer, jsonb, pgTable, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import type { EntryContent } from "@/lib/domain/register/content";
import { createdAt, syndicateKey } from "./columns";
import { syndicates } from "./syndicate";

/**
 * Templates of one syndicate, made of a town's entry without its names. Each edition is a row that never changes: the entries
 * that started from it are compared with it.
 */
export const ownTemplates = pgTable(
  "syndicate_template",
  {
    ...syndicateKey,
    id: uuid().notNull(),
    version: integer().notNull(),
    name: text().notNull(),
    domain: text().notNull(),
    content: jsonb().$type<EntryContent>().notNull(),
    /** What this edition brings, in the DPO's words; empty on the first. */
    note: text().notNull().default(""),
    createdBy: text().notNull(),
    createdAt: createdAt(),
  },
  (t) => [
    primaryKey({ name: "syndicate_template_pk", columns: [t.syndicateId, t.id, t.version] }),
    foreignKey({
      name: "syndicate_template_syndicate",
      columns: [t.syndicateId],
      foreignColumns: [syndicates.id],
    }),
  ],
);
