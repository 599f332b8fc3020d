-- Every row is a violation: (rule, object). $1 the listed tables, $2 the definer functions by role, $3 the runtime roles,
-- $4 the roles whose policies may be always true, $5 the foreign keys allowed between members.
with listed as (
  select * from jsonb_to_recordset($1::jsonb) as l(schema text, name text, key text[], kind text)),
allowed as (
  select r.key as rolname, f.obj from jsonb_each($2::jsonb) r cross join jsonb_array_elements_text(r.value) f(obj)),
app as (
  select oid, rolname from pg_roles where rolname in (select jsonb_array_elements_text($3::jsonb))),
spaces as (
  select oid, nspname from pg_namespace
  where nspname !~ '^pg_(toast|temp)' and nspname not in ('pg_catalog', 'information_schema')),
tables as (
  select c.oid, n.nspname || '.' || c.relname as obj, c.relrowsecurity and c.relforcerowsecurity as forced, l.kind,
    coalesce(l.key, '{}') as key,
    array(select coalesce(a.attnum, 0) from unnest(l.key) with ordinality k(name, rank)
      left join pg_attribute a on a.attrelid = c.oid and a.attname = k.name and a.attnotnull and not a.attisdropped
      order by k.rank)::int2[] as nums
  from pg_class c join spaces n on n.oid = c.relnamespace
  left join listed l on l.schema = n.nspname and l.name = c.relname where c.relkind in ('r', 'p')),
keyed as (
  select * from tables where cardinality(key) > 0),
indexes as (
  select i.*, (i.indkey::int2[])[0:i.indnkeyatts - 1] as cols from pg_index i),
conditions as (
  select t.obj || '.' || p.polname as obj, t.key, p.polroles, pg_get_expr(e.tree, t.oid) as said
  from pg_policy p join tables t on t.oid = p.polrelid cross join lateral (values (p.polqual), (p.polwithcheck)) e(tree)
  where p.polpermissive and e.tree is not null),
rights as (
  select t.*, app.oid as role, app.rolname, v.command
  from tables t cross join app cross join (values ('SELECT', 'r'), ('INSERT', 'a'), ('UPDATE', 'w'), ('DELETE', 'd')) v(command, letter)
  where (has_table_privilege(app.oid, t.oid, v.command)
      or (v.command <> 'DELETE' and has_any_column_privilege(app.oid, t.oid, v.command)))
    and not (t.kind is not distinct from 'reference' and v.command = 'SELECT')
    and not exists (select from pg_policy p where p.polrelid = t.oid and p.polpermissive and p.polcmd in (v.letter::"char", '*')
      and t.forced and (0 = any (p.polroles) or app.oid = any (p.polroles)))),
links as (
  select k.conname, t.obj, t.nums as held, u.nums as wanted, k.conkey, k.confkey, t.key as own, u.key as their
  from pg_constraint k join tables t on t.oid = k.conrelid join keyed u on u.oid = k.confrelid where k.contype = 'f'),
definers as (
  select p.oid, p.proconfig, n.nspname || '.' || p.proname || '(' || replace(oidvectortypes(p.proargtypes), ', ', ',') || ')' as obj
  from pg_proc p join spaces n on n.oid = p.pronamespace where p.prosecdef)
select 'L01' as rule, obj from tables where kind is distinct from 'reference' and not forced
union all select 'L02', obj from tables t where kind is distinct from 'reference'
  and not exists (select from pg_policy p where p.polrelid = t.oid and p.polpermissive)
union all select 'L03', obj || ' is not listed' from tables where kind is null
union all select 'L03', t.obj from keyed t where 0 = any (t.nums)
  or not exists (select from indexes i where i.indrelid = t.oid and i.indisprimary and i.cols[1:cardinality(t.nums)] = t.nums)
union all select 'L04', obj from conditions c
  where not polroles <@ array(select oid from pg_roles where not rolcanlogin and rolname in (select jsonb_array_elements_text($4::jsonb)))
    and (said ~* '\m(true or|or true)\M' or cardinality(key) = 0 or said !~ ('\(' || key[1] || ' = \( SELECT access\.'))
union all select distinct 'L05', obj || ' ' || command || ' ' || rolname from rights
union all select 'L06', i.indexrelid::regclass::text from indexes i join keyed t on t.oid = i.indrelid
  where (i.indisunique or i.indisexclusion) and not (i.cols @> t.nums)
union all select 'L07', conname from links l
  where not (l.confkey @> l.wanted) or cardinality(l.own) = 0
    or exists (select from unnest(l.conkey, l.confkey) pair(mine, its)
      join unnest(l.wanted) with ordinality w(num, rank) on w.num = pair.its
      where w.rank <= cardinality(l.held) and pair.mine <> l.held[w.rank]
        and not (w.rank = 2 and l.conname in (select jsonb_array_elements_text($5::jsonb))))
union all select 'L08', t.obj || '.' || a.attname from keyed t join pg_attribute a on a.attrelid = t.oid and a.attnum > 0
  where a.attidentity <> '' or exists (select from pg_attrdef d join pg_depend p on p.classid = 'pg_attrdef'::regclass and p.objid = d.oid
      join pg_class s on p.refclassid = 'pg_class'::regclass and s.oid = p.refobjid and s.relkind = 'S'
      where d.adrelid = t.oid and d.adnum = a.attnum)
union all select 'L08', c.oid::regclass || ' ' || app.rolname from pg_class c join spaces n on n.oid = c.relnamespace cross join app
  where c.relkind = 'S' and has_sequence_privilege(app.oid, c.oid, 'USAGE, SELECT, UPDATE')
union all select 'L09', c.oid::regclass::text from pg_class c join spaces n on n.oid = c.relnamespace
  where c.relkind = 'v' and not coalesce(c.reloptions::text ~ 'security_invoker=(true|on|1)', false)
union all select 'L10', c.oid::regclass::text from pg_class c join spaces n on n.oid = c.relnamespace where c.relkind in ('m', 'f')
union all select 'L11', d.obj || ' ' || app.rolname from definers d cross join app
  where has_function_privilege(app.oid, d.oid, 'EXECUTE')
    and not exists (select from allowed a where a.rolname = app.rolname and a.obj = d.obj)
union all select 'L12', obj from definers
  where not exists (select from unnest(proconfig) c where c like 'search_path=%' and c !~ '(""|\$user)')
union all select 'L13', r.rolname from pg_roles r join app using (oid)
  where r.rolsuper or r.rolbypassrls or r.rolcreaterole or r.rolcreatedb or r.rolreplication
    or exists (select from pg_auth_members m where m.member = r.oid)
union all select distinct 'L14', app.rolname || ' ' || d.classid::regclass || ' ' || d.objid from pg_shdepend d
  join app on app.oid = d.refobjid
  where d.refclassid = 'pg_authid'::regclass and d.deptype = 'o'
    and d.dbid in (0, (select oid from pg_database where datname = current_database()))
union all select 'L15', t.obj || ' ' || app.rolname from tables t cross join app
  where has_table_privilege(app.oid, t.oid, 'TRUNCATE, REFERENCES, TRIGGER') or has_any_column_privilege(app.oid, t.oid, 'REFERENCES')
union all select 'L16', n.nspname || ' ' || app.rolname from spaces n cross join app where has_schema_privilege(app.oid, n.oid, 'CREATE')
union all select 'L16', current_database() || ' ' || rolname from app where has_database_privilege(oid, current_database(), 'CREATE')
union all select 'L17', t.obj from keyed t where not exists (select from indexes i where i.indrelid = t.oid and i.indisvalid
    and i.indpred is null and i.cols[1:cardinality(t.nums)] = t.nums)
order by 1, 2
