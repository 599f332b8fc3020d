ALTER TABLE "entry" ADD COLUMN "review_reason" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "entry" ADD COLUMN "recommendation" text DEFAULT '' NOT NULL;