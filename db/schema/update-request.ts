import { pgTable, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import { createdAt, instant, lock, memberKey } from "./columns";
import { toMember } from "./member";

/** The DPO asks several members to bring their register up to date: one row each, all under the id of the asking. */
export const updateRequests = pgTable(
  "update_request",
  {
    ...memberKey,
    id: uuid().notNull(),
    message: text().notNull(),
    askedBy: text().notNull(),
    askedAt: createdAt(),
    doneBy: text(),
    doneAt: instant(),
    version: lock(),
  },
  (t) => [
    primaryKey({ name: "update_request_pk", columns: [t.syndicateId, t.memberId, t.id] }),
    toMember("update_request_member", t),
  ],
);
