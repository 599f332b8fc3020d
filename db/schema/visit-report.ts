import { date, jsonb, pgTable, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import { bytes, createdAt, instant, lock, memberKey } from "./columns";
import { toVisit } from "./visit";

/** The draft that the secretary reads again, as it stood when the DPO shared it. */
export const visitReportReadings = pgTable(
  "visit_report_reading",
  {
    ...memberKey,
    visitId: uuid().notNull(),
    content: jsonb().notNull(),
    sharedBy: text().notNull(),
    sharedAt: createdAt(),
    dueOn: date().notNull(),
    readBy: text(),
    readAt: instant(),
    version: lock(),
  },
  (t) => [
    primaryKey({ name: "visit_report_reading_pk", columns: [t.syndicateId, t.memberId, t.visitId] }),
    toVisit("visit_report_reading_visit", t),
  ],
);

export const visitReportComments = pgTable(
  "visit_report_comment",
  {
    ...memberKey,
    id: uuid().notNull(),
    visitId: uuid().notNull(),
    author: text().notNull(),
    text: text().notNull(),
    at: createdAt(),
  },
  (t) => [
    primaryKey({ name: "visit_report_comment_pk", columns: [t.syndicateId, t.memberId, t.id] }),
    toVisit("visit_report_comment_visit", t),
  ],
);

/** An address by which one report is acknowledged without an account; of its token, the hash alone is kept. */
export const visitReportLinks = pgTable(
  "visit_report_link",
  {
    ...memberKey,
    id: uuid().notNull(),
    visitId: uuid().notNull(),
    hash: bytes().notNull(),
    createdBy: text().notNull(),
    createdAt: createdAt(),
    expiresAt: instant().notNull(),
    revokedAt: instant(),
  },
  (t) => [
    primaryKey({ name: "visit_report_link_pk", columns: [t.syndicateId, t.memberId, t.id] }),
    toVisit("visit_report_link_visit", t),
  ],
);
