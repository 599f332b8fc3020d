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
    acknowledgedAt: instant(),
    version: lock(),
  },
  (t) => [
    primaryKey({ name: "visit_report_pk", columns: [t.syndicateId, t.memberId, t.visitId] }),
    toVisit("visit_report_visit", t),
  ],
);

export const actions = pgTable(
  "action",
  {
    ...memberKey,
    id: uuid().notNull(),
    label: text().notNull(),
    description: text().notNull().default(""),
    origin: text().notNull(),
    visitId: uuid(),
    findingId: uuid(),
    entryId: uuid(),
    interventionId: uuid(),
    kind: text().notNull(),
    priority: smallint().notNull(),
    ownerKind: text().notNull(),
    ownerName: text().notNull().default(""),
    dueOn: date(),
    status: text().notNull(),
    reason: text().notNull().default(""),
    doneOn: date(),
    doneBy: text().notNull().default(""),
    createdBy: text().notNull(),
    createdAt: createdAt(),
    version: lock(),
  },
  (t) => [
    primaryKey({ name: "action_pk", columns: [t.syndicateId, t.memberId, t.id] }),
    toMember("action_member", t),
    toVisit("action_visit", t),
    foreignKey({
      name: "action_finding",
      columns: [t.syndicateId, t.memberId, t.visitId, t.findingId],
      foreignColumns: [findings.syndicateId, findings.memberId, findings.visitId, findings.id],
    }),
    toEntry("action_entry", t),
    foreignKey({
      name: "action_intervention",
      columns: [t.syndicateId, t.memberId, t.interventionId],
      foreignColumns: [interventions.syndicateId, interventions.memberId, interventions.id],
    }),
    check("action_priority", sql`${t.priority} between 1 and 4`),
    index("action_by_due").on(t.syndicateId, t.memberId, t.dueOn),
  ],
);
