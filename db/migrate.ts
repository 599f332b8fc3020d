import { readFileSync } from "node:fs";
import { join } from "node:path";
import { drizzle } from "drizzle-orm/postgres-js";
import { migrate } from "drizzle-orm/postgres-js/migrator";
import postgres from "postgres";

const FOLDER = join(process.cwd(), "db/migrations");

type Journal = { entries: { when: number; tag: string }[] };

const journal = (): Journal => JSON.parse(readFileSync(join(FOLDER, "meta/_journal.json"), "utf8"));

/** Instant of the last migration of this build; `drizzle.__drizzle_migrations.created_at` must hold it. */
export const expectedMigrationLevel = (): number => Math.max(...journal().entries.map((entry) => entry.when));

/** Applies what is missing, in order, as the migrator; objects belong to `registre_owner`, which cannot sign in. */
export async function migrateDatabase(url: string): Promise<void> {
  const sql = postgres(url, { max: 1, onnotice: () => {} });
  try {
    await sql`set role registre_owner`;
    await migrate(drizzle(sql), { migrationsFolder: FOLDER });
  } finally {
    await sql.end();
  }
}
