/**
 * One planted breach for each rule, the object that the lint must then name, and the statements that commit it, run by a
 * superuser in a transaction that is rolled back.
 */
export type Breach = { rule: string; obj: string; statements: readonly string[] };

const breach = (rule: string, obj: string, ...statements: string[]): Breach => ({ rule, obj, statements });

const KEY = "syndicate_id uuid not null, member_id uuid not null";

export const BREACHES: readonly Breach[] = [
  breach("L01", "public.entry", "alter table entry disable row level security"),
  breach("L01", "auth.secret", "alter table auth.secret no force row level security"),
  breach("L01", "auth.sign_in_attempt", "alter table auth.sign_in_attempt no force row level security"),
  breach(
    "L02",
    "public.approval",
    "drop policy approval_select on approval",
    "drop policy approval_insert on approval",
  ),
  breach("L03", "public.fresh is not listed", `create table fresh (${KEY}, primary key (syndicate_id, member_id))`),
  breach(
    "L03",
    "public.entry",
    "alter table entry drop constraint entry_pk cascade",
    "alter table entry add primary key (id)",
  ),
  breach(
    "L03",
    "public.entry_note",
    "alter table entry_note drop constraint entry_note_pk",
    "alter table entry_note alter member_id drop not null",
  ),
  breach("L04", "public.visit.visit_select", "alter policy visit_select on visit using (true)"),
  breach(
    "L04",
    "public.visit.visit_select",
    "alter policy visit_select on visit using (syndicate_id = (select access.syndicate('dpo')) or true)",
  ),
  breach("L04", "public.visit.visit_update", "alter policy visit_update on visit with check (place is not null)"),
  breach("L04", "auth.secret.secret_definer", "alter policy secret_definer on auth.secret to registre_app"),
  breach("L05", "public.visit DELETE registre_app", "grant delete on visit to registre_app"),
  breach("L05", "public.template UPDATE registre_app", "grant update (name) on template to registre_app"),
  breach("L05", "public.entry SELECT registre_stats", "grant select (status) on entry to registre_stats"),
  breach("L05", "public.commune INSERT registre_auth", "grant insert on commune to public"),
  breach("L06", "entry_ref", "create unique index entry_ref on entry (syndicate_id, ref)"),
  breach("L06", "person_mail", "create unique index person_mail on person (email)"),
  breach(
    "L07",
    "note_entry",
    "create unique index entry_id on entry (id)",
    "alter table entry_note add constraint note_entry foreign key (entry_id) references entry (id)",
  ),
  breach(
    "L07",
    "note_member",
    "alter table entry_note add constraint note_member foreign key (syndicate_id, entry_id) references member (syndicate_id, id)",
  ),
  breach("L08", "public.visit.rank", "alter table visit add rank integer generated always as identity"),
  breach("L08", "public.visit.rank", "alter table visit add rank serial"),
  breach("L08", "volume registre_app", "create sequence volume", "grant usage on sequence volume to registre_app"),
  breach("L09", "every_entry", "create view every_entry as select * from entry"),
  breach("L10", "level_count", "create materialized view level_count as select approved_level from entry"),
  breach(
    "L11",
    "access.peek() registre_app",
    "create function access.peek() returns bigint language sql security definer set search_path = pg_catalog, public as 'select count(*) from public.entry'",
    "grant execute on function access.peek() to registre_app",
  ),
  breach("L11", "auth.revoke(bytea) registre_app", "grant execute on function auth.revoke(bytea) to registre_app"),
  breach("L12", "access.actor()", "alter function access.actor() reset search_path"),
  breach("L13", "registre_app", "alter role registre_app bypassrls"),
  breach("L13", "registre_stats", "grant registre_backup to registre_stats"),
  breach("L14", "registre_app pg_class", "alter table annotation owner to registre_app"),
  breach("L14", "registre_app pg_proc", "alter function access.role() owner to registre_app"),
  breach("L15", "public.audit_event registre_app", "grant truncate on audit_event to registre_app"),
  breach("L15", "public.entry registre_stats", "grant references (id) on entry to registre_stats"),
  breach("L16", "access registre_app", "grant create on schema access to registre_app"),
  breach(
    "L16",
    "registre_auth",
    "do $$ begin execute format('grant create on database %I to registre_auth', current_database()); end $$",
  ),
  breach(
    "L17",
    "public.member_counter",
    "alter table member_counter drop constraint member_counter_pk",
    "alter table member_counter add constraint member_counter_pk primary key (kind, year, syndicate_id, member_id)",
  ),
];
