-- The mayor reads what the report that was sent holds: an action noted for that visit afterwards is not in it.
drop policy action_select_reported on action;
create policy action_select_reported on action for select to registre_app
  using (
    syndicate_id = (select access.syndicate('representative'))
    and member_id = any ((select access.members('representative'))::uuid[])
    and exists (select from visit_report r where r.syndicate_id = action.syndicate_id and r.member_id = action.member_id
      and r.visit_id = action.visit_id and action.created_at <= r.sent_at)
  );
