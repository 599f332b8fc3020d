-- Figures at scale: one index that holds all that is counted, one statement for the whole page, filters, and a suppression
-- that neither totals nor other periods undo.
create index intervention_counted on intervention (syndicate_id, service, date)
  include (member_id, id, theme, type, mode, duration_minutes, travel_minutes, preparation_minutes, created_at)
  where status in ('ouverte', 'en_attente_membre', 'close');

reset role;
set role registre_stats_owner;

drop function stats.figures(date, date, date, date, date);
drop function stats.member_figures(uuid, date, date, date, date, date);
drop function stats.counts(uuid, uuid, text[], date, date);
drop function stats.comparison(uuid, uuid, text[], date, date, date, date);
drop function stats.coverage(uuid, date, date);
drop function stats.kinds(uuid, date, date, integer);
drop function stats.registers(uuid);
drop function stats.check_period(uuid, date, date, date, date, date);

-- Same as publishThemes of the domain. Lines are kinds, columns themes, line by line; a theme is published for every kind or
-- for none, so that what is hidden is a full block of at least two lines and two columns: no total gives a cell of it.
create function stats.protect(p_cells bigint[], p_kinds integer, p_minimum integer) returns bigint[]
language plpgsql immutable set search_path = pg_catalog as $$
declare
  themes integer := case when p_kinds = 0 then 0 else cardinality(p_cells) / p_kinds end;
  hidden boolean[];
  totals bigint[];
  closed integer;
  rest bigint;
  least_line bigint;
begin
  if p_kinds < 2 then return array_fill(null::bigint, array[cardinality(p_cells)]); end if;
  select array_agg(low < p_minimum order by j), array_agg(total order by j) into hidden, totals from (
    select j, min(p_cells[(i - 1) * themes + j]) as low, sum(p_cells[(i - 1) * themes + j])::bigint as total
    from generate_series(1, themes) j, generate_series(1, p_kinds) i group by j) t;
  loop
    select count(*), coalesce(sum(totals[j]) - max(totals[j]), 0) into closed, rest
      from generate_series(1, themes) j where hidden[j];
    select min(line) into least_line from (select sum(p_cells[(i - 1) * themes + j]) as line
      from generate_series(1, themes) j, generate_series(1, p_kinds) i where hidden[j] group by i) t;
    exit when closed = 0 or closed = themes or (closed > 1 and rest >= p_minimum and least_line >= p_minimum);
    select j into closed from generate_series(1, themes) j where not hidden[j] order by totals[j], j limit 1;
    hidden[closed] := true;
  end loop;
  return array(select case when hidden[j] then null else p_cells[(i - 1) * themes + j] end
    from generate_series(1, p_kinds) i, generate_series(1, themes) j order by i, j);
end $$;

-- One year of the kinds as it is published: a line for each kind (theme null), then one for each kind and theme of the year.
create function stats.published_year(p_groups jsonb, p_cells jsonb, p_year integer, p_minimum integer)
returns table (kind text, theme text, n bigint) language sql stable set search_path = pg_catalog, stats as $$
  with groups as (
    select g.value ->> 'kind' as kind, (g.value ->> 'here')::integer < p_minimum as small, g.ordinality as rank
    from jsonb_array_elements(p_groups) with ordinality g
  ), cells as (
    select c.kind, c.theme, c.n from jsonb_to_recordset(p_cells) c (year integer, kind text, theme text, n bigint)
    where c.year = p_year
  ), themes as (select distinct theme from cells
  ), lines as (
    select array_agg(kind order by rank) as kinds, count(*)::integer as many,
      stats.suppress(array_agg(total order by rank), array_agg(small order by rank), p_minimum) as totals
    from (select g.kind, g.rank, g.small, coalesce((select sum(c.n) from cells c where c.kind = g.kind), 0)::bigint as total
      from groups g) t
  ), matrix as (
    select array_agg(coalesce(c.n, 0) order by g.rank, t.theme) as cells, array_agg(g.kind order by g.rank, t.theme) as kinds,
      array_agg(t.theme order by g.rank, t.theme) as themes
    from groups g cross join themes t left join cells c on c.kind = g.kind and c.theme = t.theme
  ), kept as (
    select m.kinds, m.themes, case when array_position(l.totals, null) is null then stats.protect(m.cells, l.many, p_minimum)
      else array_fill(null::bigint, array[cardinality(m.cells)]) end as cells
    from matrix m, lines l where m.cells is not null
  )
  select l.kinds[i], null, l.totals[i] from lines l, generate_subscripts(l.kinds, 1) i
  union all select k.kinds[i], k.themes[i], k.cells[i] from kept k, generate_subscripts(k.kinds, 1) i
$$;

-- What a period says of the kinds. Minimum 0: everything (the DPO). Else whole calendar years that are over, each protected by
-- itself; a longer period only adds up what its years publish, so that no other period can say more.
create function stats.publish_kinds(p_groups jsonb, p_cells jsonb, p_years integer[], p_minimum integer) returns jsonb
language sql stable set search_path = pg_catalog, stats as $$
  with groups as (
    select g.value as said, g.value ->> 'kind' as kind, g.ordinality as rank from jsonb_array_elements(p_groups) with ordinality g
  ), rows as (
    select y.kind, y.theme, y.n from unnest(p_years) year, stats.published_year(p_groups, p_cells, year, p_minimum) y
    where p_minimum > 0
    union all select g.kind, null, coalesce((select sum(c.n) from jsonb_to_recordset(p_cells) c (kind text, n bigint)
      where c.kind = g.kind), 0)::bigint from groups g where p_minimum = 0
    union all select c.kind, c.theme, c.n from jsonb_to_recordset(p_cells) c (kind text, theme text, n bigint) where p_minimum = 0
  ), summed as (
    select kind, theme, case when bool_and(n is not null) then sum(n)::bigint end as n from rows group by kind, theme
  ), reached as (
    select stats.suppress(array_agg((said ->> 'helped')::bigint order by rank), array_agg((said ->> 'here')::integer < p_minimum
        order by rank), p_minimum) as helped,
      stats.suppress(array_agg((said ->> 'visited')::bigint order by rank), array_agg((said ->> 'here')::integer < p_minimum
        order by rank), p_minimum) as visited
    from groups where p_minimum = 0 or cardinality(p_years) = 1
  )
  select jsonb_build_object(
    'kinds', coalesce((select jsonb_agg(jsonb_build_object('kind', g.kind, 'members', g.said -> 'members', 'interventions', s.n,
      'membersHelped', r.helped[g.rank], 'membersVisited', r.visited[g.rank]) order by g.rank)
      from groups g cross join reached r left join summed s on s.kind = g.kind and s.theme is null), '[]'::jsonb),
    'themeKinds', coalesce((select jsonb_agg(jsonb_build_object('theme', s.theme, 'kind', s.kind, 'count', s.n)
      order by s.theme, g.rank) from summed s join groups g on g.kind = s.kind where s.theme is not null), '[]'::jsonb))
$$;

-- Everything that a page counts, in one statement over intervention_counted. `p_minimum` null: no figure of members is asked.
create function stats.tally(p_syndicate uuid, p_member uuid, p_services text[], p_question jsonb, p_minimum integer) returns jsonb
language plpgsql stable security definer set search_path = pg_catalog, public, stats
set plan_cache_mode = force_generic_plan set jit = off as $$
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
      select id, kind, (joined_on is null or joined_on <= today) and (left_on is null or left_on >= first_day) as present,
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
        d.intervention_id is not null as visited, (i.created_at at time zone 'Europe/Paris')::date > i.date + 30 as late
      from intervention i left join done d on d.intervention_id = i.id and i.type = 'visite'
      where i.syndicate_id = p_syndicate and i.service = any (p_services) and i.date between first_day and last_day
        and i.status in ('ouverte', 'en_attente_membre', 'close') and (p_member is null or i.member_id = p_member)
        and (one_theme is null or i.theme = one_theme) and (one_type is null or i.type = one_type)
        and (one_mode is null or i.mode = one_mode)
    ), counted as (
      select a.service, a.theme, a.type, a.mode, a.year, a.month, a.member_id, n.name as kind,
        count(*)::integer as n, sum(a.minutes)::integer as minutes, sum(a.travel)::integer as travel,
        count(*) filter (where a.visited)::integer as visits, count(*) filter (where a.late)::integer as late,
        grouping(a.theme, a.type, a.mode, a.year, a.month, a.member_id, n.name) as g
      from acts a join people p on p.id = a.member_id join named n on n.kind = p.kind
      group by grouping sets ((a.service), (a.service, a.theme), (a.service, a.type), (a.service, a.mode),
        (a.service, a.year, a.month), (a.service, a.theme, a.year), (a.service, a.mode, a.year), (a.service, a.theme, a.mode),
        (a.service, a.member_id), (a.service, a.year, n.name, a.theme))
    ), compared as (
      select i.service, w.name, i.theme, count(*)::integer as n
      from (values ('current', current_first, last_day), ('previous', previous_first, previous_last),
        ('former', former_first, former_last)) w (name, since, until)
      join intervention i on i.syndicate_id = p_syndicate and i.service = any (p_services) and i.date between w.since and w.until
      where i.status in ('ouverte', 'en_attente_membre', 'close') and (p_member is null or i.member_id = p_member)
        and (one_theme is null or i.theme = one_theme) and (one_type is null or i.type = one_type)
        and (one_mode is null or i.mode = one_mode) and (one_kind is null or i.member_id in (select id from people))
      group by grouping sets ((i.service, w.name), (i.service, w.name, i.theme))
    ), history as (
      select i.member_id, count(*)::integer as n, count(d.intervention_id)::integer as visits
      from intervention i left join done d on d.intervention_id = i.id and i.type = 'visite'
      where i.syndicate_id = p_syndicate and i.service = 'dpo' and i.date <= last_day
        and i.status in ('ouverte', 'en_attente_membre', 'close') and (one_theme is null or i.theme = one_theme)
        and (one_type is null or i.type = one_type) and (one_mode is null or i.mode = one_mode)
        and (one_kind is null or i.member_id in (select id from people))
      group by i.member_id
    ), reach as (
      select p.id, n.name as kind, p.present, p.gone, p.here, coalesce(c.n, 0) as n, coalesce(c.visits, 0) as visits
      from people p join named n on n.kind = p.kind left join counted c on c.g = 125 and c.service = 'dpo' and c.member_id = p.id
    ), groups as (
      select kind, count(*) filter (where present) as members, count(*) filter (where here) as here,
        count(*) filter (where present and n > 0) as helped, count(*) filter (where present and visits > 0) as visited
      from reach group by kind
    )
    select jsonb_build_object(
      'extractedOn', to_char(today, 'YYYY-MM-DD'), 'services', to_jsonb(p_services),
      'counts', (select coalesce(jsonb_agg(jsonb_build_object('service', service,
          'dimension', case g when 127 then 'total' when 63 then 'theme' when 95 then 'type' when 111 then 'mode'
            when 115 then 'month' when 55 then 'theme_year' when 103 then 'mode_year' when 47 then 'theme_mode' end,
          'code', case when g in (63, 55, 47) then theme when g = 95 then type when g in (111, 103) then mode end,
          'crossed', case when g = 47 then mode end, 'year', year, 'month', month, 'count', n, 'minutes', minutes, 'travel', travel)
          order by g, service, theme, type, mode, year, month), '[]'::jsonb)
        from counted where g not in (125, 54) and not (g = 95 and type is null)),
      'comparison', (select coalesce(jsonb_agg(jsonb_build_object('service', service, 'window', name, 'theme', theme, 'count', n)
          order by service, name, theme), '[]'::jsonb) from compared),
      'coverage', case when p_minimum is not null then (select jsonb_build_object(
          'membersTotal', count(*) filter (where present), 'membersLeft', count(*) filter (where present and gone),
          'membersHelped', count(*) filter (where present and n > 0), 'membersVisited', count(*) filter (where present and visits > 0),
          'visits', coalesce(sum(visits), 0), 'lateEntries', (select coalesce(max(late), 0) from counted where g = 127 and service = 'dpo'),
          'sinceStart', (select jsonb_build_object('interventions', coalesce(sum(h.n), 0), 'visits', coalesce(sum(h.visits), 0),
            'membersHelped', count(*) filter (where p.present), 'membersVisited', count(*) filter (where p.present and h.visits > 0))
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
          from counted where g = 54 and service = 'dpo'), years, p_minimum) end);
end $$;

-- A commissioner reads whole months, or exactly a meeting's own period: a window moved by one day would single out an act.
create function stats.check_question(p_syndicate uuid, p_question jsonb) returns void
language plpgsql stable security definer set search_path = pg_catalog, public as $$
declare
  first_day date := p_question ->> 'from';
  last_day date := p_question ->> 'to';
  current_first date := p_question ->> 'currentFrom';
  whole boolean := first_day = date_trunc('month', first_day)::date
    and last_day = (date_trunc('month', last_day) + interval '1 month - 1 day')::date;
begin
  if p_question ->> 'kind' is not null then raise exception 'kind' using errcode = '22023'; end if;
  if whole is not true and not exists (select from commission_preset c
    where c.syndicate_id = p_syndicate and c.from_on = first_day and c.to_on = last_day) then
    raise exception 'period' using errcode = '22023';
  end if;
  if (current_first in (first_day, date_trunc('year', last_day)::date)
    and (p_question ->> 'previousFrom')::date = (current_first - interval '1 year')::date
    and (p_question ->> 'formerFrom')::date = (current_first - interval '2 years')::date
    and (p_question ->> 'previousTo')::date in ((last_day - interval '1 year')::date,
      (date_trunc('month', last_day - interval '1 year') + interval '1 month - 1 day')::date)
    and (p_question ->> 'formerTo')::date in ((last_day - interval '2 years')::date,
      (date_trunc('month', last_day - interval '2 years') + interval '1 month - 1 day')::date)) is not true then
    raise exception 'comparison' using errcode = '22023';
  end if;
end $$;

create function stats.figures(p_question jsonb) returns jsonb
language plpgsql stable security definer set search_path = pg_catalog, public, access, stats as $$
declare
  acting text := access.role();
  own uuid := access.syndicate('dpo', 'commissioner', 'technician');
  commission boolean := acting = 'commissioner' or coalesce((p_question ->> 'commission')::boolean, false);
  narrowed boolean := coalesce(p_question ->> 'theme', p_question ->> 'type', p_question ->> 'mode') is not null;
  services text[] := array(select s from unnest(case when acting = 'technician' then array['it'] else array['dpo', 'it'] end) s
    where coalesce(p_question ->> 'service', s) = s);
  minimum integer;
begin
  if own is null then raise exception 'statistics' using errcode = '42501'; end if;
  if acting = 'commissioner' then perform stats.check_question(own, p_question); end if;
  -- Which members a theme, a type or a mode reached is no figure of the commission.
  if 'dpo' = any (services) and not (commission and narrowed) then
    select case when commission then greatest(minimum_cell, 5) else 0 end into minimum from syndicate where id = own;
  end if;
  return stats.tally(own, null, services, p_question, minimum);
end $$;

-- The month of the first counted act: where « depuis le début » starts.
create function stats.start() returns date
language plpgsql stable security definer set search_path = pg_catalog, public, access as $$
declare
  own uuid := access.syndicate('dpo', 'commissioner', 'technician');
begin
  if own is null then raise exception 'statistics' using errcode = '42501'; end if;
  return (select date_trunc('month', min(first_day))::date from unnest(array['dpo', 'it']) s, lateral (
    select i.date as first_day from intervention i where i.syndicate_id = own and i.service = s
      and i.status in ('ouverte', 'en_attente_membre', 'close') order by i.date limit 1) t);
end $$;

-- One member's figures, for the DPO and the member's own people; no row for anyone else, as for a member that does not exist.
create function stats.member_figures(p_member uuid, p_question jsonb) returns jsonb
language plpgsql stable security definer set search_path = pg_catalog, public, access, stats as $$
declare
  own uuid := access.syndicate('dpo', 'referent', 'representative');
begin
  if own is null or not coalesce(p_member = any (access.members('dpo', 'referent', 'representative')), false) then return null; end if;
  return stats.tally(own, p_member, array(select s from unnest(array['dpo', 'it']) s where coalesce(p_question ->> 'service', s) = s),
    p_question, null);
end $$;

revoke execute on all functions in schema stats from public;
grant execute on function stats.figures(jsonb) to registre_stats;
grant execute on function stats.member_figures(uuid, jsonb) to registre_stats;
grant execute on function stats.start() to registre_stats;
reset role;
set role registre_owner;
