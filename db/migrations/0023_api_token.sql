CREATE TABLE "api_token" (
	"syndicate_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"label" text NOT NULL,
	"scopes" text[] NOT NULL,
	"hash" "bytea" NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"revoked_at" timestamp with time zone,
	"revoked_by" text,
	"last_used_on" date,
	"minute_at" timestamp with time zone,
	"minute_calls" integer DEFAULT 0 NOT NULL,
	CONSTRAINT "api_token_pk" PRIMARY KEY("syndicate_id","id")
);
--> statement-breakpoint
ALTER TABLE "api_token" ADD CONSTRAINT "api_token_person" FOREIGN KEY ("syndicate_id","person_id") REFERENCES "public"."person"("syndicate_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "api_token_by_person" ON "api_token" USING btree ("syndicate_id","person_id");--> statement-breakpoint
CREATE INDEX "api_token_by_hash" ON "api_token" USING btree ("hash");--> statement-breakpoint
-- A person makes and ends the tokens that act in their name; an administrator sees those of everyone and ends any.
alter table api_token enable row level security;
alter table api_token force row level security;
create policy api_token_select on api_token for select to registre_app
  using (
    syndicate_id = (select access.syndicate('admin'))
    or (syndicate_id = (select access.anyone()) and person_id = (select access.person()))
  );
create policy api_token_insert on api_token for insert to registre_app
  with check (
    syndicate_id = (select access.syndicate('dpo', 'technician', 'referent', 'representative'))
    and person_id = (select access.person())
  );
create policy api_token_update on api_token for update to registre_app
  using (
    syndicate_id = (select access.syndicate('admin'))
    or (syndicate_id = (select access.anyone()) and person_id = (select access.person()))
  )
  with check (
    syndicate_id = (select access.syndicate('admin'))
    or (syndicate_id = (select access.anyone()) and person_id = (select access.person()))
  );
grant select, insert, update on api_token to registre_app;
-- A token ends, and never becomes another one.
create function access.keep_token() returns trigger language plpgsql set search_path = pg_catalog as $$
begin
  if (new.syndicate_id, new.id, new.person_id, new.label, new.scopes, new.hash, new.created_at, new.expires_at)
    is distinct from (old.syndicate_id, old.id, old.person_id, old.label, old.scopes, old.hash, old.created_at, old.expires_at)
    or (old.revoked_at is not null and new.revoked_at is distinct from old.revoked_at)
  then raise exception 'a token never changes' using errcode = '42501'; end if;
  return new;
end $$;
revoke execute on function access.keep_token() from public;
create trigger api_token_kept before update on api_token for each row execute function access.keep_token();
grant select on api_token to registre_backup;
create policy api_token_definer on api_token for all to registre_definer using (true) with check (true);
grant select, update on api_token to registre_definer;

reset role;
set role registre_definer;
-- Whose token it is, while it lives and its person may sign in; counts the calls of the minute, this one included.
create function auth.use_api_token(token_hash bytea)
returns table (syndicate_id uuid, person_id uuid, label text, scopes text[], calls integer)
language plpgsql security definer set search_path = pg_catalog, public, auth as $$
declare minute timestamptz := date_trunc('minute', clock_timestamp());
begin
  return query
    update public.api_token t set last_used_on = current_date, minute_at = minute,
      minute_calls = case when t.minute_at = minute then t.minute_calls + 1 else 1 end
    from public.person p
    where t.hash = token_hash and t.revoked_at is null and t.expires_at > clock_timestamp()
      and p.syndicate_id = t.syndicate_id and p.id = t.person_id and p.disabled_at is null
    returning t.syndicate_id, t.person_id, t.label, t.scopes, t.minute_calls;
end $$;
revoke execute on function auth.use_api_token(bytea) from public;
grant execute on function auth.use_api_token(bytea) to registre_auth;
reset role;
set role registre_owner;
