import type { Sql, TransactionSql } from "postgres";
import { newId } from "@/lib/domain/identifier";
import { type Check, movedBy } from "./check";
import type { Values } from "./gate";

/** A harmless column of each table, and what the attempts write in it. */
export const MARKERS: Record<string, Values> = {
  syndicate: { dpo_phone: "x" },
  person: { job_title: "x" },
  role_grant: { revoked_at: "2026-01-01T00:00:00+00:00" },
  api_token: { revoked_by: "x" },
  calendar_link: { last_read_at: "2026-01-01T00:00:00+00:00" },
  request_receipt: { service: "x" },
  audit_event: { actor_name: "x" },
  member: { short_name: "x" },
  member_contacts: { address: "x" },
  member_profile: { dpo_contact: "x" },
  member_counter: { last: 7 },
  member_level: { level: "affine" },
  entry: { service: "x" },
  entry_version: { approved_by: "x" },
  approval: { approved_by: "x" },
  entry_question: { question: "x" },
  entry_note: { text: "x" },
  set_aside: { reason: "x" },
  intervention: { subject: "x" },
  follow_up: { note: "x" },
  intervention_entry: { entry_id: "01900000-0000-7000-8000-000000000000" },
  collective_act: { subject: "x" },
  export_job: { attempts: 7 },
  visit: { place: "x" },
  visit_answer: { note: "x" },
  visit_entry: { note: "x" },
  visit_report: { acknowledged_by: "x" },
  visit_report_reading: { read_by: "x" },
  visit_report_comment: { text: "x" },
  visit_report_link: { revoked_at: "2026-01-01T00:00:00+00:00" },
  visit_slot: { answered_by: "x" },
  finding: { label: "x" },
  visit_pack: { device: "x" },
  sync_operation: { person_name: "x" },
  sync_conflict: { field: "x" },
  action: { label: "x" },
  document: { name: "x" },
  register_import: { file_name: "x" },
  register_import_entry: { entry_version: 7 },
  import_source: { updated_by: "x" },
  act_import: { file_name: "x" },
  processor: { name: "x" },
  service: { name: "x" },
  software: { name: "x" },
  contract: { ref: "x" },
  subscription: { contract_ref: "x" },
  member_software: { updated_by: "x" },
  entry_processor: { linked_by: "x" },
  entry_software: { linked_by: "x" },
  publication: { updated_by: "x" },
  edition: { published_by: "x" },
  syndicate_template: { created_by: "x" },
  template_push: { created_by: "x" },
  template_push_entry: { entry_version: 7 },
  update_request: { message: "x" },
  edition_decision: { decided_by: "x" },
  dictionary_term: { label: "x" },
  questionnaire: { updated_by: "x" },
  annotation: { label: "x" },
  commission_preset: { name: "x" },
  meeting: { title: "x" },
  snapshot: { frozen_by: "x" },
  meeting_item: { label: "x" },
  meeting_link: { holder: "x" },
  report_text: { text: "x" },
  commission_report: { given_by: "x" },
  member_report_text: { text: "x" },
  member_report: { acknowledged_by: "x" },
  condition: { label: "x" },
  security_measure: { label: "x" },
  entry_domain: { label: "x" },
  "auth.account": { password_hash: "x" },
  "auth.secret": { purpose: "x" },
  "auth.sign_in_attempt": { failures: 0 },
};

/** Columns that make a copy of a row a new one. */
const FRESH: Record<string, Values> = {
  member_counter: { year: 2031 },
  entry_version: { number: 9 },
  set_aside: { template_id: "y" },
  snapshot: { number: 9 },
  report_text: { section: "plan" },
  commission_report: { number: 9 },
  member_report_text: { section: "plan" },
  member_report: { number: 9 },
  visit_answer: { question: "q9" },
  dictionary_term: { code: "z" },
  import_source: { source: "z" },
  entry_processor: { name: "z" },
  entry_software: { name: "z" },
  edition: { number: 9 },
  edition_decision: { to_version: 9 },
};
const UNIQUE = ["id", "ref", "email", "key"];

const quoted = (value: unknown) => (value === null ? "null" : `'${String(value).replaceAll("'", "''")}'`);
const named = (table: string) => (table.includes(".") ? table : `public.${table}`);

function copied({ table, row, change }: Check): Values {
  const fresh = UNIQUE.filter((column) => column in row.values).map((column) => [column, newId()]);
  const values = { ...row.values, ...change, ...Object.fromEntries(fresh), ...FRESH[table] };
  return table === "approval" ? { ...values, number: 9 } : values;
}

function inserted(table: string, values: Values): string {
  const columns = Object.keys(values).join(", ");
  const json = quoted(JSON.stringify(values));
  return `insert into ${named(table)} (${columns}) select ${columns} from jsonb_populate_record(null::${named(table)}, ${json})`;
}

const assigned = (values: Values) =>
  Object.entries(values)
    .map(([column, value]) => `${column} = ${quoted(value)}`)
    .join(", ");

/** The statement that asks the question; `keys` are the primary keys by table. */
export function statementOf(check: Check, keys: ReadonlyMap<string, string[]>): string {
  const { table, operation, row, change } = check;
  const key = keys.get(table) ?? [];
  const on = key.map((column) => `${column} = ${quoted(row.values[column])}`).join(" and ");
  switch (operation) {
    case "select":
      return `select * from ${named(table)} where ${on}`;
    case "count":
      return `select * from ${named(table)}`;
    case "insert":
      return inserted(table, copied(check));
    case "upsert":
      return `${inserted(table, row.values)} on conflict (${key.join(", ")}) do update set ${assigned(change)}`;
    case "update":
      return `update ${named(table)} set ${assigned(change)} where ${on}`;
    case "blind update":
      return `update ${named(table)} set ${assigned(change)}`;
    case "move":
      return `update ${named(table)} set ${assigned(movedBy(check))} where ${on}`;
    case "blind move":
      return `update ${named(table)} set ${assigned(movedBy(check))}`;
    case "delete":
      return `delete from ${named(table)} where ${on}`;
    case "blind delete":
      return `delete from ${named(table)}`;
  }
}

/** Runs each statement under its own secret and role, in its own sub-transaction that is undone. */
const RUN = `do $run$
declare
  one jsonb;
  touched bigint;
  answers text[] := '{}';
begin
  for one in select * from jsonb_array_elements(current_setting('isolation.asked')::jsonb) loop
    begin
      perform set_config('app.secret', one->>'secret', true), set_config('app.role', one->>'role', true);
      execute one->>'statement';
      get diagnostics touched = row_count;
      raise exception using errcode = 'ZZ000';
    exception when others then
      answers := answers || case sqlstate when 'ZZ000' then touched::text else sqlstate end;
    end;
  end loop;
  perform set_config('isolation.answered', array_to_json(answers)::text, true);
end $run$`;

/** What the database answered: rows touched, or a SQLSTATE. Nothing that was tried remains. */
export async function attempt(
  tx: TransactionSql,
  checks: readonly Check[],
  keys: ReadonlyMap<string, string[]>,
): Promise<string[]> {
  const asked = checks.map((check) => ({
    secret: check.visitor.persona.session === "none" ? "" : check.visitor.secret,
    role: check.visitor.persona.acting,
    statement: statementOf(check, keys),
  }));
  await tx`select set_config('isolation.asked', ${JSON.stringify(asked)}, true)`;
  await tx.unsafe(RUN);
  const [row] = await tx<{ answered: string }[]>`select current_setting('isolation.answered') as answered`;
  return JSON.parse(row?.answered ?? "[]");
}

/** The primary key of every table, read from the catalogue. */
export async function primaryKeys(sql: Sql): Promise<Map<string, string[]>> {
  const rows = await sql<{ name: string; key: string[] }[]>`
    select case n.nspname when 'public' then c.relname else n.nspname || '.' || c.relname end as name,
      array_agg(a.attname::text) as key
    from pg_index i join pg_class c on c.oid = i.indrelid join pg_namespace n on n.oid = c.relnamespace
    join pg_attribute a on a.attrelid = c.oid and a.attnum = any (i.indkey::int2[])
    where i.indisprimary and n.nspname in ('public', 'auth') group by 1`;
  return new Map(rows.map(({ name, key }) => [name, key]));
}
