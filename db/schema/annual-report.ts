import { sql } from "drizzle-orm";
import { check, foreignKey, integer, pgTable, primaryKey, smallint, text } from "drizzle-orm/pg-core";
import { createdAt, instant, lock, memberKey, syndicateKey } from "./columns";
import { toMember } from "./member";
import { syndicates } from "./syndicate";

const draft = {
  year: smallint().notNull(),
  section: text().notNull(),
  text: text().notNull(),
  updatedBy: text().notNull(),
  updatedAt: createdAt(),
  version: lock(),
};

/** What the DPO writes between the figures of the syndicate's report: kept by section, whatever the figures become. */
export const reportTexts = pgTable("report_text", { ...syndicateKey, ...draft }, (t) => [
  primaryKey({ name: "report_text_pk", columns: [t.syndicateId, t.year, t.section] }),
  foreignKey({ name: "report_text_syndicate", columns: [t.syndicateId], foreignColumns: [syndicates.id] }),
]);

/** The same for one member's report. */
export const memberReportTexts = pgTable("member_report_text", { ...memberKey, ...draft }, (t) => [
  primaryKey({ name: "member_report_text_pk", columns: [t.syndicateId, t.memberId, t.year, t.section] }),
  toMember("member_report_text_member", t),
]);

/** A report as it was sent to the town: only its acknowledgement is written later. */
export const memberReports = pgTable(
  "member_report",
  {
    ...memberKey,
    year: smallint().notNull(),
    number: integer().notNull(),
    content: text().notNull(),
    sha256: text().notNull(),
    sentBy: text().notNull(),
    sentAt: createdAt(),
    acknowledgedBy: text(),
    acknowledgedAt: instant(),
  },
  (t) => [
    primaryKey({ name: "member_report_pk", columns: [t.syndicateId, t.memberId, t.year, t.number] }),
    toMember("member_report_member", t),
    check("member_report_sealed", sql`${t.sha256} = encode(sha256(convert_to(${t.content}, 'UTF8')), 'hex')`),
  ],
);

/** The syndicate's report as it was given to the commission: written once, read by the DPO and the commission. */
export const commissionReports = pgTable(
  "commission_report",
  {
    ...syndicateKey,
    year: smallint().notNull(),
    number: integer().notNull(),
    content: text().notNull(),
    sha256: text().notNull(),
    givenBy: text().notNull(),
    givenAt: createdAt(),
  },
  (t) => [
    primaryKey({ name: "commission_report_pk", columns: [t.syndicateId, t.year, t.number] }),
    foreignKey({
      name: "commission_report_syndicate",
      columns: [t.syndicateId],
      foreignColumns: [syndicates.id],
    }),
    check("commission_report_sealed", sql`${t.sha256} = encode(sha256(convert_to(${t.content}, 'UTF8')), 'hex')`),
  ],
);
