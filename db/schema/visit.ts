import { sql } from "drizzle-orm";
import {
  type AnyPgColumn,
  check,
  date,
  foreignKey,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  smallint,
  text,
  uuid,
} from "drizzle-orm/pg-core";
import type { PreparationStep } from "@/lib/domain/visit/preparation";
import { createdAt, instant, lock, memberKey } from "./columns";
import { interventions } from "./intervention";
import { toMember } from "./member";
import { questionnaires } from "./reference";
import { toEntry } from "./register";

export type VisitStatus = "to_plan" | "proposed" | "planned" | "done" | "cancelled" | "postponed";

export const visits = pgTable(
  "visit",
  {
    ...memberKey,
    id: uuid().notNull(),
    status: text().$type<VisitStatus>().notNull(),
    plannedAt: instant(),
    plannedMinutes: integer(),
    doneFrom: instant(),
    doneTo: instant(),
    place: text().notNull().default(""),
    purposes: text().array().notNull().default([]),
    agenda: jsonb().notNull(),
    prepared: text().array().$type<PreparationStep[]>().notNull().default([]),
    attendees: jsonb().notNull(),
    goesWell: text().notNull().default(""),
    sentences: text().array().notNull().default([]),
    agreement: jsonb(),
    nextVisitOn: date(),
    travelMinutes: integer(),
    cancelReason: text().notNull().default(""),
    questionnaireId: uuid(),
    interventionId: uuid(),
    createdBy: text().notNull(),
    createdAt: createdAt(),
    version: lock(),
  },
  (t) => [
    primaryKey({ name: "visit_pk", columns: [t.syndicateId, t.memberId, t.id] }),
    toMember("visit_member", t),
    foreignKey({
      name: "visit_questionnaire",
      columns: [t.syndicateId, t.questionnaireId],
      foreignColumns: [questionnaires.syndicateId, questionnaires.id],
    }),
    foreignKey({
      name: "visit_intervention",
      columns: [t.syndicateId, t.memberId, t.interventionId],
      foreignColumns: [interventions.syndicateId, interventions.memberId, interventions.id],
    }),
    index("visit_by_date").on(t.syndicateId, t.plannedAt),
  ],
);

export const toVisit = (name: string, t: { syndicateId: AnyPgColumn; memberId: AnyPgColumn; visitId: AnyPgColumn }) =>
  foreignKey({
    name,
    columns: [t.syndicateId, t.memberId, t.visitId],
    foreignColumns: [visits.syndicateId, visits.memberId, visits.id],
  });

export const visitAnswers = pgTable(
  "visit_answer",
  {
    ...memberKey,
    visitId: uuid().notNull(),
    question: text().notNull(),
    value: jsonb().notNull(),
    note: text().notNull().default(""),
    evidence: text().$type<"seen" | "said" | "">().notNull().default(""),
    updatedAt: createdAt(),
    version: lock(),
  },
  (t) => [
    primaryKey({ name: "visit_answer_pk", columns: [t.syndicateId, t.memberId, t.visitId, t.question] }),
    toVisit("visit_answer_visit", t),
  ],
);

export const visitEntries = pgTable(
  "visit_entry",
  {
    ...memberKey,
    visitId: uuid().notNull(),
    entryId: uuid().notNull(),
    levelBefore: text().notNull(),
    levelAfter: text(),
    note: text().notNull().default(""),
    version: lock(),
  },
  (t) => [
    primaryKey({ name: "visit_entry_pk", columns: [t.syndicateId, t.memberId, t.visitId, t.entryId] }),
    toVisit("visit_entry_visit", t),
    toEntry("visit_entry_entry", t),
  ],
);

export const findings = pgTable(
  "finding",
  {
    ...memberKey,
    visitId: uuid().notNull(),
    id: uuid().notNull(),
    question: text(),
    entryId: uuid(),
    label: text().notNull(),
    evidence: text().notNull().default(""),
    severity: smallint().notNull(),
    state: text().notNull(),
    stateReason: text().notNull().default(""),
    createdAt: createdAt(),
    version: lock(),
  },
  (t) => [
    primaryKey({ name: "finding_pk", columns: [t.syndicateId, t.memberId, t.visitId, t.id] }),
    toVisit("finding_visit", t),
    toEntry("finding_entry", t),
    check("finding_severity", sql`${t.severity} between 1 and 4`),
  ],
);

/** The report as it was sent: the only part of a visit that the town reads. */
export const visitReports = pgTable(
  "visit_report",
  {
    ...memberKey,
    visitId: uuid().notNull(),
    content: jsonb().notNull(),
    sentBy: text().notNull(),
    sentAt: createdAt(),
    acknowledgedBy: text(),
    /** The function that whoever held a link gave; null when it was acknowledged signed in. */
    acknowledgedAs: text(),
    acknowledgedAt: instant(),
    version: lock(),
  },
  (t) => [
    primaryKey({ name: "visit_report_pk", columns: [t.syndicateId, t.memberId, t.visitId] }),
    toVisit("visit_report_visit", t),
  ],
);
