import postgres from "postgres";
import { TABLES } from "@/db/lint/tables";
import { migrator } from "./people";

const WALLED = TABLES.filter(({ kind, schema }) => kind === "walled" && schema === "public").map(({ name }) => name);

/** A level is computed again at will: what it says counts, not when. Any other row changes with the transaction that wrote it. */
const fingerprintOf = (name: string) =>
  name === "member_level"
    ? "md5(string_agg((to_jsonb(t) - 'computed_at')::text, '|' order by t.syndicate_id, t.member_id))"
    : "count(*) || ' rows, last written by ' || coalesce(max(t.xmin::text::bigint), 0)";

/** A fingerprint of every table over all tenants: two that are equal mean that no row was written or lost between them. */
export async function digest(): Promise<Record<string, string>> {
  const each = WALLED.map((name) => `select '${name}' as name, ${fingerprintOf(name)} as sum from ${name} t`);
  const rows = await migrator().unsafe<{ name: string; sum: string | null }[]>(each.join(" union all "));
  return Object.fromEntries(rows.map(({ name, sum }) => [name, sum ?? ""]));
}

export const memberExists = async (syndicateId: string, id: string): Promise<boolean> =>
  (await migrator()`select from member where syndicate_id = ${syndicateId} and id = ${id}`).length === 1;

/** The audit rows of a syndicate that one service left, by `action`. */
export const auditOf = (syndicateId: string, action: string) =>
  migrator()<{ role: string; memberId: string | null; personId: string | null; objectId: string }[]>`
    select role, member_id as "memberId", person_id as "personId", object_id as "objectId"
    from audit_event where syndicate_id = ${syndicateId} and action = ${action}`;

/** Runs work while no audit row can be written: what the work wrote beside it must then be undone too. */
export async function withoutTrail<T>(work: () => Promise<T>): Promise<T> {
  const sql = postgres(process.env.SUPERUSER_DATABASE_URL ?? "", { max: 1, onnotice: () => {} });
  try {
    await sql.unsafe(`create function refuse_trail() returns trigger language plpgsql as
      $$ begin raise exception 'the trail is broken' using errcode = 'ZZ001'; end $$`);
    await sql`create trigger refuse_trail before insert on audit_event execute function refuse_trail()`;
    return await work();
  } finally {
    await sql`drop function if exists refuse_trail cascade`;
    await sql.end();
  }
}
