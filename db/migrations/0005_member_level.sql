CREATE TABLE "member_level" (
	"syndicate_id" uuid NOT NULL,
	"member_id" uuid NOT NULL,
	"level" text NOT NULL,
	"holds_until" date,
	"computed_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "member_level_pk" PRIMARY KEY("syndicate_id","member_id")
);
--> statement-breakpoint
ALTER TABLE "member_level" ADD CONSTRAINT "member_level_member" FOREIGN KEY ("syndicate_id","member_id") REFERENCES "public"."member"("syndicate_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
alter table member_level enable row level security;
alter table member_level force row level security;
create policy member_level_select on member_level for select to registre_app
  using (
    syndicate_id = (select access.syndicate('dpo', 'referent', 'representative'))
    and member_id = any ((select access.members('dpo', 'referent', 'representative'))::uuid[])
  );
create policy member_level_insert on member_level for insert to registre_app
  with check (
    syndicate_id = (select access.syndicate('dpo', 'referent', 'representative'))
    and member_id = any ((select access.members('dpo', 'referent', 'representative'))::uuid[])
  );
create policy member_level_update on member_level for update to registre_app
  using (
    syndicate_id = (select access.syndicate('dpo', 'referent', 'representative'))
    and member_id = any ((select access.members('dpo', 'referent', 'representative'))::uuid[])
  )
  with check (
    syndicate_id = (select access.syndicate('dpo', 'referent', 'representative'))
    and member_id = any ((select access.members('dpo', 'referent', 'representative'))::uuid[])
  );
grant select, insert, update on member_level to registre_app;
grant select on member_level to registre_backup;
