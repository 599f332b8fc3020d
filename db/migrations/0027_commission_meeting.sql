CREATE TABLE "member_report_text" (
	"syndicate_id" uuid NOT NULL,
	"member_id" uuid NOT NULL,
	"year" smallint NOT NULL,
	"section" text NOT NULL,
	"text" text NOT NULL,
	"updated_by" text NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "member_report_text_pk" PRIMARY KEY("syndicate_id","member_id","year","section")
);
--> statement-breakpoint
CREATE TABLE "member_report" (
	"syndicate_id" uuid NOT NULL,
	"member_id" uuid NOT NULL,
	"year" smallint NOT NULL,
	"number" integer NOT NULL,
	"content" text NOT NULL,
	"sha256" text NOT NULL,
	"sent_by" text NOT NULL,
	"sent_at" timestamp with time zone DEFAULT now() NOT NULL,
	"acknowledged_by" text,
	"acknowledged_at" timestamp with time zone,
	CONSTRAINT "member_report_pk" PRIMARY KEY("syndicate_id","member_id","year","number"),
	CONSTRAINT "member_report_sealed" CHECK ("member_report"."sha256" = encode(sha256(convert_to("member_report"."content", 'UTF8')), 'hex'))
);
--> statement-breakpoint
CREATE TABLE "report_text" (
	"syndicate_id" uuid NOT NULL,
	"year" smallint NOT NULL,
	"section" text NOT NULL,
	"text" text NOT NULL,
	"updated_by" text NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "report_text_pk" PRIMARY KEY("syndicate_id","year","section")
);
--> statement-breakpoint
CREATE TABLE "meeting_item" (
	"syndicate_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"meeting_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"label" text NOT NULL,
	"owner" text NOT NULL,
	"due_on" date,
	"outcome" text DEFAULT '' NOT NULL,
	"closed_on" date,
	"created_by" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "meeting_item_pk" PRIMARY KEY("syndicate_id","id"),
	CONSTRAINT "meeting_item_kind" CHECK ("meeting_item"."kind" in ('decision', 'question'))
);
--> statement-breakpoint
CREATE TABLE "meeting_link" (
	"syndicate_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"meeting_id" uuid NOT NULL,
	"snapshot_number" integer NOT NULL,
	"holder" text NOT NULL,
	"token_hash" "bytea" NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"revoked_at" timestamp with time zone,
	"visits" integer DEFAULT 0 NOT NULL,
	"visited_at" timestamp with time zone,
	"created_by" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "meeting_link_pk" PRIMARY KEY("syndicate_id","id")
);
--> statement-breakpoint
CREATE TABLE "meeting" (
	"syndicate_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"title" text NOT NULL,
	"held_on" date NOT NULL,
	"preset_id" uuid NOT NULL,
	"agenda" text[] DEFAULT '{}' NOT NULL,
	"present" text[] DEFAULT '{}' NOT NULL,
	"excused" text[] DEFAULT '{}' NOT NULL,
	"created_by" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "meeting_pk" PRIMARY KEY("syndicate_id","id")
);
--> statement-breakpoint
CREATE TABLE "snapshot" (
	"syndicate_id" uuid NOT NULL,
	"meeting_id" uuid NOT NULL,
	"number" integer NOT NULL,
	"content" text NOT NULL,
	"sha256" text NOT NULL,
	"frozen_by" text NOT NULL,
	"frozen_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "snapshot_pk" PRIMARY KEY("syndicate_id","meeting_id","number"),
	CONSTRAINT "snapshot_number" CHECK ("snapshot"."number" > 0),
	CONSTRAINT "snapshot_sealed" CHECK ("snapshot"."sha256" = encode(sha256(convert_to("snapshot"."content", 'UTF8')), 'hex'))
);
--> statement-breakpoint
ALTER TABLE "member_report_text" ADD CONSTRAINT "member_report_text_member" FOREIGN KEY ("syndicate_id","member_id") REFERENCES "public"."member"("syndicate_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "member_report" ADD CONSTRAINT "member_report_member" FOREIGN KEY ("syndicate_id","member_id") REFERENCES "public"."member"("syndicate_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "report_text" ADD CONSTRAINT "report_text_syndicate" FOREIGN KEY ("syndicate_id") REFERENCES "public"."syndicate"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "meeting_item" ADD CONSTRAINT "meeting_item_meeting" FOREIGN KEY ("syndicate_id","meeting_id") REFERENCES "public"."meeting"("syndicate_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "meeting_link" ADD CONSTRAINT "meeting_link_snapshot" FOREIGN KEY ("syndicate_id","meeting_id","snapshot_number") REFERENCES "public"."snapshot"("syndicate_id","meeting_id","number") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "meeting" ADD CONSTRAINT "meeting_preset" FOREIGN KEY ("syndicate_id","preset_id") REFERENCES "public"."commission_preset"("syndicate_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "snapshot" ADD CONSTRAINT "snapshot_meeting" FOREIGN KEY ("syndicate_id","meeting_id") REFERENCES "public"."meeting"("syndicate_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "meeting_link_by_hash" ON "meeting_link" USING btree ("token_hash");--> statement-breakpoint
-- Meetings, their snapshots and what was decided: written by the DPO, read by the commission too.
alter table meeting enable row level security;
alter table meeting force row level security;
create policy meeting_select on meeting for select to registre_app
  using (syndicate_id = (select access.syndicate('dpo', 'commissioner')));
create policy meeting_insert on meeting for insert to registre_app
  with check (syndicate_id = (select access.syndicate('dpo')));
create policy meeting_update on meeting for update to registre_app
  using (syndicate_id = (select access.syndicate('dpo')))
  with check (syndicate_id = (select access.syndicate('dpo')));
grant select, insert, update on meeting to registre_app;
grant select on meeting to registre_backup;

alter table snapshot enable row level security;
alter table snapshot force row level security;
create policy snapshot_select on snapshot for select to registre_app
  using (syndicate_id = (select access.syndicate('dpo', 'commissioner')));
create policy snapshot_insert on snapshot for insert to registre_app
  with check (syndicate_id = (select access.syndicate('dpo')));
grant select, insert on snapshot to registre_app;
grant select on snapshot to registre_backup;
create trigger snapshot_frozen before update or delete on snapshot for each row execute function access.refuse_change();
create trigger snapshot_no_truncate before truncate on snapshot for each statement execute function access.refuse_change();

alter table meeting_item enable row level security;
alter table meeting_item force row level security;
create policy meeting_item_select on meeting_item for select to registre_app
  using (syndicate_id = (select access.syndicate('dpo', 'commissioner')));
create policy meeting_item_insert on meeting_item for insert to registre_app
  with check (syndicate_id = (select access.syndicate('dpo')));
create policy meeting_item_update on meeting_item for update to registre_app
  using (syndicate_id = (select access.syndicate('dpo')))
  with check (syndicate_id = (select access.syndicate('dpo')));
grant select, insert, update on meeting_item to registre_app;
grant select on meeting_item to registre_backup;

alter table meeting_link enable row level security;
alter table meeting_link force row level security;
create policy meeting_link_select on meeting_link for select to registre_app
  using (syndicate_id = (select access.syndicate('dpo')));
create policy meeting_link_insert on meeting_link for insert to registre_app
  with check (syndicate_id = (select access.syndicate('dpo')));
create policy meeting_link_update on meeting_link for update to registre_app
  using (syndicate_id = (select access.syndicate('dpo')))
  with check (syndicate_id = (select access.syndicate('dpo')));
grant select, insert, update on meeting_link to registre_app;
grant select on meeting_link to registre_backup;

-- Whoever holds the address of a snapshot is nobody: one function opens that snapshot and counts the visit.
create policy meeting_definer on meeting for select to registre_definer using (true);
create policy snapshot_definer on snapshot for select to registre_definer using (true);
create policy meeting_link_definer on meeting_link for all to registre_definer using (true) with check (true);
grant select on meeting, snapshot, meeting_link to registre_definer;
grant update (visits, visited_at) on meeting_link to registre_definer;
reset role;
set role registre_definer;
create function access.open_snapshot(p_hash bytea)
returns table (content text, sha256 text, expires_at timestamptz)
language sql volatile security definer set search_path = pg_catalog, public as $$
  with opened as (
    update public.meeting_link l set visits = l.visits + 1, visited_at = clock_timestamp()
     where l.token_hash = p_hash and l.revoked_at is null and l.expires_at > clock_timestamp()
    returning l.syndicate_id, l.meeting_id, l.snapshot_number, l.expires_at
  )
  select s.content, s.sha256, o.expires_at from opened o join public.snapshot s
    on s.syndicate_id = o.syndicate_id and s.meeting_id = o.meeting_id and s.number = o.snapshot_number
$$;
revoke execute on function access.open_snapshot(bytea) from public;
grant execute on function access.open_snapshot(bytea) to registre_app;
reset role;
set role registre_owner;
-- Drafts of the DPO: nobody else reads them.
alter table report_text enable row level security;
alter table report_text force row level security;
create policy report_text_select on report_text for select to registre_app
  using (syndicate_id = (select access.syndicate('dpo')));
create policy report_text_insert on report_text for insert to registre_app
  with check (syndicate_id = (select access.syndicate('dpo')));
create policy report_text_update on report_text for update to registre_app
  using (syndicate_id = (select access.syndicate('dpo')))
  with check (syndicate_id = (select access.syndicate('dpo')));
grant select, insert, update on report_text to registre_app;
grant select on report_text to registre_backup;

alter table member_report_text enable row level security;
alter table member_report_text force row level security;
create policy member_report_text_select on member_report_text for select to registre_app
  using (
    syndicate_id = (select access.syndicate('dpo'))
    and member_id = any ((select access.members('dpo'))::uuid[])
  );
create policy member_report_text_insert on member_report_text for insert to registre_app
  with check (
    syndicate_id = (select access.syndicate('dpo'))
    and member_id = any ((select access.members('dpo'))::uuid[])
  );
create policy member_report_text_update on member_report_text for update to registre_app
  using (
    syndicate_id = (select access.syndicate('dpo'))
    and member_id = any ((select access.members('dpo'))::uuid[])
  )
  with check (
    syndicate_id = (select access.syndicate('dpo'))
    and member_id = any ((select access.members('dpo'))::uuid[])
  );
grant select, insert, update on member_report_text to registre_app;
grant select on member_report_text to registre_backup;

-- What was sent is the town's to read; its representative alone says that it was read, and writes nothing else.
alter table member_report enable row level security;
alter table member_report force row level security;
create policy member_report_select on member_report for select to registre_app
  using (
    syndicate_id = (select access.syndicate('dpo', 'referent', 'representative'))
    and member_id = any ((select access.members('dpo', 'referent', 'representative'))::uuid[])
  );
create policy member_report_insert on member_report for insert to registre_app
  with check (
    syndicate_id = (select access.syndicate('dpo'))
    and member_id = any ((select access.members('dpo'))::uuid[])
  );
create policy member_report_update on member_report for update to registre_app
  using (
    syndicate_id = (select access.syndicate('representative'))
    and member_id = any ((select access.members('representative'))::uuid[])
  )
  with check (
    syndicate_id = (select access.syndicate('representative'))
    and member_id = any ((select access.members('representative'))::uuid[])
  );
grant select, insert, update on member_report to registre_app;
grant select on member_report to registre_backup;
create function access.keep_sent_report() returns trigger language plpgsql set search_path = pg_catalog as $$
begin
  if (new.year, new.number, new.content, new.sha256, new.sent_by, new.sent_at)
     is distinct from (old.year, old.number, old.content, old.sha256, old.sent_by, old.sent_at) or old.acknowledged_at is not null then
    raise exception '% is append-only', tg_table_name using errcode = '42501';
  end if;
  return new;
end $$;
create trigger member_report_frozen before update on member_report for each row execute function access.keep_sent_report();
create trigger member_report_no_truncate before truncate on member_report for each statement execute function access.refuse_change();
