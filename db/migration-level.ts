import journal from "./migrations/meta/_journal.json";

/** Instant of the last migration of this build; the highest `created_at` of drizzle.__drizzle_migrations must reach it. */
export const expectedMigrationLevel = (): number => Math.max(...journal.entries.map((entry) => entry.when));
