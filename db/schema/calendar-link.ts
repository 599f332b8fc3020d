import { foreignKey, index, integer, pgTable, primaryKey, uuid } from "drizzle-orm/pg-core";
import { persons } from "./access";
import { bytes, createdAt, instant, syndicateKey } from "./columns";

/** The address at which a person's calendar application reads their visits; of its token, the hash alone is kept. */
export const calendarLinks = pgTable(
  "calendar_link",
  {
    ...syndicateKey,
    id: uuid().notNull(),
    personId: uuid().notNull(),
    hash: bytes().notNull(),
    createdAt: createdAt(),
    expiresAt: instant().notNull(),
    revokedAt: instant(),
    lastReadAt: instant(),
    /** The minute in which its readings are counted, and how many there were. */
    minuteAt: instant(),
    minuteReads: integer().notNull().default(0),
  },
  (t) => [
    primaryKey({ name: "calendar_link_pk", columns: [t.syndicateId, t.id] }),
    foreignKey({
      name: "calendar_link_person",
      columns: [t.syndicateId, t.personId],
      foreignColumns: [persons.syndicateId, persons.id],
    }),
    index("calendar_link_by_person").on(t.syndicateId, t.personId),
    index("calendar_link_by_hash").on(t.hash),
  ],
);
