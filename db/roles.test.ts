import postgres from "postgres";
import { afterAll, expect, test } from "vitest";

const sql = postgres(process.env.SUPERUSER_DATABASE_URL ?? "", { max: 1 });
afterAll(() => sql.end());

test("ISO-01 the runtime roles bypass nothing and own nothing", async () => {
  const rows = await sql`
    select r.rolname, r.rolsuper, r.rolbypassrls, r.rolcreaterole, r.rolcreatedb, r.rolreplication,
      exists (select from pg_class c where c.relowner = r.oid) as owns,
      exists (select from pg_auth_members m where m.member = r.oid) as belongs
    from pg_roles r where r.rolname in ('registre_app', 'registre_auth', 'registre_stats')`;
  expect(rows).toHaveLength(3);
  for (const { rolname, ...rights } of rows) {
    expect([rolname, ...Object.values(rights)]).toEqual([rolname, false, false, false, false, false, false, false]);
  }
});

test("ISO-01 the owners cannot sign in, and only the definer, the migrator and the backup bypass", async () => {
  const rows = await sql`select rolname from pg_roles where rolname like 'registre%' and not rolcanlogin order by 1`;
  expect(rows.map((row) => row.rolname)).toEqual(["registre_definer", "registre_owner", "registre_stats_owner"]);
  const bypass = await sql`select rolname from pg_roles where rolname like 'registre%' and rolbypassrls order by 1`;
  expect(bypass.map((row) => row.rolname)).toEqual(["registre_backup", "registre_definer", "registre_migrator"]);
});

test("ISO-01 the backup role can write nothing", async () => {
  const [row] = await sql<{ writable: string[] }[]>`
    select coalesce(array_agg(c.oid::regclass::text), '{}') as writable from pg_class c
    where c.relkind in ('r', 'p') and c.relnamespace::regnamespace::text !~ '^(pg_|information_schema)'
      and has_table_privilege('registre_backup', c.oid, 'insert, update, delete, truncate')`;
  expect(row?.writable).toEqual([]);
});

test("RUN-01 the database sorts French as people do", async () => {
  const rows = await sql`select word from unnest(array['œuf', 'étude', 'Écologie', 'eau']) as word order by word`;
  expect(rows.map((row) => row.word)).toEqual(["eau", "Écologie", "étude", "œuf"]);
});
