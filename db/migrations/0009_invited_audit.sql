-- The definer of the sign-in functions is held to the policies like everyone: it may write this one act, and no other.
create policy audit_event_definer on audit_event for insert to registre_definer
  with check (
    role = 'invited' and action = 'acceptInvitation' and category = 'security' and member_id is null
  );
