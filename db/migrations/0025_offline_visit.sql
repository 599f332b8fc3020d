CREATE TABLE "sync_conflict" (
	"syndicate_id" uuid NOT NULL,
	"member_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"operation_id" uuid NOT NULL,
	"pack_id" uuid NOT NULL,
	"visit_id" uuid NOT NULL,
	"subject" text NOT NULL,
	"subject_id" text NOT NULL,
	"field" text NOT NULL,
	"base" jsonb,
	"mine" jsonb,
	"theirs" jsonb,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"choice" text,
	"decided_by" text,
	"decided_at" timestamp with time zone,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "sync_conflict_pk" PRIMARY KEY("syndicate_id","member_id","id"),
	CONSTRAINT "sync_conflict_choice" CHECK ("sync_conflict"."choice" in ('mine', 'theirs')),
	CONSTRAINT "sync_conflict_decided" CHECK (("sync_conflict"."choice" is null) = ("sync_conflict"."decided_at" is null))
);
--> statement-breakpoint
CREATE TABLE "sync_operation" (
	"syndicate_id" uuid NOT NULL,
	"member_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"pack_id" uuid NOT NULL,
	"visit_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"person_name" text NOT NULL,
	"kind" text NOT NULL,
	"content_hash" text NOT NULL,
	"content" jsonb,
	"outcome" text NOT NULL,
	"answer" jsonb NOT NULL,
	"received_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "sync_operation_pk" PRIMARY KEY("syndicate_id","member_id","id","content_hash"),
	CONSTRAINT "sync_operation_outcome" CHECK ("sync_operation"."outcome" in ('applied', 'merged', 'conflict', 'refused', 'kept')),
	CONSTRAINT "sync_operation_content" CHECK ("sync_operation"."content" is not null or "sync_operation"."outcome" in ('applied', 'merged'))
);
--> statement-breakpoint
CREATE TABLE "visit_pack" (
	"syndicate_id" uuid NOT NULL,
	"member_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"visit_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"person_name" text NOT NULL,
	"device" text DEFAULT '' NOT NULL,
	"seal_key" "bytea" NOT NULL,
	"taken_at" timestamp with time zone DEFAULT now() NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"revoked_at" timestamp with time zone,
	"revoked_by" text,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "visit_pack_pk" PRIMARY KEY("syndicate_id","member_id","id"),
	CONSTRAINT "visit_pack_key" CHECK (octet_length("visit_pack"."seal_key") = 32),
	CONSTRAINT "visit_pack_revoked" CHECK (("visit_pack"."revoked_at" is null) = ("visit_pack"."revoked_by" is null))
);
--> statement-breakpoint
ALTER TABLE "syndicate" ADD COLUMN "offline_days" integer DEFAULT 7 NOT NULL;--> statement-breakpoint
ALTER TABLE "sync_conflict" ADD CONSTRAINT "sync_conflict_pack" FOREIGN KEY ("syndicate_id","member_id","pack_id") REFERENCES "public"."visit_pack"("syndicate_id","member_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sync_operation" ADD CONSTRAINT "sync_operation_pack" FOREIGN KEY ("syndicate_id","member_id","pack_id") REFERENCES "public"."visit_pack"("syndicate_id","member_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "visit_pack" ADD CONSTRAINT "visit_pack_member" FOREIGN KEY ("syndicate_id","member_id") REFERENCES "public"."member"("syndicate_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "sync_conflict_by_visit" ON "sync_conflict" USING btree ("syndicate_id","member_id","visit_id");--> statement-breakpoint
CREATE INDEX "sync_operation_by_visit" ON "sync_operation" USING btree ("syndicate_id","member_id","visit_id","outcome");--> statement-breakpoint
CREATE INDEX "visit_pack_by_visit" ON "visit_pack" USING btree ("syndicate_id","member_id","visit_id");--> statement-breakpoint
-- What the DPO's devices took and what came back is the DPO's alone; a pack is taken, and an operation received, in one's own name.
alter table visit_pack enable row level security;
alter table visit_pack force row level security;
create policy visit_pack_select on visit_pack for select to registre_app
  using (
    syndicate_id = (select access.syndicate('dpo'))
    and member_id = any ((select access.members('dpo'))::uuid[])
  );
create policy visit_pack_insert on visit_pack for insert to registre_app
  with check (
    syndicate_id = (select access.syndicate('dpo'))
    and member_id = any ((select access.members('dpo'))::uuid[])
    and person_id = (select access.person())
  );
create policy visit_pack_update on visit_pack for update to registre_app
  using (
    syndicate_id = (select access.syndicate('dpo'))
    and member_id = any ((select access.members('dpo'))::uuid[])
  )
  with check (
    syndicate_id = (select access.syndicate('dpo'))
    and member_id = any ((select access.members('dpo'))::uuid[])
  );
grant select, insert, update on visit_pack to registre_app;
grant select on visit_pack to registre_backup;
alter table sync_operation enable row level security;
alter table sync_operation force row level security;
create policy sync_operation_select on sync_operation for select to registre_app
  using (
    syndicate_id = (select access.syndicate('dpo'))
    and member_id = any ((select access.members('dpo'))::uuid[])
  );
create policy sync_operation_insert on sync_operation for insert to registre_app
  with check (
    syndicate_id = (select access.syndicate('dpo'))
    and member_id = any ((select access.members('dpo'))::uuid[])
    and person_id = (select access.person())
  );
grant select, insert on sync_operation to registre_app;
grant select on sync_operation to registre_backup;
alter table sync_conflict enable row level security;
alter table sync_conflict force row level security;
create policy sync_conflict_select on sync_conflict for select to registre_app
  using (
    syndicate_id = (select access.syndicate('dpo'))
    and member_id = any ((select access.members('dpo'))::uuid[])
  );
create policy sync_conflict_insert on sync_conflict for insert to registre_app
  with check (
    syndicate_id = (select access.syndicate('dpo'))
    and member_id = any ((select access.members('dpo'))::uuid[])
  );
create policy sync_conflict_update on sync_conflict for update to registre_app
  using (
    syndicate_id = (select access.syndicate('dpo'))
    and member_id = any ((select access.members('dpo'))::uuid[])
  )
  with check (
    syndicate_id = (select access.syndicate('dpo'))
    and member_id = any ((select access.members('dpo'))::uuid[])
  );
grant select, insert, update on sync_conflict to registre_app;
grant select on sync_conflict to registre_backup;
create trigger sync_operation_append_only before update or delete on sync_operation for each row execute function access.refuse_change();
create trigger sync_operation_no_truncate before truncate on sync_operation for each statement execute function access.refuse_change();

-- Work that comes back after the right was withdrawn is kept, by two functions that know nothing but one's own packs.
create policy visit_pack_definer on visit_pack for select to registre_definer using (true);
create policy sync_operation_definer_select on sync_operation for select to registre_definer using (true);
create policy sync_operation_definer_insert on sync_operation for insert to registre_definer with check (outcome in ('kept', 'refused'));
grant select on visit_pack to registre_definer;
grant select, insert on sync_operation to registre_definer;
alter policy audit_event_definer on audit_event
  with check (
    (role = 'invited' and action = 'acceptInvitation' and category = 'security' and member_id is null)
    or (role = 'dpo' and action = 'keepWithdrawnWork' and category = 'restricted' and object_type = 'visit-pack')
  );
reset role;
set role registre_definer;

-- The pack of the person whose secret this is, whatever their rights have become; no row for anyone else's.
create function access.own_pack(pack uuid)
returns table (syndicate_id uuid, member_id uuid, visit_id uuid, person_id uuid, seal_key bytea, expires_at timestamptz, revoked_at timestamptz)
language sql stable security definer set search_path = pg_catalog, public, auth as $$
  select k.syndicate_id, k.member_id, k.visit_id, k.person_id, k.seal_key, k.expires_at, k.revoked_at
  from auth.secret s
  join public.person p on p.syndicate_id = s.syndicate_id and p.id = s.person_id and p.disabled_at is null
  join public.visit_pack k on k.syndicate_id = s.syndicate_id and k.person_id = s.person_id and k.id = pack
  where s.hash = sha256(convert_to(nullif(current_setting('app.secret', true), ''), 'UTF8')) and s.kind = 'person'
    and s.revoked_at is null and s.expires_at > clock_timestamp() and s.seen_at > clock_timestamp() - interval '30 minutes'
$$;

-- The answers already given to operations of one's own pack.
create function access.own_answers(pack uuid, ids uuid[]) returns table (id uuid, content_hash text, answer jsonb)
language sql stable security definer set search_path = pg_catalog, public, access as $$
  select o.id, o.content_hash, o.answer from access.own_pack(pack) k
  join public.sync_operation o on o.syndicate_id = k.syndicate_id and o.member_id = k.member_id and o.id = any (ids)
  order by o.received_at
$$;

-- Keeps operations of one's own pack as they came, applied by nobody, with one row in the trail of the member.
create function access.keep_work(pack uuid, operations jsonb) returns integer
language plpgsql security definer set search_path = pg_catalog, public, access as $$
declare
  own record;
  author text;
  kept integer;
begin
  select * into own from access.own_pack(pack);
  if not found then return null; end if;
  select p.name into author from public.person p where p.syndicate_id = own.syndicate_id and p.id = own.person_id;
  insert into public.sync_operation (syndicate_id, member_id, id, pack_id, visit_id, person_id, person_name, kind, content_hash, content, outcome, answer)
  select own.syndicate_id, own.member_id, o.id, pack, own.visit_id, own.person_id, author, o.kind, o.content_hash, o.content, o.outcome, o.answer
  from jsonb_to_recordset(operations) as o(id uuid, kind text, content_hash text, content jsonb, outcome text, answer jsonb)
  on conflict do nothing;
  get diagnostics kept = row_count;
  if kept > 0 then
    insert into public.audit_event (syndicate_id, id, member_id, person_id, actor_name, role, action, category, object_type, object_id, changes)
    values (own.syndicate_id, gen_random_uuid(), own.member_id, own.person_id, author, 'dpo', 'keepWithdrawnWork', 'restricted', 'visit-pack',
      pack::text, jsonb_build_object('received', jsonb_build_object('after', kept)));
  end if;
  return kept;
end $$;
revoke execute on function access.own_pack(uuid), access.own_answers(uuid, uuid[]), access.keep_work(uuid, jsonb) from public;
grant execute on function access.own_pack(uuid), access.own_answers(uuid, uuid[]), access.keep_work(uuid, jsonb) to registre_app;
reset role;
set role registre_owner;
