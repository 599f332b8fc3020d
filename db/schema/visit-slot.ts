import { sql } from "drizzle-orm";
import { check, integer, pgTable, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import type { SlotState } from "@/lib/domain/visit/slot";
import { createdAt, instant, lock, memberKey } from "./columns";
import { toVisit } from "./visit";

/** A time proposed to the town for a visit: what it reads of a visit before the report. The database closes the others. */
export const visitSlots = pgTable(
  "visit_slot",
  {
    ...memberKey,
    id: uuid().notNull(),
    visitId: uuid().notNull(),
    startsAt: instant().notNull(),
    minutes: integer().notNull(),
    place: text().notNull().default(""),
    state: text().$type<SlotState>().notNull().default("open"),
    createdBy: text().notNull(),
    createdAt: createdAt(),
    mailedAt: instant(),
    answeredBy: text(),
    answeredAt: instant(),
    version: lock(),
  },
  (t) => [
    primaryKey({ name: "visit_slot_pk", columns: [t.syndicateId, t.memberId, t.id] }),
    toVisit("visit_slot_visit", t),
    check("visit_slot_state", sql`${t.state} in ('open', 'accepted', 'refused', 'withdrawn')`),
  ],
);
