CREATE TABLE "visit_report_comment" (
	"syndicate_id" uuid NOT NULL,
	"member_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"visit_id" uuid NOT NULL,
	"author" text NOT NULL,
	"text" text NOT NULL,
	"at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "visit_report_comment_pk" PRIMARY KEY("syndicate_id","member_id","id")
);
--> statement-breakpoint
CREATE TABLE "visit_report_link" (
	"syndicate_id" uuid NOT NULL,
	"member_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"visit_id" uuid NOT NULL,
	"hash" "bytea" NOT NULL,
	"created_by" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"revoked_at" timestamp with time zone,
	CONSTRAINT "visit_report_link_pk" PRIMARY KEY("syndicate_id","member_id","id")
);
--> statement-breakpoint
CREATE TABLE "visit_report_reading" (
	"syndicate_id" uuid NOT NULL,
	"member_id" uuid NOT NULL,
	"visit_id" uuid NOT NULL,
	"content" jsonb NOT NULL,
	"shared_by" text NOT NULL,
	"shared_at" timestamp with time zone DEFAULT now() NOT NULL,
	"due_on" date NOT NULL,
	"read_by" text,
	"read_at" timestamp with time zone,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "visit_report_reading_pk" PRIMARY KEY("syndicate_id","member_id","visit_id")
);
--> statement-breakpoint
ALTER TABLE "questionnaire" ALTER COLUMN "published_at" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "questionnaire" ADD COLUMN "retired_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "questionnaire" ADD COLUMN "updated_by" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "questionnaire" ADD COLUMN "version" integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE "visit_report" ADD COLUMN "acknowledged_as" text;--> statement-breakpoint
ALTER TABLE "visit_report_comment" ADD CONSTRAINT "visit_report_comment_visit" FOREIGN KEY ("syndicate_id","member_id","visit_id") REFERENCES "public"."visit"("syndicate_id","member_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "visit_report_link" ADD CONSTRAINT "visit_report_link_visit" FOREIGN KEY ("syndicate_id","member_id","visit_id") REFERENCES "public"."visit"("syndicate_id","member_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "visit_report_reading" ADD CONSTRAINT "visit_report_reading_visit" FOREIGN KEY ("syndicate_id","member_id","visit_id") REFERENCES "public"."visit"("syndicate_id","member_id","id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
-- visit_report_reading: the DPO shares a draft, the secretary reads it again
alter table visit_report_reading enable row level security;
alter table visit_report_reading force row level security;
create policy visit_report_reading_select on visit_report_reading for select to registre_app
  using (
    syndicate_id = (select access.syndicate('dpo', 'referent'))
    and member_id = any ((select access.members('dpo', 'referent'))::uuid[])
  );
create policy visit_report_reading_insert on visit_report_reading for insert to registre_app
  with check (
    syndicate_id = (select access.syndicate('dpo'))
    and member_id = any ((select access.members('dpo'))::uuid[])
  );
create policy visit_report_reading_update on visit_report_reading for update to registre_app
  using (
    syndicate_id = (select access.syndicate('dpo', 'referent'))
    and member_id = any ((select access.members('dpo', 'referent'))::uuid[])
  )
  with check (
    syndicate_id = (select access.syndicate('dpo', 'referent'))
    and member_id = any ((select access.members('dpo', 'referent'))::uuid[])
  );
grant select, insert, update on visit_report_reading to registre_app;

-- visit_report_comment: said once, by the one or the other
alter table visit_report_comment enable row level security;
alter table visit_report_comment force row level security;
create policy visit_report_comment_select on visit_report_comment for select to registre_app
  using (
    syndicate_id = (select access.syndicate('dpo', 'referent'))
    and member_id = any ((select access.members('dpo', 'referent'))::uuid[])
  );
create policy visit_report_comment_insert on visit_report_comment for insert to registre_app
  with check (
    syndicate_id = (select access.syndicate('dpo', 'referent'))
    and member_id = any ((select access.members('dpo', 'referent'))::uuid[])
  );
grant select, insert on visit_report_comment to registre_app;

-- visit_report_link: the DPO's own
alter table visit_report_link enable row level security;
alter table visit_report_link force row level security;
create policy visit_report_link_select on visit_report_link for select to registre_app
  using (
    syndicate_id = (select access.syndicate('dpo'))
    and member_id = any ((select access.members('dpo'))::uuid[])
  );
create policy visit_report_link_insert on visit_report_link for insert to registre_app
  with check (
    syndicate_id = (select access.syndicate('dpo'))
    and member_id = any ((select access.members('dpo'))::uuid[])
  );
create policy visit_report_link_update on visit_report_link for update to registre_app
  using (
    syndicate_id = (select access.syndicate('dpo'))
    and member_id = any ((select access.members('dpo'))::uuid[])
  )
  with check (
    syndicate_id = (select access.syndicate('dpo'))
    and member_id = any ((select access.members('dpo'))::uuid[])
  );
grant select, insert, update on visit_report_link to registre_app;
grant select on visit_report_reading, visit_report_comment, visit_report_link to registre_backup;

-- What was sent stands: a report is acknowledged once, and nothing else of it ever changes.
create function access.refuse_sent_report() returns trigger language plpgsql set search_path = pg_catalog as $$
begin
  if tg_op = 'UPDATE' and old.acknowledged_at is null
    and (new.syndicate_id, new.member_id, new.visit_id, new.content, new.sent_by, new.sent_at)
      is not distinct from (old.syndicate_id, old.member_id, old.visit_id, old.content, old.sent_by, old.sent_at)
  then return new; end if;
  raise exception '% is frozen', tg_table_name using errcode = '42501';
end $$;
create trigger visit_report_frozen before update or delete on visit_report for each row execute function access.refuse_sent_report();
create trigger visit_report_no_truncate before truncate on visit_report for each statement execute function access.refuse_change();
revoke execute on function access.refuse_sent_report() from public;

-- The definer reads what a link opens, acknowledges it, and writes that one act.
create policy visit_report_definer_select on visit_report for select to registre_definer using (true);
create policy visit_report_definer_update on visit_report for update to registre_definer using (true) with check (true);
create policy visit_report_link_definer on visit_report_link for select to registre_definer using (true);
grant select on visit_report, visit_report_link to registre_definer;
grant update (acknowledged_by, acknowledged_as, acknowledged_at, version) on visit_report to registre_definer;
alter policy audit_event_definer on audit_event
  with check (
    (role = 'invited' and action = 'acceptInvitation' and category = 'security' and member_id is null)
    or (role = 'link' and action = 'acknowledgeReportByLink' and category = 'activity' and member_id is not null)
  );

reset role;
set role registre_definer;

-- The secret of a link lives and dies with its row, in the same transaction. Nobody calls this: a trigger does.
create function access.keep_report_link() returns trigger
language plpgsql security definer set search_path = pg_catalog, auth as $$
begin
  if tg_op = 'INSERT' then
    insert into auth.secret (syndicate_id, hash, kind, purpose, member_id, expires_at)
    values (new.syndicate_id, new.hash, 'link', 'acknowledgement', new.member_id, new.expires_at);
  elsif new.revoked_at is not null then
    update auth.secret set revoked_at = clock_timestamp()
     where syndicate_id = new.syndicate_id and hash = new.hash and revoked_at is null;
  end if;
  return null;
end $$;
revoke execute on function access.keep_report_link() from public;
grant execute on function access.keep_report_link() to registre_owner;

-- Which report the presented link opens; no row for one that is unknown, expired or revoked. It gives no role.
create function access.linked_report()
returns table (syndicate_id uuid, member_id uuid, visit_id uuid, content jsonb, sent_at timestamptz,
  acknowledged_by text, acknowledged_as text, acknowledged_at timestamptz)
language sql stable security definer set search_path = pg_catalog, public, auth as $$
  select r.syndicate_id, r.member_id, r.visit_id, r.content, r.sent_at, r.acknowledged_by, r.acknowledged_as, r.acknowledged_at
    from auth.secret s
    join public.visit_report_link l on l.syndicate_id = s.syndicate_id and l.member_id = s.member_id and l.hash = s.hash
    join public.visit_report r on r.syndicate_id = l.syndicate_id and r.member_id = l.member_id and r.visit_id = l.visit_id
   where s.hash = sha256(convert_to(nullif(current_setting('app.secret', true), ''), 'UTF8'))
     and s.kind = 'link' and s.purpose = 'acknowledgement' and s.revoked_at is null and l.revoked_at is null
     and s.expires_at > clock_timestamp()
$$;
revoke execute on function access.linked_report() from public;
grant execute on function access.linked_report() to registre_app;

-- Whoever holds the link says that the report was read, once; the trail says that it was by a link.
create function access.acknowledge_linked_report(reader text, reader_function text) returns boolean
language plpgsql security definer set search_path = pg_catalog, public, auth, access as $$
declare opened record;
begin
  select * into opened from access.linked_report();
  if not found or btrim(reader) = '' or btrim(reader_function) = '' then return false; end if;
  update public.visit_report r set acknowledged_by = btrim(reader), acknowledged_as = btrim(reader_function),
      acknowledged_at = clock_timestamp(), version = r.version + 1
   where r.syndicate_id = opened.syndicate_id and r.member_id = opened.member_id and r.visit_id = opened.visit_id
     and r.acknowledged_at is null;
  if not found then return false; end if;
  insert into public.audit_event (syndicate_id, id, member_id, actor_name, role, action, category, object_type, object_id, changes)
  values (opened.syndicate_id, gen_random_uuid(), opened.member_id, btrim(reader), 'link', 'acknowledgeReportByLink', 'activity',
    'visit-report', opened.visit_id::text,
    jsonb_build_object('acknowledgedBy', jsonb_build_object('after', btrim(reader)),
      'acknowledgedAs', jsonb_build_object('after', btrim(reader_function))));
  return true;
end $$;
revoke execute on function access.acknowledge_linked_report(text, text) from public;
grant execute on function access.acknowledge_linked_report(text, text) to registre_app;

reset role;
set role registre_owner;
create trigger visit_report_link_kept after insert or update on visit_report_link for each row execute function access.keep_report_link();
--> statement-breakpoint
-- The DPO edits drafts; what was published keeps its words for ever, whoever asks: visits stand on it.
create policy questionnaire_update on questionnaire for update to registre_app
  using (
    syndicate_id = (select access.syndicate('dpo'))
  )
  with check (
    syndicate_id = (select access.syndicate('dpo'))
  );
grant update on questionnaire to registre_app;
create function access.refuse_published_change() returns trigger language plpgsql set search_path = pg_catalog as $$
begin
  if old.published_at is null then return case tg_op when 'DELETE' then old else new end; end if;
  if tg_op = 'UPDATE' and (new.syndicate_id, new.id, new.edition, new.title, new.content, new.published_at)
    is not distinct from (old.syndicate_id, old.id, old.edition, old.title, old.content, old.published_at)
  then return new; end if;
  raise exception '% is published and does not change', tg_table_name using errcode = '42501';
end $$;
revoke execute on function access.refuse_published_change() from public;
create trigger questionnaire_frozen before update or delete on questionnaire for each row execute function access.refuse_published_change();
create trigger questionnaire_no_truncate before truncate on questionnaire for each statement execute function access.refuse_change();
