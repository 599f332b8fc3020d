import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { drizzle } from "drizzle-orm/postgres-js";
import { migrate } from "drizzle-orm/postgres-js/migrator";
import postgres from "postgres";
import { afterAll, expect, test } from "vitest";
import { layRoles } from "@/db/roles";
import { BREACHES } from "./breaches";
import { findViolations, lintDatabase, type Violation } from "./lint";
import { TABLES } from "./tables";

const environment = (name: string) => process.env[name] ?? "";
const superuser = postgres(environment("SUPERUSER_DATABASE_URL"), { max: 1, onnotice: () => {} });
afterAll(() => superuser.end());

const MIGRATIONS = join(process.cwd(), "db/migrations");

type Journal = { entries: { tag: string }[] };

const journal = (): Journal => JSON.parse(readFileSync(join(MIGRATIONS, "meta/_journal.json"), "utf8"));

/** Gives `check` a fresh database after each migration in turn. */
async function afterEachMigration(check: (tag: string, url: string) => Promise<void>): Promise<void> {
  const name = `lint_${Date.now()}`;
  const at = (url: string) => url.replace(/[^/]*$/, name);
  const folder = mkdtempSync(join(tmpdir(), "registre-lint-"));
  cpSync(MIGRATIONS, folder, { recursive: true });
  await layRoles(at(environment("SUPERUSER_DATABASE_URL")), {});
  try {
    const { entries, ...rest } = journal();
    for (const [index, { tag }] of entries.entries()) {
      const upTo = { ...rest, entries: entries.slice(0, index + 1) };
      writeFileSync(join(folder, "meta/_journal.json"), JSON.stringify(upTo));
      const sql = postgres(at(environment("MIGRATION_DATABASE_URL")), { max: 1, onnotice: () => {} });
      await sql`set role registre_owner`;
      await migrate(drizzle(sql), { migrationsFolder: folder }).finally(() => sql.end());
      await check(tag, at(environment("MIGRATION_DATABASE_URL")));
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
    await superuser`drop database ${superuser(name)} with (force)`;
  }
}

test("ISO-02 the lint returns no row after each migration in order", async () => {
  const found: Record<string, Violation[]> = {};
  await afterEachMigration(async (tag, url) => {
    found[tag] = await lintDatabase(url);
  });
  expect(found).toEqual(Object.fromEntries(journal().entries.map(({ tag }) => [tag, []])));
});

test("ISO-02 every table of the list exists, and every exception has its reason", async () => {
  const rows = await superuser<{ name: string }[]>`
    select schemaname || '.' || tablename as name from pg_tables where schemaname not in ('pg_catalog', 'information_schema')`;
  expect(TABLES.map(({ schema, name }) => `${schema}.${name}`).sort()).toEqual(rows.map(({ name }) => name).sort());
  expect(TABLES.filter(({ key, reason }) => key.length === 0 && reason === "")).toEqual([]);
});

class Undo extends Error {}

test.each(BREACHES)("ISO-02 $rule bites: $obj ($statements)", async ({ rule, obj, statements }) => {
  let found: Violation[] = [];
  await superuser
    .begin(async (tx) => {
      for (const statement of statements) await tx.unsafe(statement);
      found = await findViolations(tx);
      throw new Undo();
    })
    .catch((error: unknown) => {
      if (!(error instanceof Undo)) throw error;
    });
  expect(found.filter((v) => v.rule === rule).map((v) => v.obj)).toContainEqual(expect.stringContaining(obj));
});

test("ISO-02 each of the seventeen rules has its planted breach, and none of them stays", async () => {
  const rules = Array.from({ length: 17 }, (_, index) => `L${String(index + 1).padStart(2, "0")}`);
  expect([...new Set(BREACHES.map(({ rule }) => rule))]).toEqual(rules);
  expect(await lintDatabase(environment("MIGRATION_DATABASE_URL"))).toEqual([]);
});
