-- What the screen of people says of an account, without reading it: whether it has a password, an open link, a last visit.
reset role;
set role registre_definer;
create function auth.person_states(syndicate uuid, persons uuid[])
returns table (person_id uuid, has_password boolean, link_expires_at timestamptz, seen_at timestamptz)
language sql stable security definer set search_path = pg_catalog, auth as $$
  select p.id, exists (select from auth.account a where a.syndicate_id = syndicate and a.person_id = p.id),
    (select max(s.expires_at) from auth.secret s where s.syndicate_id = syndicate and s.person_id = p.id and s.kind = 'link'
      and s.revoked_at is null and s.expires_at > clock_timestamp()),
    (select max(s.seen_at) from auth.secret s where s.syndicate_id = syndicate and s.person_id = p.id and s.kind = 'person')
  from unnest(persons) p (id)
$$;
revoke execute on function auth.person_states(uuid, uuid[]) from public;
grant execute on function auth.person_states(uuid, uuid[]) to registre_auth;
reset role;
set role registre_owner;
