import "server-only";
import { sql } from "drizzle-orm";
import postgres from "postgres";
import { bareDatabase } from "@/db/client";
import { expectedMigrationLevel } from "@/db/migration-level";
import type { ConnectionFacts, DatabaseSetting } from "@/lib/env";

const CONNECT_SECONDS = 10;

/** Opens a connection of its own and asks it who it is. A role counts with every role it can become. */
export async function selectConnectionFacts(setting: DatabaseSetting, url: string): Promise<ConnectionFacts> {
  const connection = postgres(url, { max: 1, connect_timeout: CONNECT_SECONDS, onnotice: () => {} });
  try {
    const [row] = await connection<Omit<ConnectionFacts, "setting">[]>`
      select current_user::text as role,
        exists (select from pg_roles r where r.rolsuper and pg_has_role(r.oid, 'member')) as superuser,
        exists (select from pg_roles r where r.rolbypassrls and pg_has_role(r.oid, 'member')) as bypasses,
        exists (select from pg_class c where pg_has_role(c.relowner, 'member')
          and c.relnamespace::regnamespace::text not in ('pg_catalog', 'information_schema', 'pg_toast')) as owns,
        current_setting('synchronous_commit') as "synchronousCommit"`;
    if (!row) throw new Error("a select without from gives one row");
    return { setting, ...row };
  } finally {
    await connection.end({ timeout: 1 });
  }
}

export type DatabaseState = { migrated: boolean; inRecovery: boolean };

/** Whether the database has this build's migrations and takes writes; read as the application itself. */
export async function selectDatabaseState(): Promise<DatabaseState> {
  const [row] = await bareDatabase().execute<{ level: string | null; recovering: boolean }>(
    sql`select (select max(created_at) from drizzle.__drizzle_migrations) as level, pg_is_in_recovery() as recovering`,
  );
  return {
    migrated: Number(row?.level ?? 0) >= expectedMigrationLevel(),
    inRecovery: row?.recovering ?? true,
  };
}
