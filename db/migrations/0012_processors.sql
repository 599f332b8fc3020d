CREATE TABLE "contract" (
	"syndicate_id" uuid NOT NULL,
	"member_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"processor_id" uuid NOT NULL,
	"object" text DEFAULT '' NOT NULL,
	"ref" text DEFAULT '' NOT NULL,
	"local_referent" text DEFAULT '' NOT NULL,
	"signed_on" date,
	"ends_on" date,
	"tacit_renewal" boolean,
	"notice_months" integer,
	"dpa_status" text DEFAULT 'missing' NOT NULL,
	"clauses" jsonb NOT NULL,
	"last_check_on" date,
	"last_check_by" text DEFAULT '' NOT NULL,
	"note" text DEFAULT '' NOT NULL,
	"ended_at" timestamp with time zone,
	"created_by" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_by" text NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "contract_pk" PRIMARY KEY("syndicate_id","member_id","id")
);
--> statement-breakpoint
CREATE TABLE "entry_processor" (
	"syndicate_id" uuid NOT NULL,
	"member_id" uuid NOT NULL,
	"entry_id" uuid NOT NULL,
	"name" text NOT NULL,
	"processor_id" uuid NOT NULL,
	"contract_id" uuid,
	"linked_by" text NOT NULL,
	"linked_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "entry_processor_pk" PRIMARY KEY("syndicate_id","member_id","entry_id","name")
);
--> statement-breakpoint
CREATE TABLE "entry_software" (
	"syndicate_id" uuid NOT NULL,
	"member_id" uuid NOT NULL,
	"entry_id" uuid NOT NULL,
	"name" text NOT NULL,
	"software_id" uuid NOT NULL,
	"linked_by" text NOT NULL,
	"linked_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "entry_software_pk" PRIMARY KEY("syndicate_id","member_id","entry_id","name")
);
--> statement-breakpoint
CREATE TABLE "member_software" (
	"syndicate_id" uuid NOT NULL,
	"member_id" uuid NOT NULL,
	"software_id" uuid NOT NULL,
	"since" date,
	"until" date,
	"contract_id" uuid,
	"updated_by" text NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "member_software_pk" PRIMARY KEY("syndicate_id","member_id","software_id")
);
--> statement-breakpoint
CREATE TABLE "processor" (
	"syndicate_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"name" text NOT NULL,
	"kind" text NOT NULL,
	"siren" text DEFAULT '' NOT NULL,
	"other_identifier" text DEFAULT '' NOT NULL,
	"website" text DEFAULT '' NOT NULL,
	"email" text DEFAULT '' NOT NULL,
	"phone" text DEFAULT '' NOT NULL,
	"address" text DEFAULT '' NOT NULL,
	"dpo_name" text DEFAULT '' NOT NULL,
	"dpo_email" text DEFAULT '' NOT NULL,
	"dpo_phone" text DEFAULT '' NOT NULL,
	"country" text DEFAULT '' NOT NULL,
	"hosting_country" text DEFAULT '' NOT NULL,
	"certifications" jsonb NOT NULL,
	"other_certifications" text DEFAULT '' NOT NULL,
	"sub_processors" jsonb NOT NULL,
	"sub_processors_known" boolean,
	"transfers" jsonb NOT NULL,
	"transfers_outside" boolean,
	"register_kept" boolean,
	"security_annex" boolean,
	"review_on" date,
	"note" text DEFAULT '' NOT NULL,
	"own_syndicate" boolean DEFAULT false NOT NULL,
	"retired_at" timestamp with time zone,
	"merged_into_id" uuid,
	"created_by" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_by" text NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "processor_pk" PRIMARY KEY("syndicate_id","id")
);
--> statement-breakpoint
CREATE TABLE "service" (
	"syndicate_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"name" text NOT NULL,
	"category" text NOT NULL,
	"description" text DEFAULT '' NOT NULL,
	"security_measures" jsonb NOT NULL,
	"transfers" jsonb NOT NULL,
	"processor_id" uuid,
	"retired_at" timestamp with time zone,
	"updated_by" text NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "service_pk" PRIMARY KEY("syndicate_id","id")
);
--> statement-breakpoint
CREATE TABLE "software" (
	"syndicate_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"name" text NOT NULL,
	"publisher_id" uuid,
	"service_id" uuid,
	"note" text DEFAULT '' NOT NULL,
	"retired_at" timestamp with time zone,
	"updated_by" text NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "software_pk" PRIMARY KEY("syndicate_id","id")
);
--> statement-breakpoint
CREATE TABLE "subscription" (
	"syndicate_id" uuid NOT NULL,
	"member_id" uuid NOT NULL,
	"service_id" uuid NOT NULL,
	"since" date,
	"until" date,
	"contract_ref" text DEFAULT '' NOT NULL,
	"updated_by" text NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "subscription_pk" PRIMARY KEY("syndicate_id","member_id","service_id")
);
--> statement-breakpoint
ALTER TABLE "contract" ADD CONSTRAINT "contract_member" FOREIGN KEY ("syndicate_id","member_id") REFERENCES "public"."member"("syndicate_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "contract" ADD CONSTRAINT "contract_processor" FOREIGN KEY ("syndicate_id","processor_id") REFERENCES "public"."processor"("syndicate_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "entry_processor" ADD CONSTRAINT "entry_processor_entry" FOREIGN KEY ("syndicate_id","member_id","entry_id") REFERENCES "public"."entry"("syndicate_id","member_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "entry_processor" ADD CONSTRAINT "entry_processor_processor" FOREIGN KEY ("syndicate_id","processor_id") REFERENCES "public"."processor"("syndicate_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "entry_processor" ADD CONSTRAINT "entry_processor_contract" FOREIGN KEY ("syndicate_id","member_id","contract_id") REFERENCES "public"."contract"("syndicate_id","member_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "entry_software" ADD CONSTRAINT "entry_software_entry" FOREIGN KEY ("syndicate_id","member_id","entry_id") REFERENCES "public"."entry"("syndicate_id","member_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "entry_software" ADD CONSTRAINT "entry_software_software" FOREIGN KEY ("syndicate_id","software_id") REFERENCES "public"."software"("syndicate_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "member_software" ADD CONSTRAINT "member_software_member" FOREIGN KEY ("syndicate_id","member_id") REFERENCES "public"."member"("syndicate_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "member_software" ADD CONSTRAINT "member_software_software" FOREIGN KEY ("syndicate_id","software_id") REFERENCES "public"."software"("syndicate_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "member_software" ADD CONSTRAINT "member_software_contract" FOREIGN KEY ("syndicate_id","member_id","contract_id") REFERENCES "public"."contract"("syndicate_id","member_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "processor" ADD CONSTRAINT "processor_syndicate" FOREIGN KEY ("syndicate_id") REFERENCES "public"."syndicate"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "processor" ADD CONSTRAINT "processor_merged_into" FOREIGN KEY ("syndicate_id","merged_into_id") REFERENCES "public"."processor"("syndicate_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "service" ADD CONSTRAINT "service_syndicate" FOREIGN KEY ("syndicate_id") REFERENCES "public"."syndicate"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "service" ADD CONSTRAINT "service_processor" FOREIGN KEY ("syndicate_id","processor_id") REFERENCES "public"."processor"("syndicate_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "software" ADD CONSTRAINT "software_syndicate" FOREIGN KEY ("syndicate_id") REFERENCES "public"."syndicate"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "software" ADD CONSTRAINT "software_publisher" FOREIGN KEY ("syndicate_id","publisher_id") REFERENCES "public"."processor"("syndicate_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "software" ADD CONSTRAINT "software_service" FOREIGN KEY ("syndicate_id","service_id") REFERENCES "public"."service"("syndicate_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "subscription" ADD CONSTRAINT "subscription_member" FOREIGN KEY ("syndicate_id","member_id") REFERENCES "public"."member"("syndicate_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "subscription" ADD CONSTRAINT "subscription_service" FOREIGN KEY ("syndicate_id","service_id") REFERENCES "public"."service"("syndicate_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "contract_by_processor" ON "contract" USING btree ("syndicate_id","processor_id");--> statement-breakpoint
CREATE INDEX "contract_by_end" ON "contract" USING btree ("syndicate_id","ends_on");--> statement-breakpoint
CREATE INDEX "entry_processor_by_processor" ON "entry_processor" USING btree ("syndicate_id","processor_id");--> statement-breakpoint
CREATE INDEX "entry_software_by_software" ON "entry_software" USING btree ("syndicate_id","software_id");--> statement-breakpoint
CREATE INDEX "member_software_by_software" ON "member_software" USING btree ("syndicate_id","software_id");--> statement-breakpoint
CREATE INDEX "processor_by_name" ON "processor" USING btree ("syndicate_id","name");--> statement-breakpoint
CREATE INDEX "software_by_name" ON "software" USING btree ("syndicate_id","name");--> statement-breakpoint
-- At most one entry of the directory is the syndicate itself.
create unique index processor_own on processor (syndicate_id) where own_syndicate;
-- processor: the directory is the DPO's to write, the towns' to read
alter table processor enable row level security;
alter table processor force row level security;
create policy processor_select on processor for select to registre_app
  using (syndicate_id = (select access.syndicate('dpo', 'referent', 'representative')));
create policy processor_insert on processor for insert to registre_app
  with check (syndicate_id = (select access.syndicate('dpo')));
create policy processor_update on processor for update to registre_app
  using (syndicate_id = (select access.syndicate('dpo')))
  with check (syndicate_id = (select access.syndicate('dpo')));
grant select, insert, update on processor to registre_app;
grant select on processor to registre_backup;

-- service: what the syndicate does for its members
alter table service enable row level security;
alter table service force row level security;
create policy service_select on service for select to registre_app
  using (syndicate_id = (select access.syndicate('dpo', 'referent', 'representative')));
create policy service_insert on service for insert to registre_app
  with check (syndicate_id = (select access.syndicate('dpo')));
create policy service_update on service for update to registre_app
  using (syndicate_id = (select access.syndicate('dpo')))
  with check (syndicate_id = (select access.syndicate('dpo')));
grant select, insert, update on service to registre_app;
grant select on service to registre_backup;

-- software: one list of software for all members
alter table software enable row level security;
alter table software force row level security;
create policy software_select on software for select to registre_app
  using (syndicate_id = (select access.syndicate('dpo', 'referent', 'representative')));
create policy software_insert on software for insert to registre_app
  with check (syndicate_id = (select access.syndicate('dpo')));
create policy software_update on software for update to registre_app
  using (syndicate_id = (select access.syndicate('dpo')))
  with check (syndicate_id = (select access.syndicate('dpo')));
grant select, insert, update on software to registre_app;
grant select on software to registre_backup;

-- contract: the town's own contracts; it is the controller
alter table contract enable row level security;
alter table contract force row level security;
create policy contract_select on contract for select to registre_app
  using (
    syndicate_id = (select access.syndicate('dpo', 'referent', 'representative'))
    and member_id = any ((select access.members('dpo', 'referent', 'representative'))::uuid[])
  );
create policy contract_insert on contract for insert to registre_app
  with check (
    syndicate_id = (select access.syndicate('dpo', 'referent'))
    and member_id = any ((select access.members('dpo', 'referent'))::uuid[])
  );
create policy contract_update on contract for update to registre_app
  using (
    syndicate_id = (select access.syndicate('dpo', 'referent'))
    and member_id = any ((select access.members('dpo', 'referent'))::uuid[])
  )
  with check (
    syndicate_id = (select access.syndicate('dpo', 'referent'))
    and member_id = any ((select access.members('dpo', 'referent'))::uuid[])
  );
grant select, insert, update on contract to registre_app;
grant select on contract to registre_backup;

-- subscription: the syndicate says whom it serves
alter table subscription enable row level security;
alter table subscription force row level security;
create policy subscription_select on subscription for select to registre_app
  using (
    syndicate_id = (select access.syndicate('dpo', 'referent', 'representative'))
    and member_id = any ((select access.members('dpo', 'referent', 'representative'))::uuid[])
  );
create policy subscription_insert on subscription for insert to registre_app
  with check (
    syndicate_id = (select access.syndicate('dpo'))
    and member_id = any ((select access.members('dpo'))::uuid[])
  );
create policy subscription_update on subscription for update to registre_app
  using (
    syndicate_id = (select access.syndicate('dpo'))
    and member_id = any ((select access.members('dpo'))::uuid[])
  )
  with check (
    syndicate_id = (select access.syndicate('dpo'))
    and member_id = any ((select access.members('dpo'))::uuid[])
  );
grant select, insert, update on subscription to registre_app;
grant select on subscription to registre_backup;

-- member_software: what the town uses
alter table member_software enable row level security;
alter table member_software force row level security;
create policy member_software_select on member_software for select to registre_app
  using (
    syndicate_id = (select access.syndicate('dpo', 'referent', 'representative'))
    and member_id = any ((select access.members('dpo', 'referent', 'representative'))::uuid[])
  );
create policy member_software_insert on member_software for insert to registre_app
  with check (
    syndicate_id = (select access.syndicate('dpo', 'referent'))
    and member_id = any ((select access.members('dpo', 'referent'))::uuid[])
  );
create policy member_software_update on member_software for update to registre_app
  using (
    syndicate_id = (select access.syndicate('dpo', 'referent'))
    and member_id = any ((select access.members('dpo', 'referent'))::uuid[])
  )
  with check (
    syndicate_id = (select access.syndicate('dpo', 'referent'))
    and member_id = any ((select access.members('dpo', 'referent'))::uuid[])
  );
grant select, insert, update on member_software to registre_app;
grant select on member_software to registre_backup;

-- entry_processor: a link can be taken back, the words of the entry stay
alter table entry_processor enable row level security;
alter table entry_processor force row level security;
create policy entry_processor_select on entry_processor for select to registre_app
  using (
    syndicate_id = (select access.syndicate('dpo', 'referent', 'representative'))
    and member_id = any ((select access.members('dpo', 'referent', 'representative'))::uuid[])
  );
create policy entry_processor_insert on entry_processor for insert to registre_app
  with check (
    syndicate_id = (select access.syndicate('dpo', 'referent'))
    and member_id = any ((select access.members('dpo', 'referent'))::uuid[])
  );
create policy entry_processor_update on entry_processor for update to registre_app
  using (
    syndicate_id = (select access.syndicate('dpo', 'referent'))
    and member_id = any ((select access.members('dpo', 'referent'))::uuid[])
  )
  with check (
    syndicate_id = (select access.syndicate('dpo', 'referent'))
    and member_id = any ((select access.members('dpo', 'referent'))::uuid[])
  );
create policy entry_processor_delete on entry_processor for delete to registre_app
  using (
    syndicate_id = (select access.syndicate('dpo', 'referent'))
    and member_id = any ((select access.members('dpo', 'referent'))::uuid[])
  );
grant select, insert, update, delete on entry_processor to registre_app;
grant select on entry_processor to registre_backup;

-- entry_software: idem
alter table entry_software enable row level security;
alter table entry_software force row level security;
create policy entry_software_select on entry_software for select to registre_app
  using (
    syndicate_id = (select access.syndicate('dpo', 'referent', 'representative'))
    and member_id = any ((select access.members('dpo', 'referent', 'representative'))::uuid[])
  );
create policy entry_software_insert on entry_software for insert to registre_app
  with check (
    syndicate_id = (select access.syndicate('dpo', 'referent'))
    and member_id = any ((select access.members('dpo', 'referent'))::uuid[])
  );
create policy entry_software_update on entry_software for update to registre_app
  using (
    syndicate_id = (select access.syndicate('dpo', 'referent'))
    and member_id = any ((select access.members('dpo', 'referent'))::uuid[])
  )
  with check (
    syndicate_id = (select access.syndicate('dpo', 'referent'))
    and member_id = any ((select access.members('dpo', 'referent'))::uuid[])
  );
create policy entry_software_delete on entry_software for delete to registre_app
  using (
    syndicate_id = (select access.syndicate('dpo', 'referent'))
    and member_id = any ((select access.members('dpo', 'referent'))::uuid[])
  );
grant select, insert, update, delete on entry_software to registre_app;
grant select on entry_software to registre_backup;
