import postgres, { type Sql } from "postgres";

/** One connection as the migrator, for seeding and maintenance; it bypasses row-level security and serves nobody. */
export async function asMigrator<T>(url: string, work: (sql: Sql) => Promise<T>): Promise<T> {
  const sql = postgres(url, { max: 1, onnotice: () => {} });
  try {
    return await work(sql);
  } finally {
    await sql.end();
  }
}

export async function hasSyndicate(sql: Sql): Promise<boolean> {
  const [row] = await sql`select exists (select from syndicate) as found`;
  return row?.found === true;
}
