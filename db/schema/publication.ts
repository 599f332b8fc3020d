import { sql } from "drizzle-orm";
import { check, integer, jsonb, pgTable, primaryKey, text } from "drizzle-orm/pg-core";
import type { FieldKey } from "@/lib/domain/register/content/fields";
import type { Basis } from "@/lib/domain/register/publication/basis";
import { createdAt, instant, lock, memberKey } from "./columns";
import { toMember } from "./member";

/** How a member's register is shown to the public: what is held back of it, and the address that opens its last edition. */
export const publications = pgTable(
  "publication",
  {
    ...memberKey,
    withheld: text().array().$type<FieldKey[]>().notNull().default([]),
    /** In clear, as it is shown again at any time; it opens what is public. Null while nothing is open. */
    token: text(),
    /** When an address was last made; null while none ever was. */
    linkedAt: instant(),
    updatedBy: text().notNull(),
    updatedAt: createdAt(),
    version: lock(),
  },
  (t) => [
    primaryKey({ name: "publication_pk", columns: [t.syndicateId, t.memberId] }),
    toMember("publication_member", t),
    check("publication_link", sql`${t.token} is null or ${t.linkedAt} is not null`),
  ],
);

/** What the representative published, frozen: never updated, never deleted. */
export const editions = pgTable(
  "edition",
  {
    ...memberKey,
    number: integer().notNull(),
    /** The canonical text of the edition, byte for byte what its sha256 is taken of. */
    content: text().notNull(),
    sha256: text().notNull(),
    entryCount: integer().notNull(),
    basis: jsonb().$type<Basis>().notNull(),
    publishedBy: text().notNull(),
    publishedAt: createdAt(),
    /** Set together when it was published in another installation: when it came in, and the hash of the register it came with. */
    restoredAt: instant(),
    restoredFrom: text(),
  },
  (t) => [
    primaryKey({ name: "edition_pk", columns: [t.syndicateId, t.memberId, t.number] }),
    toMember("edition_member", t),
    check("edition_restored", sql`(${t.restoredAt} is null) = (${t.restoredFrom} is null)`),
    check("edition_number", sql`${t.number} > 0`),
    check("edition_sealed", sql`${t.sha256} = encode(sha256(convert_to(${t.content}, 'UTF8')), 'hex')`),
  ],
);
