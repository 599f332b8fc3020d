import { customType, integer, timestamp, uuid } from "drizzle-orm/pg-core";

/** Tenant columns: every table of a member carries both, first in each key. */
export const memberKey = { syndicateId: uuid().notNull(), memberId: uuid().notNull() };
export const syndicateKey = { syndicateId: uuid().notNull() };

export const instant = () => timestamp({ withTimezone: true });
export const createdAt = () => instant().notNull().defaultNow();

/** Optimistic lock: every update carries the version it saw. */
export const lock = () => integer().notNull().default(1);

export const bytes = customType<{ data: Uint8Array; driverData: Uint8Array }>({ dataType: () => "bytea" });
export const tsvector = customType<{ data: string }>({ dataType: () => "tsvector" });
