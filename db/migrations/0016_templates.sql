CREATE TABLE "edition_decision" (
	"syndicate_id" uuid NOT NULL,
	"member_id" uuid NOT NULL,
	"entry_id" uuid NOT NULL,
	"to_version" integer NOT NULL,
	"from_version" integer NOT NULL,
	"accepted" text[] NOT NULL,
	"kept" text[] NOT NULL,
	"decided_by" text NOT NULL,
	"decided_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "edition_decision_pk" PRIMARY KEY("syndicate_id","member_id","entry_id","to_version"),
	CONSTRAINT "edition_decision_forward" CHECK ("edition_decision"."to_version" > "edition_decision"."from_version")
);
--> statement-breakpoint
CREATE TABLE "syndicate_template" (
	"syndicate_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"version" integer NOT NULL,
	"name" text NOT NULL,
	"domain" text NOT NULL,
	"content" jsonb NOT NULL,
	"note" text DEFAULT '' NOT NULL,
	"created_by" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "syndicate_template_pk" PRIMARY KEY("syndicate_id","id","version")
);
--> statement-breakpoint
ALTER TABLE "entry" ADD COLUMN "own_template_id" uuid;--> statement-breakpoint
ALTER TABLE "entry" ADD COLUMN "own_template_version" integer;--> statement-breakpoint
ALTER TABLE "edition_decision" ADD CONSTRAINT "edition_decision_entry" FOREIGN KEY ("syndicate_id","member_id","entry_id") REFERENCES "public"."entry"("syndicate_id","member_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "syndicate_template" ADD CONSTRAINT "syndicate_template_syndicate" FOREIGN KEY ("syndicate_id") REFERENCES "public"."syndicate"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "entry" ADD CONSTRAINT "entry_own_template" FOREIGN KEY ("syndicate_id","own_template_id","own_template_version") REFERENCES "public"."syndicate_template"("syndicate_id","id","version") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "entry" ADD CONSTRAINT "entry_one_template" CHECK (("entry"."template_id" is null or "entry"."own_template_id" is null) and ("entry"."own_template_id" is null) = ("entry"."own_template_version" is null));--> statement-breakpoint
-- syndicate_template: the DPO writes editions that never change, the towns read them
alter table syndicate_template enable row level security;
alter table syndicate_template force row level security;
create policy syndicate_template_select on syndicate_template for select to registre_app
  using (
    syndicate_id = (select access.syndicate('dpo', 'referent', 'representative'))
  );
create policy syndicate_template_insert on syndicate_template for insert to registre_app
  with check (
    syndicate_id = (select access.syndicate('dpo'))
  );
grant select, insert on syndicate_template to registre_app;
grant select on syndicate_template to registre_backup;

-- edition_decision: who may write the register answers an edition, once
alter table edition_decision enable row level security;
alter table edition_decision force row level security;
create policy edition_decision_select on edition_decision for select to registre_app
  using (
    syndicate_id = (select access.syndicate('dpo', 'referent', 'representative'))
    and member_id = any ((select access.members('dpo', 'referent', 'representative'))::uuid[])
  );
create policy edition_decision_insert on edition_decision for insert to registre_app
  with check (
    syndicate_id = (select access.syndicate('dpo', 'referent'))
    and member_id = any ((select access.members('dpo', 'referent'))::uuid[])
  );
grant select, insert on edition_decision to registre_app;
grant select on edition_decision to registre_backup;

--> statement-breakpoint
CREATE TABLE "template_push_entry" (
	"syndicate_id" uuid NOT NULL,
	"member_id" uuid NOT NULL,
	"push_id" uuid NOT NULL,
	"entry_id" uuid NOT NULL,
	"entry_version" integer NOT NULL,
	CONSTRAINT "template_push_entry_pk" PRIMARY KEY("syndicate_id","member_id","push_id","entry_id")
);
--> statement-breakpoint
CREATE TABLE "template_push" (
	"syndicate_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"template_id" text NOT NULL,
	"template_version" integer NOT NULL,
	"template_name" text NOT NULL,
	"left_out" jsonb NOT NULL,
	"created_by" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"undone_by" text,
	"undone_at" timestamp with time zone,
	CONSTRAINT "template_push_pk" PRIMARY KEY("syndicate_id","id")
);
--> statement-breakpoint
ALTER TABLE "template_push_entry" ADD CONSTRAINT "template_push_entry_push" FOREIGN KEY ("syndicate_id","push_id") REFERENCES "public"."template_push"("syndicate_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "template_push_entry" ADD CONSTRAINT "template_push_entry_entry" FOREIGN KEY ("syndicate_id","member_id","entry_id") REFERENCES "public"."entry"("syndicate_id","member_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "template_push" ADD CONSTRAINT "template_push_syndicate" FOREIGN KEY ("syndicate_id") REFERENCES "public"."syndicate"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "template_push_by_template" ON "template_push" USING btree ("syndicate_id","template_id");--> statement-breakpoint
-- template_push: a batch of the DPO's, written once, taken back once
alter table template_push enable row level security;
alter table template_push force row level security;
create policy template_push_select on template_push for select to registre_app
  using (
    syndicate_id = (select access.syndicate('dpo'))
  );
create policy template_push_insert on template_push for insert to registre_app
  with check (
    syndicate_id = (select access.syndicate('dpo'))
  );
create policy template_push_update on template_push for update to registre_app
  using (
    syndicate_id = (select access.syndicate('dpo'))
  )
  with check (
    syndicate_id = (select access.syndicate('dpo'))
  );
grant select, insert, update on template_push to registre_app;
grant select on template_push to registre_backup;

-- template_push_entry: the drafts of a batch, each of a member that the DPO has in hand
alter table template_push_entry enable row level security;
alter table template_push_entry force row level security;
create policy template_push_entry_select on template_push_entry for select to registre_app
  using (
    syndicate_id = (select access.syndicate('dpo'))
    and member_id = any ((select access.members('dpo'))::uuid[])
  );
create policy template_push_entry_insert on template_push_entry for insert to registre_app
  with check (
    syndicate_id = (select access.syndicate('dpo'))
    and member_id = any ((select access.members('dpo'))::uuid[])
  );
grant select, insert on template_push_entry to registre_app;
grant select on template_push_entry to registre_backup;

--> statement-breakpoint
CREATE TABLE "update_request" (
	"syndicate_id" uuid NOT NULL,
	"member_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"message" text NOT NULL,
	"asked_by" text NOT NULL,
	"asked_at" timestamp with time zone DEFAULT now() NOT NULL,
	"done_by" text,
	"done_at" timestamp with time zone,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "update_request_pk" PRIMARY KEY("syndicate_id","member_id","id")
);
--> statement-breakpoint
ALTER TABLE "update_request" ADD CONSTRAINT "update_request_member" FOREIGN KEY ("syndicate_id","member_id") REFERENCES "public"."member"("syndicate_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
-- update_request: the DPO asks, the town or the DPO says that it is done
alter table update_request enable row level security;
alter table update_request force row level security;
create policy update_request_select on update_request for select to registre_app
  using (
    syndicate_id = (select access.syndicate('dpo', 'referent', 'representative'))
    and member_id = any ((select access.members('dpo', 'referent', 'representative'))::uuid[])
  );
create policy update_request_insert on update_request for insert to registre_app
  with check (
    syndicate_id = (select access.syndicate('dpo'))
    and member_id = any ((select access.members('dpo'))::uuid[])
  );
create policy update_request_update on update_request for update to registre_app
  using (
    syndicate_id = (select access.syndicate('dpo', 'referent'))
    and member_id = any ((select access.members('dpo', 'referent'))::uuid[])
  )
  with check (
    syndicate_id = (select access.syndicate('dpo', 'referent'))
    and member_id = any ((select access.members('dpo', 'referent'))::uuid[])
  );
grant select, insert, update on update_request to registre_app;
grant select on update_request to registre_backup;

