import { readFileSync } from "node:fs";
import { join } from "node:path";
import postgres from "postgres";

const literal = (text: string) => `'${text.replaceAll("'", "''")}'`;

/**
 * Lays the database and its roles, as a superuser. `url` names the database to make; `passwords`, by role, are set anew each time.
 * Nothing else of the application ever signs in as a superuser.
 */
export async function layRoles(url: string, passwords: Record<string, string>): Promise<void> {
  const name = new URL(url).pathname.slice(1);
  const options = { max: 1, onnotice: () => {} };
  const server = postgres(url, { ...options, database: "postgres" });
  try {
    const [row] = await server`select from pg_database where datname = ${name}`;
    if (!row) await server`create database ${server(name)}`;
  } finally {
    await server.end();
  }
  const sql = postgres(url, options);
  try {
    await sql.unsafe(readFileSync(join(process.cwd(), "db/roles.sql"), "utf8"));
    for (const [role, password] of Object.entries(passwords)) {
      await sql`alter role ${sql(role)} password ${sql.unsafe(literal(password))}`;
    }
  } finally {
    await sql.end();
  }
}
