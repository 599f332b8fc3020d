import {
  type AnyPgColumn,
  date,
  doublePrecision,
  foreignKey,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  uuid,
} from "drizzle-orm/pg-core";
import type { MemberKind } from "@/lib/domain/member/kind";
import type { MemberContacts } from "@/lib/domain/member/member";
import type { Profile } from "@/lib/domain/member/profile";
import { createdAt, lock, memberKey, syndicateKey } from "./columns";
import { syndicates } from "./syndicate";

export const members = pgTable(
  "member",
  {
    ...syndicateKey,
    id: uuid().notNull(),
    name: text().notNull(),
    shortName: text().notNull().default(""),
    kind: text().$type<MemberKind>().notNull(),
    insee: text(),
    siren: text(),
    population: integer(),
    agentsCount: integer(),
    /** Of the town hall, in degrees; both or neither. */
    latitude: doublePrecision(),
    longitude: doublePrecision(),
    joinedOn: date(),
    leftOn: date(),
    parentMemberId: uuid(),
    version: lock(),
    createdAt: createdAt(),
  },
  (t) => [
    primaryKey({ name: "member_pk", columns: [t.syndicateId, t.id] }),
    foreignKey({ name: "member_syndicate", columns: [t.syndicateId], foreignColumns: [syndicates.id] }),
    foreignKey({
      name: "member_parent",
      columns: [t.syndicateId, t.parentMemberId],
      foreignColumns: [t.syndicateId as AnyPgColumn, t.id as AnyPgColumn],
    }),
    index("member_by_name").on(t.syndicateId, t.name),
  ],
);

/** A foreign key of a member's table towards its member. */
export const toMember = (name: string, t: { syndicateId: AnyPgColumn; memberId: AnyPgColumn }) =>
  foreignKey({ name, columns: [t.syndicateId, t.memberId], foreignColumns: [members.syndicateId, members.id] });

export const memberContacts = pgTable(
  "member_contacts",
  {
    ...memberKey,
    controller: jsonb().$type<MemberContacts["controller"]>().notNull(),
    referent: jsonb().$type<MemberContacts["referent"]>().notNull(),
    address: text().notNull().default(""),
    website: text().notNull().default(""),
    version: lock(),
  },
  (t) => [
    primaryKey({ name: "member_contacts_pk", columns: [t.syndicateId, t.memberId] }),
    toMember("member_contacts_member", t),
  ],
);

export const memberProfiles = pgTable(
  "member_profile",
  {
    ...memberKey,
    answers: jsonb().$type<Profile>().notNull(),
    designationNumber: text().notNull().default(""),
    designatedOn: date(),
    conventionOn: date(),
    dpoContact: text().notNull().default(""),
    version: lock(),
  },
  (t) => [
    primaryKey({ name: "member_profile_pk", columns: [t.syndicateId, t.memberId] }),
    toMember("member_profile_member", t),
  ],
);

/** Numbers of the references given by a member (RT-2026-014): no sequence, the row is locked by its update. */
export const memberCounters = pgTable(
  "member_counter",
  { ...memberKey, kind: text().notNull(), year: integer().notNull(), last: integer().notNull() },
  (t) => [
    primaryKey({ name: "member_counter_pk", columns: [t.syndicateId, t.memberId, t.kind, t.year] }),
    toMember("member_counter_member", t),
  ],
);
