ALTER TABLE "intervention" ADD COLUMN "outcome" text;--> statement-breakpoint
ALTER TABLE "intervention" ADD COLUMN "satisfaction" smallint;--> statement-breakpoint
ALTER TABLE "action" ADD COLUMN "remind_on" date;--> statement-breakpoint
ALTER TABLE "action" ADD COLUMN "cost" numeric(10, 2);--> statement-breakpoint
ALTER TABLE "visit" ADD COLUMN "prepared" text[] DEFAULT '{}' NOT NULL;--> statement-breakpoint
ALTER TABLE "intervention" ADD CONSTRAINT "intervention_outcome" CHECK ("intervention"."outcome" in ('repondu', 'avis_non_suivi', 'transmis'));--> statement-breakpoint
ALTER TABLE "intervention" ADD CONSTRAINT "intervention_satisfaction" CHECK ("intervention"."satisfaction" between 1 and 4);