ALTER TABLE "intervention" ADD COLUMN "merged_from" text;--> statement-breakpoint
ALTER TABLE "dictionary_term" ADD COLUMN "merged_into" text;