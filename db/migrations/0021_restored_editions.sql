ALTER TABLE "edition" ADD COLUMN "restored_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "edition" ADD COLUMN "restored_from" text;--> statement-breakpoint
ALTER TABLE "edition" ADD CONSTRAINT "edition_restored" CHECK (("edition"."restored_at" is null) = ("edition"."restored_from" is null));
--> statement-breakpoint
-- An edition published here is written by the representative in person; one published elsewhere comes in by the command line only,
-- where nobody is signed in, and says so for ever.
alter policy edition_insert on edition
  with check (
    syndicate_id = (select access.syndicate('representative'))
    and member_id = any ((select access.members('representative'))::uuid[])
    and (restored_at is null) = ((select access.person()) is not null)
  );
