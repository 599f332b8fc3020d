ALTER TABLE "member_profile" ADD COLUMN "convention_on" date;--> statement-breakpoint
ALTER TABLE "member_profile" ADD COLUMN "dpo_contact" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "member" ADD COLUMN "short_name" text DEFAULT '' NOT NULL;