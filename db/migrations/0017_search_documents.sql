-- Documents are found too: the view of 0014 with one kind more.
create or replace view findable with (security_invoker = true) as
select 'member'::text as kind, syndicate_id, id as member_id, id, name as title, kind as detail, null::date as day,
  ''::text as body, null::tsvector as stems,
  setweight(to_tsvector('public.plain'::regconfig, name || ' ' || short_name), 'A')
    || to_tsvector('public.plain'::regconfig, coalesce(insee, '') || ' ' || coalesce(siren, '')) as words
from member
union all
select 'entry', syndicate_id, member_id, id, name, status, null, search_text, search, words
from entry where status <> 'archived'
union all
select case service when 'dpo' then 'intervention' else 'request' end, syndicate_id, member_id, id, subject, status, date,
  question || ' ' || answer, null, words
from intervention
union all
select 'visit', v.syndicate_id, v.member_id, v.id, v.place, v.status,
  (coalesce(v.done_from, v.planned_at) at time zone 'Europe/Paris')::date, v.goes_well, null,
  to_tsvector('public.plain'::regconfig, v.place || ' ' || v.goes_well || ' ' || array_to_string(v.sentences, ' '))
    || to_tsvector('public.plain'::regconfig, v.attendees)
    || coalesce((select to_tsvector('public.plain'::regconfig, string_agg(f.label || ' ' || f.evidence, ' ')) from finding f
      where f.syndicate_id = v.syndicate_id and f.member_id = v.member_id and f.visit_id = v.id), '')
from visit v
union all
select 'report', syndicate_id, member_id, visit_id, '', '', (sent_at at time zone 'Europe/Paris')::date, '', null,
  to_tsvector('public.plain'::regconfig, content)
from visit_report
union all
select 'person', syndicate_id, null, id, name, job_title, null, '', null,
  setweight(to_tsvector('public.plain'::regconfig, name), 'A')
    || to_tsvector('public.plain'::regconfig, job_title || ' ' || regexp_replace(email, '[^[:alnum:]]+', ' ', 'g'))
from person
union all
select 'contact', c.syndicate_id, c.member_id, c.member_id, who.contact ->> 'name', who.contact ->> 'function', null, '', null,
  setweight(to_tsvector('public.plain'::regconfig, who.contact ->> 'name'), 'A')
    || to_tsvector('public.plain'::regconfig, coalesce(who.contact ->> 'function', ''))
from member_contacts c, lateral (values (c.controller), (c.referent)) who(contact)
where who.contact ->> 'name' <> ''
union all
select 'processor', syndicate_id, null, id, name, kind, null, '', null,
  setweight(to_tsvector('public.plain'::regconfig, name), 'A')
    || to_tsvector('public.plain'::regconfig, siren || ' ' || note) || to_tsvector('public.plain'::regconfig, sub_processors)
from processor where merged_into_id is null
union all
select 'software', s.syndicate_id, null, s.id, s.name, coalesce(p.name, ''), null, '', null,
  setweight(to_tsvector('public.plain'::regconfig, s.name), 'A')
    || to_tsvector('public.plain'::regconfig, coalesce(p.name, '') || ' ' || s.note)
from software s left join processor p on p.syndicate_id = s.syndicate_id and p.id = s.publisher_id
union all
select 'contract', c.syndicate_id, c.member_id, c.id, p.name, c.object, c.ends_on, '', null,
  setweight(to_tsvector('public.plain'::regconfig, p.name || ' ' || c.object), 'A')
    || to_tsvector('public.plain'::regconfig, c.ref || ' ' || c.note)
from contract c join processor p on p.syndicate_id = c.syndicate_id and p.id = c.processor_id
union all
select 'document', syndicate_id, member_id, id, name, type, dated_on, '', null,
  setweight(to_tsvector('public.plain'::regconfig, name), 'A')
    || to_tsvector('public.plain'::regconfig, regexp_replace(file_name, '[^[:alnum:]]+', ' ', 'g'))
from document where removed_at is null;
