import { sql } from "drizzle-orm";
import {
  check,
  date,
  foreignKey,
  index,
  numeric,
  pgTable,
  primaryKey,
  smallint,
  text,
  uuid,
} from "drizzle-orm/pg-core";
import { createdAt, lock, memberKey } from "./columns";
import { interventions } from "./intervention";
import { toMember } from "./member";
import { toEntry } from "./register";
import { findings, toVisit } from "./visit";

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
    remindOn: date(),
    cost: numeric({ precision: 10, scale: 2, mode: "number" }),
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
