import { createHash, randomBytes } from "node:crypto";
import type { SQL } from "drizzle-orm";
import { PgDialect } from "drizzle-orm/pg-core";
import type { Tx } from "@/db/client";
import type { Role } from "@/lib/domain/access/role";
import type { World } from "./world";

const dialect = new PgDialect();

export const sha256 = (text: string) => createHash("sha256").update(text, "utf8");

/** Runs queries as a role of the demo's syndicate: the statistics functions count, under a secret that ends with the counting. */
export async function countedAs<T>(
  { sql, syndicateId }: World,
  role: Role,
  count: (tx: Tx) => Promise<T>,
): Promise<Awaited<T>> {
  const secret = randomBytes(32).toString("base64url");
  const hash = sha256(secret).digest();
  await sql`insert into auth.secret (syndicate_id, hash, kind, purpose, roles, expires_at)
    values (${syndicateId}, ${hash}, 'job', 'demo', ${[role]}, now() + interval '1 minute')`;
  const counted = await sql.begin(async (connection) => {
    await connection`select set_config('app.secret', ${secret}, true), set_config('app.role', ${role}, true)`;
    const execute = (query: SQL) => {
      const { sql: text, params } = dialect.sqlToQuery(query);
      return connection.unsafe(text, params as string[]); // the queries of the demo take texts, numbers and nulls only
    };
    return count({ execute } as unknown as Tx); // the one thing that these queries ask of it; drizzle would change how the seed writes JSON
  });
  await sql`delete from auth.secret where hash = ${hash}`;
  return counted as Awaited<T>; // what begin gives back is what its work gave
}
