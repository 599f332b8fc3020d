ALTER TABLE "role_grant" ADD CONSTRAINT "role_grant_reach" CHECK ("role_grant"."member_id" is null or "role_grant"."role" in ('dpo', 'referent', 'representative'));--> statement-breakpoint
-- A DPO accepts the right that waits for a second person, and does nothing else to it: once accepted or over, it is out of reach.
alter policy role_grant_accept on role_grant
  using (
    syndicate_id = (select access.syndicate('dpo'))
    and role = 'dpo'
    and person_id is distinct from (select access.person())
    and granted_by is distinct from (select access.person())
    and accepted_at is null
    and revoked_at is null
  )
  with check (
    syndicate_id = (select access.syndicate('dpo'))
    and role = 'dpo'
    and person_id is distinct from (select access.person())
    and granted_by is distinct from (select access.person())
    and accepted_by = (select access.person())
    and revoked_at is null
  );
