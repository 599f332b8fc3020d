CREATE TABLE "import_source" (
	"syndicate_id" uuid NOT NULL,
	"source" text NOT NULL,
	"mapping" jsonb NOT NULL,
	"updated_by" text NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "import_source_pk" PRIMARY KEY("syndicate_id","source")
);
--> statement-breakpoint
CREATE TABLE "register_import_entry" (
	"syndicate_id" uuid NOT NULL,
	"member_id" uuid NOT NULL,
	"import_id" uuid NOT NULL,
	"entry_id" uuid NOT NULL,
	"entry_version" integer NOT NULL,
	"origin" jsonb NOT NULL,
	CONSTRAINT "register_import_entry_pk" PRIMARY KEY("syndicate_id","member_id","import_id","entry_id")
);
--> statement-breakpoint
CREATE TABLE "register_import" (
	"syndicate_id" uuid NOT NULL,
	"member_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"status" text DEFAULT 'prepared' NOT NULL,
	"file_name" text NOT NULL,
	"file_kind" text NOT NULL,
	"sha256" text NOT NULL,
	"source" text NOT NULL,
	"sheets" jsonb,
	"draft" jsonb,
	"report" jsonb,
	"created_by" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"imported_at" timestamp with time zone,
	"imported_by" text,
	"undone_at" timestamp with time zone,
	"undone_by" text,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "register_import_pk" PRIMARY KEY("syndicate_id","member_id","id")
);
--> statement-breakpoint
ALTER TABLE "import_source" ADD CONSTRAINT "import_source_syndicate" FOREIGN KEY ("syndicate_id") REFERENCES "public"."syndicate"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "register_import_entry" ADD CONSTRAINT "register_import_entry_import" FOREIGN KEY ("syndicate_id","member_id","import_id") REFERENCES "public"."register_import"("syndicate_id","member_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "register_import_entry" ADD CONSTRAINT "register_import_entry_entry" FOREIGN KEY ("syndicate_id","member_id","entry_id") REFERENCES "public"."entry"("syndicate_id","member_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "register_import" ADD CONSTRAINT "register_import_member" FOREIGN KEY ("syndicate_id","member_id") REFERENCES "public"."member"("syndicate_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "register_import_by_status" ON "register_import" USING btree ("syndicate_id","member_id","status");--> statement-breakpoint
-- register_import: who may write the register may bring it in
alter table register_import enable row level security;
alter table register_import force row level security;
create policy register_import_select on register_import for select to registre_app
  using (
    syndicate_id = (select access.syndicate('dpo', 'referent'))
    and member_id = any ((select access.members('dpo', 'referent'))::uuid[])
  );
create policy register_import_insert on register_import for insert to registre_app
  with check (
    syndicate_id = (select access.syndicate('dpo', 'referent'))
    and member_id = any ((select access.members('dpo', 'referent'))::uuid[])
  );
create policy register_import_update on register_import for update to registre_app
  using (
    syndicate_id = (select access.syndicate('dpo', 'referent'))
    and member_id = any ((select access.members('dpo', 'referent'))::uuid[])
  )
  with check (
    syndicate_id = (select access.syndicate('dpo', 'referent'))
    and member_id = any ((select access.members('dpo', 'referent'))::uuid[])
  );
grant select, insert, update on register_import to registre_app;
grant select on register_import to registre_backup;

-- register_import_entry: written once with the batch
alter table register_import_entry enable row level security;
alter table register_import_entry force row level security;
create policy register_import_entry_select on register_import_entry for select to registre_app
  using (
    syndicate_id = (select access.syndicate('dpo', 'referent'))
    and member_id = any ((select access.members('dpo', 'referent'))::uuid[])
  );
create policy register_import_entry_insert on register_import_entry for insert to registre_app
  with check (
    syndicate_id = (select access.syndicate('dpo', 'referent'))
    and member_id = any ((select access.members('dpo', 'referent'))::uuid[])
  );
grant select, insert on register_import_entry to registre_app;
grant select on register_import_entry to registre_backup;

-- import_source: the DPO settles what a source's headings mean, the towns' referents read it
alter table import_source enable row level security;
alter table import_source force row level security;
create policy import_source_select on import_source for select to registre_app
  using (
    syndicate_id = (select access.syndicate('dpo', 'referent'))
  );
create policy import_source_insert on import_source for insert to registre_app
  with check (
    syndicate_id = (select access.syndicate('dpo'))
  );
create policy import_source_update on import_source for update to registre_app
  using (
    syndicate_id = (select access.syndicate('dpo'))
  )
  with check (
    syndicate_id = (select access.syndicate('dpo'))
  );
grant select, insert, update on import_source to registre_app;
grant select on import_source to registre_backup;
