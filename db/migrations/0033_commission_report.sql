CREATE TABLE "commission_report" (
	"syndicate_id" uuid NOT NULL,
	"year" smallint NOT NULL,
	"number" integer NOT NULL,
	"content" text NOT NULL,
	"sha256" text NOT NULL,
	"given_by" text NOT NULL,
	"given_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "commission_report_pk" PRIMARY KEY("syndicate_id","year","number"),
	CONSTRAINT "commission_report_sealed" CHECK ("commission_report"."sha256" = encode(sha256(convert_to("commission_report"."content", 'UTF8')), 'hex'))
);
--> statement-breakpoint
ALTER TABLE "commission_report" ADD CONSTRAINT "commission_report_syndicate" FOREIGN KEY ("syndicate_id") REFERENCES "public"."syndicate"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
-- What the DPO gave to the commission is the commission's to read, as it was given: nobody changes it.
alter table commission_report enable row level security;
alter table commission_report force row level security;
create policy commission_report_select on commission_report for select to registre_app
  using (syndicate_id = (select access.syndicate('dpo', 'commissioner')));
create policy commission_report_insert on commission_report for insert to registre_app
  with check (syndicate_id = (select access.syndicate('dpo')));
grant select, insert on commission_report to registre_app;
grant select on commission_report to registre_backup;
create trigger commission_report_frozen before update or delete on commission_report for each row execute function access.refuse_change();
create trigger commission_report_no_truncate before truncate on commission_report for each statement execute function access.refuse_change();
