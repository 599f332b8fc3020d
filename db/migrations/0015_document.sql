CREATE TABLE "document" (
	"syndicate_id" uuid NOT NULL,
	"member_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"entry_id" uuid,
	"visit_id" uuid,
	"intervention_id" uuid,
	"contract_id" uuid,
	"name" text NOT NULL,
	"file_name" text NOT NULL,
	"type" text NOT NULL,
	"kind" text NOT NULL,
	"size" integer NOT NULL,
	"sha256" text NOT NULL,
	"dated_on" date,
	"expires_on" date,
	"visibility" text DEFAULT 'member' NOT NULL,
	"created_by" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"removed_at" timestamp with time zone,
	"removed_by" text,
	"erased_at" timestamp with time zone,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "document_pk" PRIMARY KEY("syndicate_id","member_id","id"),
	CONSTRAINT "document_of_one" CHECK (num_nonnulls("document"."entry_id", "document"."visit_id", "document"."intervention_id", "document"."contract_id") = 1),
	CONSTRAINT "document_visibility" CHECK ("document"."visibility" in ('member', 'dpo_only')),
	CONSTRAINT "document_kind" CHECK ("document"."kind" in ('pdf', 'odt', 'ods', 'docx', 'xlsx', 'png', 'jpg')),
	CONSTRAINT "document_size" CHECK ("document"."size" between 1 and 20000000),
	CONSTRAINT "document_hash" CHECK ("document"."sha256" ~ '^[0-9a-f]{64}$'),
	CONSTRAINT "document_erased" CHECK ("document"."erased_at" is null or "document"."removed_at" is not null)
);
--> statement-breakpoint
ALTER TABLE "syndicate" ADD COLUMN "document_quota_mb" integer DEFAULT 500 NOT NULL;--> statement-breakpoint
ALTER TABLE "document" ADD CONSTRAINT "document_member" FOREIGN KEY ("syndicate_id","member_id") REFERENCES "public"."member"("syndicate_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "document" ADD CONSTRAINT "document_entry" FOREIGN KEY ("syndicate_id","member_id","entry_id") REFERENCES "public"."entry"("syndicate_id","member_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "document" ADD CONSTRAINT "document_visit" FOREIGN KEY ("syndicate_id","member_id","visit_id") REFERENCES "public"."visit"("syndicate_id","member_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "document" ADD CONSTRAINT "document_intervention" FOREIGN KEY ("syndicate_id","member_id","intervention_id") REFERENCES "public"."intervention"("syndicate_id","member_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "document" ADD CONSTRAINT "document_contract" FOREIGN KEY ("syndicate_id","member_id","contract_id") REFERENCES "public"."contract"("syndicate_id","member_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "document_by_moment" ON "document" USING btree ("syndicate_id","member_id","created_at");--> statement-breakpoint
CREATE INDEX "document_by_hash" ON "document" USING btree ("syndicate_id","member_id","sha256");--> statement-breakpoint
CREATE INDEX "document_by_expiry" ON "document" USING btree ("syndicate_id","expires_on");--> statement-breakpoint
-- document: its object decides who reads it. The DPO all; the town what hangs on its entries and contracts, on acts it may read and on visits
-- whose report it was sent, unless kept for the DPO; the technician what hangs on the requests.
alter table document enable row level security;
alter table document force row level security;
create policy document_select on document for select to registre_app
  using (
    syndicate_id = (select access.syndicate('dpo', 'referent', 'representative', 'technician'))
    and member_id = any ((select access.members('dpo', 'referent', 'representative', 'technician'))::uuid[])
    and ((select access.role()) = 'dpo' or (visibility = 'member' and (
      ((entry_id is not null or contract_id is not null) and (select access.role()) <> 'technician')
      or exists (select from visit_report r where r.syndicate_id = document.syndicate_id and r.member_id = document.member_id
        and r.visit_id = document.visit_id)
      or exists (select from intervention i where i.syndicate_id = document.syndicate_id and i.member_id = document.member_id
        and i.id = document.intervention_id)
    )))
  );
create policy document_insert on document for insert to registre_app
  with check (
    syndicate_id = (select access.syndicate('dpo', 'referent', 'technician'))
    and member_id = any ((select access.members('dpo', 'referent', 'technician'))::uuid[])
    and ((select access.role()) = 'dpo' or visibility = 'member')
    and case
      when entry_id is not null or contract_id is not null then (select access.role()) in ('dpo', 'referent')
      when visit_id is not null then (select access.role()) = 'dpo'
      else exists (select from intervention i where i.syndicate_id = document.syndicate_id and i.member_id = document.member_id
        and i.id = document.intervention_id
        and i.service = case (select access.role()) when 'dpo' then 'dpo' when 'technician' then 'it' end)
    end
  );
create policy document_update on document for update to registre_app
  using (
    syndicate_id = (select access.syndicate('dpo', 'referent', 'technician'))
    and member_id = any ((select access.members('dpo', 'referent', 'technician'))::uuid[])
    and ((select access.role()) = 'dpo' or visibility = 'member')
    and case
      when entry_id is not null or contract_id is not null then (select access.role()) in ('dpo', 'referent')
      when visit_id is not null then (select access.role()) = 'dpo'
      else exists (select from intervention i where i.syndicate_id = document.syndicate_id and i.member_id = document.member_id
        and i.id = document.intervention_id
        and i.service = case (select access.role()) when 'dpo' then 'dpo' when 'technician' then 'it' end)
    end
  )
  with check (
    syndicate_id = (select access.syndicate('dpo', 'referent', 'technician'))
    and member_id = any ((select access.members('dpo', 'referent', 'technician'))::uuid[])
    and ((select access.role()) = 'dpo' or visibility = 'member')
    and case
      when entry_id is not null or contract_id is not null then (select access.role()) in ('dpo', 'referent')
      when visit_id is not null then (select access.role()) = 'dpo'
      else exists (select from intervention i where i.syndicate_id = document.syndicate_id and i.member_id = document.member_id
        and i.id = document.intervention_id
        and i.service = case (select access.role()) when 'dpo' then 'dpo' when 'technician' then 'it' end)
    end
  );
grant select, insert, update on document to registre_app;
grant select on document to registre_backup;
