-- Statistics: functions that answer aggregates only. Their owner reads the counted columns of the session's own syndicate,
-- the role that calls them reads no table.
create schema stats;
grant usage on schema stats to registre_stats, registre_stats_owner;
grant usage on schema public to registre_stats_owner;
grant create on schema stats to registre_stats_owner;

grant select (syndicate_id, member_id, id, service, date, theme, type, mode, status, visit_id, duration_minutes, travel_minutes,
  preparation_minutes, created_at) on intervention to registre_stats_owner;
grant select (syndicate_id, member_id, id, status, intervention_id) on visit to registre_stats_owner;
grant select (syndicate_id, id, kind, joined_on, left_on) on member to registre_stats_owner;
grant select on member_level to registre_stats_owner;
grant select on commission_preset to registre_stats_owner;
grant select (id, minimum_cell) on syndicate to registre_stats_owner;

create policy intervention_stats on intervention for select to registre_stats_owner
  using (syndicate_id = (select access.anyone()));
create policy visit_stats on visit for select to registre_stats_owner
  using (syndicate_id = (select access.anyone()));
create policy member_stats on member for select to registre_stats_owner
  using (syndicate_id = (select access.anyone()));
create policy member_level_stats on member_level for select to registre_stats_owner
  using (syndicate_id = (select access.anyone()));
create policy commission_preset_stats on commission_preset for select to registre_stats_owner
  using (syndicate_id = (select access.anyone()));
create policy syndicate_stats on syndicate for select to registre_stats_owner
  using (id = (select access.anyone()));

reset role;
set role registre_stats_owner;

-- Same as suppressCells of the domain: what is under the minimum, then the smallest others, until no subtraction finds it.
create function stats.suppress(p_values bigint[], p_small boolean[], p_minimum integer) returns bigint[]
language plpgsql immutable set search_path = pg_catalog as $$
declare
  hidden boolean[] := array[]::boolean[];
  n integer := coalesce(array_length(p_values, 1), 0);
  cells integer;
  total bigint;
  smallest integer;
  answer bigint[] := array[]::bigint[];
begin
  for i in 1..n loop hidden := hidden || (p_values[i] < p_minimum or coalesce(p_small[i], false)); end loop;
  loop
    select count(*) filter (where hidden[i]), coalesce(sum(p_values[i]) filter (where hidden[i]), 0)
      into cells, total from generate_series(1, n) i;
    exit when cells = 0 or cells = n or not (cells = 1 or total < p_minimum);
    select i into smallest from generate_series(1, n) i where not hidden[i] order by p_values[i], i limit 1;
    hidden[smallest] := true;
  end loop;
  for i in 1..n loop answer := answer || case when hidden[i] then null else p_values[i] end; end loop;
  return answer;
end $$;

create function stats.counts(p_syndicate uuid, p_member uuid, p_services text[], p_from date, p_to date) returns jsonb
language sql stable security definer set search_path = pg_catalog, public as $$
  with counted as (
    select service, theme, type, mode, extract(year from date)::integer as year, extract(month from date)::integer as month,
      coalesce(duration_minutes, 0) + coalesce(preparation_minutes, 0) as minutes, coalesce(travel_minutes, 0) as travel
    from intervention
    where syndicate_id = p_syndicate and service = any (p_services) and date between p_from and p_to
      and status in ('ouverte', 'en_attente_membre', 'close') and (p_member is null or member_id = p_member)
  ), grouped as (
    select service, theme, type, mode, year, month, count(*)::integer as n, sum(minutes)::integer as minutes,
      sum(travel)::integer as travel, grouping(theme, type, mode, year, month) as g
    from counted
    group by grouping sets ((service), (service, theme), (service, type), (service, mode), (service, year, month),
      (service, theme, year), (service, mode, year), (service, theme, mode))
  )
  select coalesce(jsonb_agg(jsonb_build_object('service', service,
    'dimension', case g when 31 then 'total' when 15 then 'theme' when 23 then 'type' when 27 then 'mode' when 28 then 'month'
      when 13 then 'theme_year' when 25 then 'mode_year' when 11 then 'theme_mode' end,
    'code', case when g in (15, 13, 11) then theme when g = 23 then type when g in (27, 25) then mode end,
    'crossed', case when g = 11 then mode end, 'year', year, 'month', month,
    'count', n, 'minutes', minutes, 'travel', travel) order by g, service, theme, type, mode, year, month), '[]'::jsonb)
  from grouped where not (g = 23 and type is null)
$$;

create function stats.comparison(p_syndicate uuid, p_member uuid, p_services text[], p_current_from date, p_current_to date,
  p_previous_from date, p_previous_to date) returns jsonb
language sql stable security definer set search_path = pg_catalog, public as $$
  with windows (name, first_day, last_day) as (
    values ('current', p_current_from, p_current_to), ('previous', p_previous_from, p_previous_to)
  ), grouped as (
    select i.service, w.name, i.theme, count(*)::integer as n
    from windows w join intervention i on i.date between w.first_day and w.last_day
    where i.syndicate_id = p_syndicate and i.service = any (p_services) and (p_member is null or i.member_id = p_member)
      and i.status in ('ouverte', 'en_attente_membre', 'close')
    group by grouping sets ((i.service, w.name), (i.service, w.name, i.theme))
  )
  select coalesce(jsonb_agg(jsonb_build_object('service', service, 'window', name, 'theme', theme, 'count', n)
    order by service, name, theme), '[]'::jsonb) from grouped
$$;

-- Members of the period: there at the extraction, or left since its first day (kept and counted apart).
create function stats.coverage(p_syndicate uuid, p_from date, p_to date) returns jsonb
language sql stable security definer set search_path = pg_catalog, public as $$
  with present as (
    select id, left_on is not null and left_on <= current_date as gone from member
    where syndicate_id = p_syndicate and (joined_on is null or joined_on <= current_date)
      and (left_on is null or left_on >= p_from)
  ), acts as (
    select i.member_id, i.date, i.created_at,
      i.type = 'visite' and exists (select from visit v where v.syndicate_id = i.syndicate_id and v.member_id = i.member_id
        and v.intervention_id = i.id and v.status = 'done') as visited
    from intervention i join present p on p.id = i.member_id
    where i.syndicate_id = p_syndicate and i.service = 'dpo' and i.status in ('ouverte', 'en_attente_membre', 'close')
      and i.date <= p_to
  )
  select jsonb_build_object(
    'membersTotal', (select count(*) from present), 'membersLeft', (select count(*) from present where gone),
    'membersHelped', count(distinct member_id) filter (where date >= p_from),
    'membersVisited', count(distinct member_id) filter (where visited and date >= p_from),
    'visits', count(*) filter (where visited and date >= p_from),
    'sinceStart', jsonb_build_object('interventions', count(*), 'membersHelped', count(distinct member_id),
      'membersVisited', count(distinct member_id) filter (where visited), 'visits', count(*) filter (where visited)),
    'lateEntries', count(*) filter (where date >= p_from and created_at::date > date + 30))
  from acts
$$;

create function stats.kinds(p_syndicate uuid, p_from date, p_to date, p_minimum integer) returns jsonb
language sql stable security definer set search_path = pg_catalog, public, stats as $$
  with present as (
    select id, kind from member where syndicate_id = p_syndicate and (joined_on is null or joined_on <= current_date)
      and (left_on is null or left_on >= p_from)
  ), acts as (
    select i.member_id, count(*) as n, bool_or(i.type = 'visite' and exists (select from visit v
      where v.syndicate_id = i.syndicate_id and v.member_id = i.member_id and v.intervention_id = i.id
      and v.status = 'done')) as visited
    from intervention i where i.syndicate_id = p_syndicate and i.service = 'dpo' and i.date between p_from and p_to
      and i.status in ('ouverte', 'en_attente_membre', 'close') group by i.member_id
  ), by_kind as (
    select p.kind, count(*) as members, coalesce(sum(a.n), 0)::bigint as interventions, count(a.member_id) as helped,
      count(*) filter (where a.visited) as visited
    from present p left join acts a on a.member_id = p.id group by p.kind
  ), merged as (
    select case when members >= p_minimum and kind <> 'autres' then kind else 'autres' end as kind, sum(members)::bigint as members,
      sum(interventions)::bigint as interventions, sum(helped)::bigint as helped, sum(visited)::bigint as visited
    from by_kind group by 1
  ), ordered as (
    select *, row_number() over (order by kind = 'autres', members desc, kind) as rank from merged
  ), hidden as (
    select array_agg(kind order by rank) as kinds, array_agg(members order by rank) as members,
      stats.suppress(array_agg(interventions order by rank), array_agg(members < p_minimum order by rank), p_minimum) as interventions,
      stats.suppress(array_agg(helped order by rank), array_agg(members < p_minimum order by rank), p_minimum) as helped,
      stats.suppress(array_agg(visited order by rank), array_agg(members < p_minimum order by rank), p_minimum) as visited
    from ordered
  )
  select coalesce(jsonb_agg(jsonb_build_object('kind', kinds[i], 'members', members[i], 'interventions', interventions[i],
    'membersHelped', helped[i], 'membersVisited', visited[i]) order by i), '[]'::jsonb)
  from hidden, generate_subscripts(kinds, 1) i
$$;

create function stats.registers(p_syndicate uuid) returns jsonb
language sql stable security definer set search_path = pg_catalog, public as $$
  with now_level as (
    select case when l.level in ('affine', 'maitrise') and l.holds_until < current_date then 'a_minima'
      else coalesce(l.level, 'absent') end as level
    from member m left join member_level l on l.syndicate_id = m.syndicate_id and l.member_id = m.id
    where m.syndicate_id = p_syndicate and (m.joined_on is null or m.joined_on <= current_date)
      and (m.left_on is null or m.left_on > current_date)
  )
  select jsonb_agg(jsonb_build_object('level', k.level,
    'members', (select count(*) from now_level n where n.level = k.level)) order by k.rank)
  from (values ('absent', 0), ('a_minima', 1), ('affine', 2), ('maitrise', 3)) k (level, rank)
$$;

-- A commissioner reads whole months, or exactly a meeting's own period: a window moved by one day would single out an act.
create function stats.check_period(p_syndicate uuid, p_from date, p_to date, p_current_from date, p_previous_from date, p_previous_to date)
returns void language plpgsql stable security definer set search_path = pg_catalog, public as $$
declare
  whole boolean := p_from = date_trunc('month', p_from)::date and p_to = (date_trunc('month', p_to) + interval '1 month - 1 day')::date;
  last_year date := (p_to - interval '1 year')::date;
begin
  if not whole and not exists (select from commission_preset c where c.syndicate_id = p_syndicate and c.from_on = p_from and c.to_on = p_to) then
    raise exception 'period' using errcode = '22023';
  end if;
  if p_current_from not in (p_from, date_trunc('year', p_to)::date)
    or p_previous_from <> (p_current_from - interval '1 year')::date
    or p_previous_to not in (last_year, (date_trunc('month', last_year) + interval '1 month - 1 day')::date) then
    raise exception 'comparison' using errcode = '22023';
  end if;
end $$;

create function stats.figures(p_from date, p_to date, p_current_from date, p_previous_from date, p_previous_to date) returns jsonb
language plpgsql stable security definer set search_path = pg_catalog, public, access, stats as $$
declare
  acting text := access.role();
  own uuid := access.syndicate('dpo', 'commissioner', 'technician');
  minimum integer;
  services text[] := case when acting = 'technician' then array['it'] else array['dpo', 'it'] end;
  whole boolean := acting is distinct from 'technician';
begin
  if own is null then raise exception 'statistics' using errcode = '42501'; end if;
  if acting = 'commissioner' then
    perform stats.check_period(own, p_from, p_to, p_current_from, p_previous_from, p_previous_to);
  end if;
  select greatest(minimum_cell, 5) into minimum from syndicate where id = own;
  return jsonb_build_object(
    'extractedOn', to_char(now() at time zone 'Europe/Paris', 'YYYY-MM-DD'),
    'services', to_jsonb(services),
    'counts', stats.counts(own, null, services, p_from, p_to),
    'comparison', stats.comparison(own, null, services, p_current_from, p_to, p_previous_from, p_previous_to),
    'coverage', case when whole then stats.coverage(own, p_from, p_to) end,
    'kinds', case when whole then stats.kinds(own, p_from, p_to, minimum) else '[]'::jsonb end,
    'registers', case when whole then stats.registers(own) else '[]'::jsonb end);
end $$;

-- One member's figures, for the DPO and the member's own people; no row for anyone else, as for a member that does not exist.
create function stats.member_figures(p_member uuid, p_from date, p_to date, p_current_from date, p_previous_from date, p_previous_to date)
returns jsonb language plpgsql stable security definer set search_path = pg_catalog, public, access, stats as $$
declare
  own uuid := access.syndicate('dpo', 'referent', 'representative');
  services text[] := array['dpo', 'it'];
begin
  if own is null or not coalesce(p_member = any (access.members('dpo', 'referent', 'representative')), false) then return null; end if;
  return jsonb_build_object(
    'extractedOn', to_char(now() at time zone 'Europe/Paris', 'YYYY-MM-DD'),
    'services', to_jsonb(services),
    'counts', stats.counts(own, p_member, services, p_from, p_to),
    'comparison', stats.comparison(own, p_member, services, p_current_from, p_to, p_previous_from, p_previous_to),
    'coverage', null, 'kinds', '[]'::jsonb, 'registers', '[]'::jsonb);
end $$;

revoke execute on all functions in schema stats from public;
grant execute on function stats.figures(date, date, date, date, date) to registre_stats;
grant execute on function stats.member_figures(uuid, date, date, date, date, date) to registre_stats;
reset role;
set role registre_owner;
