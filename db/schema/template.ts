import { foreignKey, integer, jsonb, pgTable, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import type { EntryContent } from "@/lib/domain/register/content";
import { createdAt, instant, syndicateKey } from "./columns";
import { syndicates } from "./syndicate";

/**
 * Templates of one syndicate, made of a town's entry without its names. The words of an edition never change: the entries that
 * started from it are compared with them. Only its retirement is written later.
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
    /** On all editions alike: nobody starts from it any more, those who did keep it. */
    retiredAt: instant(),
    retiredBy: text(),
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
