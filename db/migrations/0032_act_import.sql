CREATE TABLE "act_import" (
	"syndicate_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"service" text NOT NULL,
	"status" text DEFAULT 'prepared' NOT NULL,
	"file_name" text NOT NULL,
	"file_kind" text NOT NULL,
	"sha256" text NOT NULL,
	"source" text NOT NULL,
	"sheets" jsonb,
	"choices" jsonb NOT NULL,
	"report" jsonb,
	"created_by" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"imported_at" timestamp with time zone,
	"imported_by" text,
	"undone_at" timestamp with time zone,
	"undone_by" text,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "act_import_pk" PRIMARY KEY("syndicate_id","id")
);
--> statement-breakpoint
ALTER TABLE "collective_act" ADD COLUMN "import_id" uuid;--> statement-breakpoint
ALTER TABLE "intervention" ADD COLUMN "import_id" uuid;--> statement-breakpoint
ALTER TABLE "act_import" ADD CONSTRAINT "act_import_syndicate" FOREIGN KEY ("syndicate_id") REFERENCES "public"."syndicate"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "act_import" ADD CONSTRAINT "act_import_person" FOREIGN KEY ("syndicate_id","person_id") REFERENCES "public"."person"("syndicate_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "act_import_by_person" ON "act_import" USING btree ("syndicate_id","person_id","service");--> statement-breakpoint
ALTER TABLE "collective_act" ADD CONSTRAINT "collective_act_import" FOREIGN KEY ("syndicate_id","import_id") REFERENCES "public"."act_import"("syndicate_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "intervention" ADD CONSTRAINT "intervention_import" FOREIGN KEY ("syndicate_id","import_id") REFERENCES "public"."act_import"("syndicate_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "intervention_by_import" ON "intervention" USING btree ("syndicate_id","import_id") WHERE import_id is not null;--> statement-breakpoint
-- act_import: the DPO brings in acts of its own, the IT service its requests; each reads the files they sent, alone.
alter table act_import add constraint act_import_service check (service in ('dpo', 'it'));
alter table act_import add constraint act_import_status check (status in ('prepared', 'imported', 'undone', 'dropped'));
alter table act_import enable row level security;
alter table act_import force row level security;
create policy act_import_select on act_import for select to registre_app
  using (
    person_id = (select access.person()) and (
      (service = 'dpo' and syndicate_id = (select access.syndicate('dpo')))
      or (service = 'it' and syndicate_id = (select access.syndicate('technician')))
    )
  );
create policy act_import_insert on act_import for insert to registre_app
  with check (
    person_id = (select access.person()) and (
      (service = 'dpo' and syndicate_id = (select access.syndicate('dpo')))
      or (service = 'it' and syndicate_id = (select access.syndicate('technician')))
    )
  );
create policy act_import_update on act_import for update to registre_app
  using (
    person_id = (select access.person()) and (
      (service = 'dpo' and syndicate_id = (select access.syndicate('dpo')))
      or (service = 'it' and syndicate_id = (select access.syndicate('technician')))
    )
  )
  with check (
    person_id = (select access.person()) and (
      (service = 'dpo' and syndicate_id = (select access.syndicate('dpo')))
      or (service = 'it' and syndicate_id = (select access.syndicate('technician')))
    )
  );
grant select, insert, update on act_import to registre_app;
grant select on act_import to registre_backup;
