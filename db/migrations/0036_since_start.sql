-- Since the start, members are counted whatever the first day of the period: two periods that begin before and after a departure
-- otherwise tell, by their difference, whether the town that left was ever helped or visited.
reset role;
set role registre_stats_owner;

-- Everything that a page counts, in one statement over intervention_counted. `p_minimum` null: no figure of members is asked.
create or replace function stats.tally(p_syndicate uuid, p_member uuid, p_services text[], p_question jsonb, p_minimum integer) returns jsonb
language plpgsql stable security definer set search_path = pg_catalog, public, stats
set plan_cache_mode = force_generic_plan set jit = off set enable_nestloop = off as $$
declare
  first_day date := p_question ->> 'from';
  last_day date := p_question ->> 'to';
  current_first date := p_question ->> 'currentFrom';
  previous_first date := p_question ->> 'previousFrom';
  previous_last date := p_question ->> 'previousTo';
  former_first date := p_question ->> 'formerFrom';
  former_last date := p_question ->> 'formerTo';
  one_theme text := p_question ->> 'theme';
  one_type text := p_question ->> 'type';
  one_mode text := p_question ->> 'mode';
  one_kind text := p_question ->> 'kind';
  today date := (now() at time zone 'Europe/Paris')::date;
  years integer[] := case when first_day = date_trunc('year', first_day)::date and last_day < date_trunc('year', today)::date
    and last_day = (date_trunc('year', last_day) + interval '1 year - 1 day')::date
    then array(select generate_series(extract(year from first_day)::integer, extract(year from last_day)::integer)) else '{}' end;
begin
  return (
    with people as (
      select id, kind, joined_on is null or joined_on <= today as joined,
        (joined_on is null or joined_on <= today) and (left_on is null or left_on >= first_day) as present,
        left_on is not null and left_on <= today as gone,
        (joined_on is null or joined_on <= today) and (left_on is null or left_on > today) as here
      from member where syndicate_id = p_syndicate and (p_member is null or id = p_member) and (one_kind is null or kind = one_kind)
    ), named as (
      select kind, case when p_minimum = 0 or (count(*) filter (where here) >= p_minimum and kind <> 'autres') then kind
        else 'autres' end as name from people group by kind
    ), done as (
      select distinct intervention_id from visit
      where syndicate_id = p_syndicate and (p_member is null or member_id = p_member) and status = 'done' and intervention_id is not null
    ), acts as (
      select i.service, i.theme, i.type, i.mode, i.member_id, extract(year from i.date)::integer as year,
        extract(month from i.date)::integer as month,
        coalesce(i.duration_minutes, 0) + coalesce(i.preparation_minutes, 0) as minutes, coalesce(i.travel_minutes, 0) as travel,
        i.type = 'visite' and i.id in (select intervention_id from done) as visited,
        (i.created_at at time zone 'Europe/Paris')::date > i.date + 30 as late
      from intervention i
      where i.syndicate_id = p_syndicate and i.service = any (p_services) and i.date between first_day and last_day
        and i.status in ('ouverte', 'en_attente_membre', 'close') and (p_member is null or i.member_id = p_member)
        and (one_theme is null or i.theme = one_theme) and (one_type is null or i.type = one_type)
        and (one_mode is null or i.mode = one_mode) and (one_kind is null or i.member_id in (select id from people))
    ), counted as (
      select a.service, a.theme, a.type, a.mode, a.year, a.month, a.member_id,
        count(*)::integer as n, sum(a.minutes)::integer as minutes, sum(a.travel)::integer as travel,
        count(*) filter (where a.visited)::integer as visits, count(*) filter (where a.late)::integer as late,
        grouping(a.theme, a.type, a.mode, a.year, a.month, a.member_id) as g
      from acts a
      group by grouping sets ((a.service), (a.service, a.theme), (a.service, a.type), (a.service, a.mode),
        (a.service, a.year, a.month), (a.service, a.theme, a.year), (a.service, a.mode, a.year), (a.service, a.theme, a.mode),
        (a.service, a.member_id), (a.service, a.year, a.member_id, a.theme))
    ), compared as (
      select service, name, theme, count(*)::integer as n from (
        select 'current' as name, i.service, i.theme from intervention i
        where i.syndicate_id = p_syndicate and i.service = any (p_services) and i.date between current_first and last_day
        and i.status in ('ouverte', 'en_attente_membre', 'close') and (p_member is null or i.member_id = p_member)
        and (one_theme is null or i.theme = one_theme) and (one_type is null or i.type = one_type)
        and (one_mode is null or i.mode = one_mode) and (one_kind is null or i.member_id in (select id from people))
        union all select 'previous' as name, i.service, i.theme from intervention i
        where i.syndicate_id = p_syndicate and i.service = any (p_services) and i.date between previous_first and previous_last
        and i.status in ('ouverte', 'en_attente_membre', 'close') and (p_member is null or i.member_id = p_member)
        and (one_theme is null or i.theme = one_theme) and (one_type is null or i.type = one_type)
        and (one_mode is null or i.mode = one_mode) and (one_kind is null or i.member_id in (select id from people))
        union all select 'former' as name, i.service, i.theme from intervention i
        where i.syndicate_id = p_syndicate and i.service = any (p_services) and i.date between former_first and former_last
        and i.status in ('ouverte', 'en_attente_membre', 'close') and (p_member is null or i.member_id = p_member)
        and (one_theme is null or i.theme = one_theme) and (one_type is null or i.type = one_type)
        and (one_mode is null or i.mode = one_mode) and (one_kind is null or i.member_id in (select id from people))) w
      group by grouping sets ((service, name), (service, name, theme))
    ), history as (
      select i.member_id, count(*)::integer as n,
        count(*) filter (where i.type = 'visite' and i.id in (select intervention_id from done))::integer as visits
      from intervention i
      where i.syndicate_id = p_syndicate and i.service = 'dpo' and i.date <= last_day
        and i.status in ('ouverte', 'en_attente_membre', 'close') and (one_theme is null or i.theme = one_theme)
        and (one_type is null or i.type = one_type) and (one_mode is null or i.mode = one_mode)
        and (one_kind is null or i.member_id in (select id from people))
      group by i.member_id
    ), reach as (
      select p.id, n.name as kind, p.present, p.gone, p.here, coalesce(c.n, 0) as n, coalesce(c.visits, 0) as visits
      from people p join named n on n.kind = p.kind left join (select member_id, n, visits from counted where g = 62 and service = 'dpo') c on c.member_id = p.id
    ), cells as (
      select c.year, r.kind, c.theme, sum(c.n)::integer as n from counted c join reach r on r.id = c.member_id
      where c.g = 26 and c.service = 'dpo' group by c.year, r.kind, c.theme
    ), groups as (
      select kind, count(*) filter (where present) as members, count(*) filter (where here) as here,
        count(*) filter (where present and n > 0) as helped, count(*) filter (where present and visits > 0) as visited
      from reach group by kind
    )
    select jsonb_build_object(
      'extractedOn', to_char(today, 'YYYY-MM-DD'), 'services', to_jsonb(p_services),
      'counts', (select coalesce(jsonb_agg(jsonb_build_object('service', service,
          'dimension', case g when 63 then 'total' when 31 then 'theme' when 47 then 'type' when 55 then 'mode'
            when 57 then 'month' when 27 then 'theme_year' when 51 then 'mode_year' when 23 then 'theme_mode' end,
          'code', case when g in (31, 27, 23) then theme when g = 47 then type when g in (55, 51) then mode end,
          'crossed', case when g = 23 then mode end, 'year', year, 'month', month, 'count', n, 'minutes', minutes, 'travel', travel)
          order by g, service, theme, type, mode, year, month), '[]'::jsonb)
        from counted where g not in (62, 26) and not (g = 47 and type is null)),
      'comparison', (select coalesce(jsonb_agg(jsonb_build_object('service', service, 'window', name, 'theme', theme, 'count', n)
          order by service, name, theme), '[]'::jsonb) from compared),
      'coverage', case when p_minimum is not null then (select jsonb_build_object(
          'membersTotal', count(*) filter (where present), 'membersLeft', count(*) filter (where present and gone),
          'membersHelped', count(*) filter (where present and n > 0), 'membersVisited', count(*) filter (where present and visits > 0),
          'visits', coalesce(sum(visits), 0), 'lateEntries', (select coalesce(max(late), 0) from counted where g = 63 and service = 'dpo'),
          'sinceStart', (select jsonb_build_object('interventions', coalesce(sum(h.n), 0), 'visits', coalesce(sum(h.visits), 0),
            'membersHelped', count(*) filter (where p.joined), 'membersVisited', count(*) filter (where p.joined and h.visits > 0))
            from history h join people p on p.id = h.member_id)) from reach) end,
      'registers', case when p_minimum is not null then (select jsonb_agg(jsonb_build_object('level', k.level, 'members', (
          select count(*) from people p left join member_level l on l.syndicate_id = p_syndicate and l.member_id = p.id
          where p.here and k.level = case when l.level in ('affine', 'maitrise') and l.holds_until < today then 'a_minima'
            else coalesce(l.level, 'absent') end)) order by k.rank)
        from (values ('absent', 0), ('a_minima', 1), ('affine', 2), ('maitrise', 3)) k (level, rank)) else '[]'::jsonb end)
    || case when p_minimum is null or not 'dpo' = any (p_services) then jsonb_build_object('kinds', '[]'::jsonb, 'themeKinds', '[]'::jsonb)
      else stats.publish_kinds(
        (select coalesce(jsonb_agg(to_jsonb(s) order by s.kind = 'autres', s.members desc, s.kind), '[]'::jsonb) from groups s),
        (select coalesce(jsonb_agg(jsonb_build_object('year', year, 'kind', kind, 'theme', theme, 'n', n)), '[]'::jsonb)
          from cells), years, p_minimum) end);
end $$;

reset role;
set role registre_owner;
