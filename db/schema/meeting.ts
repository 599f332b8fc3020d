import { sql } from "drizzle-orm";
import {
  type AnyPgColumn,
  check,
  date,
  foreignKey,
  index,
  integer,
  pgTable,
  primaryKey,
  text,
  uuid,
} from "drizzle-orm/pg-core";
import { bytes, createdAt, instant, lock, syndicateKey } from "./columns";
import { commissionPresets } from "./reference";

/** A meeting of the commission. Whoever came is a function of the commission, never a name. */
export const meetings = pgTable(
  "meeting",
  {
    ...syndicateKey,
    id: uuid().notNull(),
    title: text().notNull(),
    heldOn: date().notNull(),
    /** The period of its figures, which the commission may read. */
    presetId: uuid().notNull(),
    agenda: text().array().notNull().default([]),
    present: text().array().notNull().default([]),
    excused: text().array().notNull().default([]),
    createdBy: text().notNull(),
    createdAt: createdAt(),
    version: lock(),
  },
  (t) => [
    primaryKey({ name: "meeting_pk", columns: [t.syndicateId, t.id] }),
    foreignKey({
      name: "meeting_preset",
      columns: [t.syndicateId, t.presetId],
      foreignColumns: [commissionPresets.syndicateId, commissionPresets.id],
    }),
  ],
);

const toMeeting = (name: string, t: { syndicateId: AnyPgColumn; meetingId: AnyPgColumn }) =>
  foreignKey({ name, columns: [t.syndicateId, t.meetingId], foreignColumns: [meetings.syndicateId, meetings.id] });

/** The figures of a meeting as they were at a moment: never updated, never deleted. */
export const snapshots = pgTable(
  "snapshot",
  {
    ...syndicateKey,
    meetingId: uuid().notNull(),
    number: integer().notNull(),
    /** Canonical JSON, byte for byte what its sha256 is taken of. */
    content: text().notNull(),
    sha256: text().notNull(),
    frozenBy: text().notNull(),
    frozenAt: createdAt(),
  },
  (t) => [
    primaryKey({ name: "snapshot_pk", columns: [t.syndicateId, t.meetingId, t.number] }),
    toMeeting("snapshot_meeting", t),
    check("snapshot_number", sql`${t.number} > 0`),
    check("snapshot_sealed", sql`${t.sha256} = encode(sha256(convert_to(${t.content}, 'UTF8')), 'hex')`),
  ],
);

/** A decision or a question, followed from one meeting to the next until it is closed. */
export const meetingItems = pgTable(
  "meeting_item",
  {
    ...syndicateKey,
    id: uuid().notNull(),
    meetingId: uuid().notNull(),
    kind: text().notNull(),
    label: text().notNull(),
    /** A function, never a name. */
    owner: text().notNull(),
    dueOn: date(),
    outcome: text().notNull().default(""),
    closedOn: date(),
    createdBy: text().notNull(),
    createdAt: createdAt(),
    version: lock(),
  },
  (t) => [
    primaryKey({ name: "meeting_item_pk", columns: [t.syndicateId, t.id] }),
    toMeeting("meeting_item_meeting", t),
    check("meeting_item_kind", sql`${t.kind} in ('decision', 'question')`),
  ],
);

/** A read-only address of one snapshot. Its token is kept nowhere, its hash opens the page until it expires or is revoked. */
export const meetingLinks = pgTable(
  "meeting_link",
  {
    ...syndicateKey,
    id: uuid().notNull(),
    meetingId: uuid().notNull(),
    snapshotNumber: integer().notNull(),
    /** The function it was given to. */
    holder: text().notNull(),
    tokenHash: bytes().notNull(),
    expiresAt: instant().notNull(),
    revokedAt: instant(),
    visits: integer().notNull().default(0),
    visitedAt: instant(),
    createdBy: text().notNull(),
    createdAt: createdAt(),
  },
  (t) => [
    primaryKey({ name: "meeting_link_pk", columns: [t.syndicateId, t.id] }),
    foreignKey({
      name: "meeting_link_snapshot",
      columns: [t.syndicateId, t.meetingId, t.snapshotNumber],
      foreignColumns: [snapshots.syndicateId, snapshots.meetingId, snapshots.number],
    }),
    index("meeting_link_by_hash").on(t.tokenHash),
  ],
);
