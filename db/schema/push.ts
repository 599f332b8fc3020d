import { foreignKey, index, integer, jsonb, pgTable, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import type { LeftOut } from "@/lib/domain/register/push";
import { createdAt, instant, memberKey, syndicateKey } from "./columns";
import { toEntry } from "./register";
import { syndicates } from "./syndicate";

/** A template given to several members at once: one batch of drafts, that can be taken back. */
export const templatePushes = pgTable(
  "template_push",
  {
    ...syndicateKey,
    id: uuid().notNull(),
    /** Everyone's template or the syndicate's own; it is named for the reader, its entries hold the foreign key. */
    templateId: text().notNull(),
    templateVersion: integer().notNull(),
    templateName: text().notNull(),
    leftOut: jsonb().$type<LeftOut[]>().notNull(),
    createdBy: text().notNull(),
    createdAt: createdAt(),
    undoneBy: text(),
    undoneAt: instant(),
  },
  (t) => [
    primaryKey({ name: "template_push_pk", columns: [t.syndicateId, t.id] }),
    foreignKey({ name: "template_push_syndicate", columns: [t.syndicateId], foreignColumns: [syndicates.id] }),
    index("template_push_by_template").on(t.syndicateId, t.templateId),
  ],
);

/** The drafts of a batch, as they were when it was written: what tells that one was touched since. */
export const pushedEntries = pgTable(
  "template_push_entry",
  {
    ...memberKey,
    pushId: uuid().notNull(),
    entryId: uuid().notNull(),
    entryVersion: integer().notNull(),
  },
  (t) => [
    primaryKey({ name: "template_push_entry_pk", columns: [t.syndicateId, t.memberId, t.pushId, t.entryId] }),
    foreignKey({
      name: "template_push_entry_push",
      columns: [t.syndicateId, t.pushId],
      foreignColumns: [templatePushes.syndicateId, templatePushes.id],
    }),
    toEntry("template_push_entry_entry", t),
  ],
);
