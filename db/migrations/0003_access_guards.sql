-- A right is given by the person who acts, is never accepted by its giver, and only ends: what it says never changes.
create function access.guard_grant() returns trigger language plpgsql set search_path = pg_catalog, access as $$
begin
  -- Without a session this is the deployment's own hand: row-level security stops every other role before.
  if access.anyone() is null then return new; end if;
  if (new.syndicate_id, new.id, new.person_id, new.role, new.member_id, new.granted_by, new.granted_at)
     is distinct from (old.syndicate_id, old.id, old.person_id, old.role, old.member_id, old.granted_by, old.granted_at)
     or (old.revoked_at is not null and new.revoked_at is distinct from old.revoked_at) then
    raise exception 'a grant does not change' using errcode = '42501';
  end if;
  if (new.accepted_by, new.accepted_at) is distinct from (old.accepted_by, old.accepted_at)
     and (old.accepted_at is not null or new.accepted_at is null or new.accepted_by is null
       or new.accepted_by is distinct from access.person() or new.accepted_by is not distinct from old.granted_by) then
    raise exception 'a grant is accepted by a second person' using errcode = '42501';
  end if;
  return new;
end $$;
revoke execute on function access.guard_grant() from public;
create trigger role_grant_guarded before update on role_grant for each row execute function access.guard_grant();

-- Only the command line, where nobody is signed in, gives a right that is accepted from the start.
drop policy role_grant_insert on role_grant;
create policy role_grant_insert on role_grant for insert to registre_app
  with check (
    syndicate_id = (select access.syndicate('admin'))
    and person_id is distinct from (select access.person())
    and granted_by is not distinct from (select access.person())
    and accepted_by is null
    and (accepted_at is null or (select access.person()) is null)
  );

-- `restricted`: acts on what only the DPO reads (a visit before its report, a private note, a confidential act).
drop policy audit_event_select on audit_event;
create policy audit_event_select on audit_event for select to registre_app
  using (
    (syndicate_id = (select access.syndicate('dpo', 'referent', 'representative'))
    and member_id = any ((select access.members('dpo', 'referent', 'representative'))::uuid[])
      and (category = 'activity' or (category = 'restricted' and (select access.role()) = 'dpo')))
    or (syndicate_id = (select access.syndicate('dpo', 'technician')) and person_id = (select access.person()))
    or (syndicate_id = (select access.syndicate('admin')) and category = 'security')
  );

grant insert on audit_event to registre_definer;

-- The functions of sign-in belong to their definer.
reset role;
set role registre_definer;

-- A new link ends the ones before it, and nothing else.
create function auth.revoke_links(syndicate uuid, person uuid) returns void
language sql security definer set search_path = pg_catalog, auth as $$
  update auth.secret set revoked_at = clock_timestamp()
   where syndicate_id = syndicate and person_id = person and kind = 'link' and revoked_at is null
$$;
revoke execute on function auth.revoke_links(uuid, uuid) from public;
grant execute on function auth.revoke_links(uuid, uuid) to registre_auth;

-- Choosing a password is an act without a session: its audit row is written here, in the same transaction.
create or replace function auth.use_link(secret_hash bytea, new_hash text) returns boolean
language plpgsql security definer set search_path = pg_catalog, public, auth as $$
declare used auth.secret;
begin
  update auth.secret set revoked_at = clock_timestamp() where hash = secret_hash and kind = 'link' and purpose = 'invitation'
    and revoked_at is null and expires_at > clock_timestamp() returning * into used;
  if not found or not exists (select from public.person p where p.syndicate_id = used.syndicate_id and p.id = used.person_id
                               and p.disabled_at is null) then return false; end if;
  insert into auth.account (syndicate_id, person_id, password_hash) values (used.syndicate_id, used.person_id, new_hash)
  on conflict (syndicate_id, person_id) do update set password_hash = excluded.password_hash, changed_at = clock_timestamp();
  update auth.secret set revoked_at = clock_timestamp()
    where syndicate_id = used.syndicate_id and person_id = used.person_id and revoked_at is null;
  insert into public.audit_event (syndicate_id, id, person_id, actor_name, role, action, category, object_type, object_id, changes)
  select p.syndicate_id, gen_random_uuid(), p.id, p.name, 'invited', 'acceptInvitation', 'security', 'person', p.id::text, '{}'
    from public.person p where p.syndicate_id = used.syndicate_id and p.id = used.person_id;
  return true;
end $$;

reset role;
set role registre_owner;
