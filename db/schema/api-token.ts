import { date, foreignKey, index, integer, pgTable, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import type { ApiScope } from "@/lib/domain/access/api-token";
import { persons } from "./access";
import { bytes, createdAt, instant, syndicateKey } from "./columns";

/** What a machine calls the interface with, in one person's name. Its hash is read by the sign-in role's function alone. */
export const apiTokens = pgTable(
  "api_token",
  {
    ...syndicateKey,
    id: uuid().notNull(),
    personId: uuid().notNull(),
    label: text().notNull(),
    scopes: text().array().$type<ApiScope[]>().notNull(),
    hash: bytes().notNull(),
    createdAt: createdAt(),
    expiresAt: instant().notNull(),
    revokedAt: instant(),
    revokedBy: text(),
    lastUsedOn: date(),
    /** The minute in which its calls are counted, and how many there were. */
    minuteAt: instant(),
    minuteCalls: integer().notNull().default(0),
  },
  (t) => [
    primaryKey({ name: "api_token_pk", columns: [t.syndicateId, t.id] }),
    foreignKey({
      name: "api_token_person",
      columns: [t.syndicateId, t.personId],
      foreignColumns: [persons.syndicateId, persons.id],
    }),
    index("api_token_by_person").on(t.syndicateId, t.personId),
    index("api_token_by_hash").on(t.hash),
  ],
);
