ALTER TABLE "document" DROP CONSTRAINT "document_of_one";--> statement-breakpoint
ALTER TABLE "sync_conflict" DROP CONSTRAINT "sync_conflict_choice";--> statement-breakpoint
ALTER TABLE "document" ADD COLUMN "action_id" uuid;--> statement-breakpoint
ALTER TABLE "sync_conflict" ADD COLUMN "written" jsonb;--> statement-breakpoint
ALTER TABLE "document" ADD CONSTRAINT "document_action" FOREIGN KEY ("syndicate_id","member_id","action_id") REFERENCES "public"."action"("syndicate_id","member_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "document" ADD CONSTRAINT "document_of_one" CHECK (num_nonnulls("document"."entry_id", "document"."visit_id", "document"."intervention_id", "document"."contract_id", "document"."action_id") = 1);--> statement-breakpoint
ALTER TABLE "sync_conflict" ADD CONSTRAINT "sync_conflict_choice" CHECK ("sync_conflict"."choice" in ('mine', 'theirs', 'written'));--> statement-breakpoint
-- The proof of an action: whoever says where an action stands reads it and attaches it, the DPO and the town's referent.
alter policy document_select on document
  using (
    syndicate_id = (select access.syndicate('dpo', 'referent', 'representative', 'technician'))
    and member_id = any ((select access.members('dpo', 'referent', 'representative', 'technician'))::uuid[])
    and ((select access.role()) = 'dpo' or (visibility = 'member' and (
      ((entry_id is not null or contract_id is not null) and (select access.role()) <> 'technician')
      or (action_id is not null and (select access.role()) = 'referent')
      or exists (select from visit_report r where r.syndicate_id = document.syndicate_id and r.member_id = document.member_id
        and r.visit_id = document.visit_id)
      or exists (select from intervention i where i.syndicate_id = document.syndicate_id and i.member_id = document.member_id
        and i.id = document.intervention_id)
    )))
  );
alter policy document_insert on document
  with check (
    syndicate_id = (select access.syndicate('dpo', 'referent', 'technician'))
    and member_id = any ((select access.members('dpo', 'referent', 'technician'))::uuid[])
    and ((select access.role()) = 'dpo' or visibility = 'member')
    and case
      when entry_id is not null or contract_id is not null or action_id is not null then (select access.role()) in ('dpo', 'referent')
      when visit_id is not null then (select access.role()) = 'dpo'
      else exists (select from intervention i where i.syndicate_id = document.syndicate_id and i.member_id = document.member_id
        and i.id = document.intervention_id
        and i.service = case (select access.role()) when 'dpo' then 'dpo' when 'technician' then 'it' end)
    end
  );
alter policy document_update on document
  using (
    syndicate_id = (select access.syndicate('dpo', 'referent', 'technician'))
    and member_id = any ((select access.members('dpo', 'referent', 'technician'))::uuid[])
    and ((select access.role()) = 'dpo' or visibility = 'member')
    and case
      when entry_id is not null or contract_id is not null or action_id is not null then (select access.role()) in ('dpo', 'referent')
      when visit_id is not null then (select access.role()) = 'dpo'
      else exists (select from intervention i where i.syndicate_id = document.syndicate_id and i.member_id = document.member_id
        and i.id = document.intervention_id
        and i.service = case (select access.role()) when 'dpo' then 'dpo' when 'technician' then 'it' end)
    end
  )
  with check (
    syndicate_id = (select access.syndicate('dpo', 'referent', 'technician'))
    and member_id = any ((select access.members('dpo', 'referent', 'technician'))::uuid[])
    and ((select access.role()) = 'dpo' or visibility = 'member')
    and case
      when entry_id is not null or contract_id is not null or action_id is not null then (select access.role()) in ('dpo', 'referent')
      when visit_id is not null then (select access.role()) = 'dpo'
      else exists (select from intervention i where i.syndicate_id = document.syndicate_id and i.member_id = document.member_id
        and i.id = document.intervention_id
        and i.service = case (select access.role()) when 'dpo' then 'dpo' when 'technician' then 'it' end)
    end
  );
-- The representative is reminded of what a report that was sent to it holds, and reads no other action.
create policy action_select_reported on action for select to registre_app
  using (
    syndicate_id = (select access.syndicate('representative'))
    and member_id = any ((select access.members('representative'))::uuid[])
    and exists (select from visit_report r where r.syndicate_id = action.syndicate_id and r.member_id = action.member_id
      and r.visit_id = action.visit_id)
  );
