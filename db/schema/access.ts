import { sql } from "drizzle-orm";
import {
  check,
  date,
  foreignKey,
  index,
  integer,
  jsonb,
  pgSchema,
  pgTable,
  primaryKey,
  text,
  unique,
  uuid,
} from "drizzle-orm/pg-core";
import type { Role } from "@/lib/domain/access/role";
import { bytes, createdAt, instant, lock, syndicateKey } from "./columns";
import { members } from "./member";
import { syndicates } from "./syndicate";

export const auth = pgSchema("auth");

export const persons = pgTable(
  "person",
  {
    ...syndicateKey,
    id: uuid().notNull(),
    name: text().notNull(),
    jobTitle: text().notNull().default(""),
    email: text().notNull(),
    disabledAt: instant(),
    version: lock(),
    createdAt: createdAt(),
  },
  (t) => [
    primaryKey({ name: "person_pk", columns: [t.syndicateId, t.id] }),
    unique("person_email_once").on(t.syndicateId, t.email),
    foreignKey({ name: "person_syndicate", columns: [t.syndicateId], foreignColumns: [syndicates.id] }),
  ],
);

/** A right given to a person; `dpo` counts only once accepted by a second person. */
export const roleGrants = pgTable(
  "role_grant",
  {
    ...syndicateKey,
    id: uuid().notNull(),
    personId: uuid().notNull(),
    role: text().$type<Role>().notNull(),
    memberId: uuid(),
    grantedBy: uuid(),
    grantedAt: createdAt(),
    acceptedBy: uuid(),
    acceptedAt: instant(),
    revokedAt: instant(),
  },
  (t) => [
    primaryKey({ name: "role_grant_pk", columns: [t.syndicateId, t.id] }),
    foreignKey({
      name: "role_grant_person",
      columns: [t.syndicateId, t.personId],
      foreignColumns: [persons.syndicateId, persons.id],
    }),
    foreignKey({
      name: "role_grant_member",
      columns: [t.syndicateId, t.memberId],
      foreignColumns: [members.syndicateId, members.id],
    }),
    check("role_grant_reach", sql`${t.memberId} is null or ${t.role} in ('dpo', 'referent', 'representative')`),
    index("role_grant_by_person").on(t.syndicateId, t.personId),
  ],
);

export const accounts = auth.table(
  "account",
  { ...syndicateKey, personId: uuid().notNull(), passwordHash: text().notNull(), changedAt: createdAt() },
  (t) => [
    primaryKey({ name: "account_pk", columns: [t.syndicateId, t.personId] }),
    foreignKey({
      name: "account_person",
      columns: [t.syndicateId, t.personId],
      foreignColumns: [persons.syndicateId, persons.id],
    }),
  ],
);

/** Sessions, jobs and links: one table, hashes only. */
export const secrets = auth.table(
  "secret",
  {
    ...syndicateKey,
    hash: bytes().notNull(),
    kind: text().$type<"person" | "job" | "link">().notNull(),
    personId: uuid(),
    purpose: text().notNull().default(""),
    /** The one member whose register a public link opens; null for everything else. */
    memberId: uuid(),
    /** Roles a job may act in; empty for a person, whose grants decide. */
    roles: text().array().$type<Role[]>().notNull().default([]),
    createdAt: createdAt(),
    seenAt: createdAt(),
    expiresAt: instant().notNull(),
    revokedAt: instant(),
  },
  (t) => [
    primaryKey({ name: "secret_pk", columns: [t.syndicateId, t.hash] }),
    index("secret_by_hash").on(t.hash),
    index("secret_by_person").on(t.syndicateId, t.personId),
    foreignKey({
      name: "secret_person",
      columns: [t.syndicateId, t.personId],
      foreignColumns: [persons.syndicateId, persons.id],
    }),
    foreignKey({
      name: "secret_member",
      columns: [t.syndicateId, t.memberId],
      foreignColumns: [members.syndicateId, members.id],
    }),
  ],
);

/** Tries are counted by the hash of the address, known or not, so that both answer alike. */
export const signInAttempts = auth.table("sign_in_attempt", {
  mailHash: bytes().primaryKey(),
  failures: integer().notNull().default(0),
  lastTryAt: instant(),
  day: date(),
  triesToday: integer().notNull().default(0),
});

/** What a creating or saving form already did: a replay finds its answer here instead of doing it twice. */
export const requestReceipts = pgTable(
  "request_receipt",
  {
    ...syndicateKey,
    key: uuid().notNull(),
    personId: uuid().notNull(),
    service: text().notNull(),
    /** Hash of what was asked: the same key with other content is refused. */
    requestHash: text().notNull(),
    result: jsonb(),
    at: createdAt(),
  },
  (t) => [
    primaryKey({ name: "request_receipt_pk", columns: [t.syndicateId, t.personId, t.key] }),
    foreignKey({
      name: "request_receipt_person",
      columns: [t.syndicateId, t.personId],
      foreignColumns: [persons.syndicateId, persons.id],
    }),
  ],
);
