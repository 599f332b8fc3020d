CREATE TABLE "edition" (
	"syndicate_id" uuid NOT NULL,
	"member_id" uuid NOT NULL,
	"number" integer NOT NULL,
	"content" text NOT NULL,
	"sha256" text NOT NULL,
	"entry_count" integer NOT NULL,
	"basis" jsonb NOT NULL,
	"published_by" text NOT NULL,
	"published_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "edition_pk" PRIMARY KEY("syndicate_id","member_id","number"),
	CONSTRAINT "edition_number" CHECK ("edition"."number" > 0),
	CONSTRAINT "edition_sealed" CHECK ("edition"."sha256" = encode(sha256(convert_to("edition"."content", 'UTF8')), 'hex'))
);
--> statement-breakpoint
CREATE TABLE "publication" (
	"syndicate_id" uuid NOT NULL,
	"member_id" uuid NOT NULL,
	"withheld" text[] DEFAULT '{}' NOT NULL,
	"token" text,
	"linked_at" timestamp with time zone,
	"updated_by" text NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "publication_pk" PRIMARY KEY("syndicate_id","member_id"),
	CONSTRAINT "publication_link" CHECK ("publication"."token" is null or "publication"."linked_at" is not null)
);
--> statement-breakpoint
ALTER TABLE "auth"."secret" ADD COLUMN "member_id" uuid;--> statement-breakpoint
ALTER TABLE "edition" ADD CONSTRAINT "edition_member" FOREIGN KEY ("syndicate_id","member_id") REFERENCES "public"."member"("syndicate_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "publication" ADD CONSTRAINT "publication_member" FOREIGN KEY ("syndicate_id","member_id") REFERENCES "public"."member"("syndicate_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "auth"."secret" ADD CONSTRAINT "secret_member" FOREIGN KEY ("syndicate_id","member_id") REFERENCES "public"."member"("syndicate_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
-- publication: the town and its DPO read it, its representative alone settles what is shown and at which address
alter table publication enable row level security;
alter table publication force row level security;
create policy publication_select on publication for select to registre_app
  using (
    syndicate_id = (select access.syndicate('dpo', 'referent', 'representative'))
    and member_id = any ((select access.members('dpo', 'referent', 'representative'))::uuid[])
  );
create policy publication_insert on publication for insert to registre_app
  with check (
    syndicate_id = (select access.syndicate('representative'))
    and member_id = any ((select access.members('representative'))::uuid[])
  );
create policy publication_update on publication for update to registre_app
  using (
    syndicate_id = (select access.syndicate('representative'))
    and member_id = any ((select access.members('representative'))::uuid[])
  )
  with check (
    syndicate_id = (select access.syndicate('representative'))
    and member_id = any ((select access.members('representative'))::uuid[])
  );
grant select, insert, update on publication to registre_app;
grant select on publication to registre_backup;

-- edition: written once, by the representative in person; read by the town, its DPO, and whoever holds the public link
alter table edition enable row level security;
alter table edition force row level security;
create policy edition_select on edition for select to registre_app
  using (
    syndicate_id = (select access.syndicate('dpo', 'referent', 'representative', 'link'))
    and member_id = any ((select access.members('dpo', 'referent', 'representative', 'link'))::uuid[])
  );
create policy edition_insert on edition for insert to registre_app
  with check (
    syndicate_id = (select access.syndicate('representative'))
    and member_id = any ((select access.members('representative'))::uuid[])
    and (select access.person()) is not null
  );
grant select, insert on edition to registre_app;
grant select on edition to registre_backup;
create trigger edition_frozen before update or delete on edition for each row execute function access.refuse_change();
create trigger edition_no_truncate before truncate on edition for each statement execute function access.refuse_change();

-- A link is nobody: what everyone signed in may read is not for whoever holds one.
create or replace function access.anyone() returns uuid language sql stable set search_path = pg_catalog, access
  as $$ select case when a.role <> 'link' then a.syndicate_id end from access.actor() a $$;

reset role;
set role registre_definer;

-- The one function of the policies: a public link is its member's and acts as `link`, in which role only editions are read.
create or replace function access.actor() returns access.actor_info
language plpgsql stable security definer set search_path = pg_catalog, public, auth as $$
declare
  presented text := nullif(current_setting('app.secret', true), '');
  acting text := nullif(current_setting('app.role', true), '');
  found_secret auth.secret;
  answer access.actor_info;
begin
  if presented is null or acting is null then return null; end if;
  select * into found_secret from auth.secret
   where hash = sha256(convert_to(presented, 'UTF8')) and revoked_at is null and expires_at > clock_timestamp()
     and (kind in ('person', 'job') or (kind = 'link' and purpose = 'publication'))
     and (kind <> 'person' or seen_at > clock_timestamp() - interval '30 minutes');
  if not found then return null; end if;
  answer.syndicate_id := found_secret.syndicate_id;
  answer.person_id := found_secret.person_id;
  answer.role := acting;
  if found_secret.kind = 'link' then
    if acting <> 'link' or found_secret.member_id is null then return null; end if;
    answer.members := array[found_secret.member_id];
    return answer;
  end if;
  if found_secret.kind = 'job' then
    if not acting = any (found_secret.roles) then return null; end if;
    answer.members := array(select m.id from public.member m where m.syndicate_id = answer.syndicate_id);
    return answer;
  end if;
  if not exists (select from public.person p where p.syndicate_id = answer.syndicate_id and p.id = answer.person_id
                  and p.disabled_at is null) then return null; end if;
  if exists (select from public.role_grant g where g.syndicate_id = answer.syndicate_id and g.person_id = answer.person_id
              and g.role = acting and g.member_id is null and g.revoked_at is null
              and (g.role <> 'dpo' or g.accepted_at is not null)) then
    answer.members := array(select m.id from public.member m where m.syndicate_id = answer.syndicate_id);
  else
    answer.members := array(select g.member_id from public.role_grant g where g.syndicate_id = answer.syndicate_id
      and g.person_id = answer.person_id and g.role = acting and g.revoked_at is null and g.member_id is not null
      and (g.role <> 'dpo' or g.accepted_at is not null));
    if cardinality(answer.members) = 0 then return null; end if;
  end if;
  return answer;
end $$;

-- The secret of a public link lives and dies with its address, in the same transaction. Nobody calls this: a trigger does.
create function access.keep_link() returns trigger
language plpgsql security definer set search_path = pg_catalog, auth as $$
begin
  if tg_op = 'UPDATE' then
    if (new.syndicate_id, new.member_id, new.token) is not distinct from (old.syndicate_id, old.member_id, old.token)
    then return null; end if;
    update auth.secret set revoked_at = clock_timestamp() where syndicate_id = old.syndicate_id and revoked_at is null
      and hash = sha256(convert_to(old.token, 'UTF8'));
  end if;
  if new.token is not null then
    insert into auth.secret (syndicate_id, hash, kind, purpose, member_id, expires_at)
    values (new.syndicate_id, sha256(convert_to(new.token, 'UTF8')), 'link', 'publication', new.member_id, 'infinity');
  end if;
  return null;
end $$;
revoke execute on function access.keep_link() from public;
grant execute on function access.keep_link() to registre_owner;
reset role;
set role registre_owner;
create trigger publication_link_kept after insert or update on publication for each row execute function access.keep_link();
