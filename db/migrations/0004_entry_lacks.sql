ALTER TABLE "entry" ADD COLUMN "forecast_level" text DEFAULT 'a_minima' NOT NULL;--> statement-breakpoint
ALTER TABLE "entry" ADD COLUMN "lacks" text[] DEFAULT '{}' NOT NULL;