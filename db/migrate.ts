import { join } from "node:path";
import { drizzle } from "drizzle-orm/postgres-js";
import { migrate } from "drizzle-orm/postgres-js/migrator";
import postgres from "postgres";

const FOLDER = join(process.cwd(), "db/migrations");

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
