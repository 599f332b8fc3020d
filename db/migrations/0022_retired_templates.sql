ALTER TABLE "syndicate_template" ADD COLUMN "retired_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "syndicate_template" ADD COLUMN "retired_by" text;--> statement-breakpoint
-- The words of an edition never change; the DPO alone says that nobody starts from it any more.
create policy syndicate_template_update on syndicate_template for update to registre_app
  using (syndicate_id = (select access.syndicate('dpo')))
  with check (syndicate_id = (select access.syndicate('dpo')));
grant update (retired_at, retired_by) on syndicate_template to registre_app;
