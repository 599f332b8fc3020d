import { readFileSync } from "node:fs";
import { join } from "node:path";
import postgres from "postgres";
import { DEFINER_FUNCTIONS, FUNCTION_OWNERS, RUNTIME_ROLES } from "./functions";
import { BETWEEN_MEMBERS, TABLES } from "./tables";

/** One breach of the isolation: the rule L01 to L17 of rules.sql, and the object that breaks it. */
export type Violation = { rule: string; obj: string };

/** The breaches that one connection (or a transaction not yet committed) sees, over every schema. */
export async function findViolations(sql: postgres.Sql | postgres.TransactionSql): Promise<Violation[]> {
  const rules = readFileSync(join(process.cwd(), "db/lint/rules.sql"), "utf8");
  const rows = await sql.unsafe<Violation[]>(rules, [
    sql.json(TABLES.map(({ schema, name, key, kind }) => ({ schema, name, key, kind }))),
    sql.json(DEFINER_FUNCTIONS),
    sql.json(RUNTIME_ROLES),
    sql.json(FUNCTION_OWNERS),
    sql.json(BETWEEN_MEMBERS.map(({ constraint }) => constraint)),
  ]);
  return rows.map(({ rule, obj }) => ({ rule, obj }));
}

/** The breaches of the database that `url` names; it reads the catalogue only, any role may run it. */
export async function lintDatabase(url: string): Promise<Violation[]> {
  const sql = postgres(url, { max: 1, onnotice: () => {} });
  try {
    return await findViolations(sql);
  } finally {
    await sql.end();
  }
}
