import "server-only";
import { type SQL, sql } from "drizzle-orm";

const running = (row: SQL, today: string): SQL =>
  sql`(${row}.since is null or ${row}.since <= ${today}) and (${row}.until is null or ${row}.until >= ${today})`;

/**
 * What the names written in a member's entries mean, as one JSON value. A link without a contract takes the only one that
 * the member holds with that company.
 */
export const linkedJson = (syndicateId: string, memberId: string, today: string): SQL => {
  const own = (row: SQL) => sql`${row}.syndicate_id = ${syndicateId} and ${row}.member_id = ${memberId}`;
  return sql`jsonb_build_object(
    'processors', coalesce((select jsonb_agg(jsonb_build_object('entryId', l.entry_id, 'name', l.name,
        'hostingCountry', p.hosting_country, 'transfers', p.transfers, 'transfersOutside', p.transfers_outside,
        'subProcessorsKnown', p.sub_processors_known, 'ownSyndicate', p.own_syndicate,
        'contract', (select jsonb_build_object('ref', c.ref, 'signedOn', c.signed_on, 'endsOn', c.ends_on,
            'tacitRenewal', c.tacit_renewal, 'noticeMonths', c.notice_months, 'dpaStatus', c.dpa_status, 'clauses', c.clauses)
          from contract c where ${own(sql`c`)} and c.ended_at is null and c.id = coalesce(l.contract_id,
            (select case when count(*) = 1 then min(o.id::text)::uuid end from contract o
              where ${own(sql`o`)} and o.processor_id = l.processor_id and o.ended_at is null)))))
      from entry_processor l join processor p on p.syndicate_id = l.syndicate_id and p.id = l.processor_id
      where ${own(sql`l`)}), '[]'::jsonb),
    'softwares', coalesce((select jsonb_agg(jsonb_build_object('entryId', l.entry_id, 'name', l.name, 'softwareId', l.software_id))
      from entry_software l where ${own(sql`l`)}), '[]'::jsonb),
    'listed', coalesce((select jsonb_agg(jsonb_build_object('softwareId', u.software_id, 'name', s.name) order by s.name)
      from member_software u join software s on s.syndicate_id = u.syndicate_id and s.id = u.software_id
      where ${own(sql`u`)} and ${running(sql`u`, today)}), '[]'::jsonb),
    'served', coalesce((select jsonb_agg(jsonb_build_object('softwareId', s.id, 'name', s.name))
      from software s join subscription b on b.syndicate_id = s.syndicate_id and b.service_id = s.service_id
      where ${own(sql`b`)} and ${running(sql`b`, today)}), '[]'::jsonb))`;
};

export type SoftwareGaps = {
  /** Software of the member's list that no entry names, by its link or by the very same name. */
  unused: { id: string; name: string }[];
  /** Entries in use that name no software: the first of them, and how many there are. */
  silent: { id: string; name: string }[];
  silentTotal: number;
};

const SILENT_SHOWN = 50;

/** Where the register and the list of software do not meet (rule VI-06, seen from the list), as one JSON value. */
export const softwareGapsJson = (syndicateId: string, memberId: string, today: string): SQL => sql`(
    with alive as materialized (select e.id, e.name, e.content -> 'software' as software from entry e
      where e.syndicate_id = ${syndicateId} and e.member_id = ${memberId} and e.status <> 'archived'),
    named as materialized (select distinct lower(unaccent(x.value ->> 'name')) as name
      from alive a cross join lateral jsonb_array_elements(a.software) x),
    silent as materialized (select a.id, a.name from alive a where jsonb_array_length(coalesce(a.software, '[]'::jsonb)) = 0)
    select jsonb_build_object(
      'unused', coalesce((select jsonb_agg(jsonb_build_object('id', s.id, 'name', s.name) order by s.name)
        from member_software u join software s on s.syndicate_id = u.syndicate_id and s.id = u.software_id
       where u.syndicate_id = ${syndicateId} and u.member_id = ${memberId} and ${running(sql`u`, today)}
         and lower(unaccent(s.name)) not in (select name from named)
         and not exists (select from entry_software l where l.syndicate_id = u.syndicate_id and l.member_id = u.member_id
           and l.software_id = u.software_id)), '[]'::jsonb),
      'silent', coalesce((select jsonb_agg(jsonb_build_object('id', f.id, 'name', f.name) order by f.name, f.id)
        from (select * from silent order by name, id limit ${SILENT_SHOWN}) f), '[]'::jsonb),
      'silentTotal', (select count(*)::integer from silent)))`;

/** The first of those lists alone: a member that lists no software is answered without reading an entry. */
export const unusedSoftwareJson = (syndicateId: string, memberId: string, today: string): SQL => sql`
  coalesce((select jsonb_agg(jsonb_build_object('name', s.name) order by s.name)
    from member_software u join software s on s.syndicate_id = u.syndicate_id and s.id = u.software_id
    where u.syndicate_id = ${syndicateId} and u.member_id = ${memberId} and ${running(sql`u`, today)}
      and not exists (select from entry_software l where l.syndicate_id = u.syndicate_id and l.member_id = u.member_id
        and l.software_id = u.software_id)
      and lower(unaccent(s.name)) not in (select lower(unaccent(x.value ->> 'name'))
        from entry e cross join lateral jsonb_array_elements(e.content -> 'software') x
        where e.syndicate_id = ${syndicateId} and e.member_id = ${memberId} and e.status <> 'archived'
          and x.value ->> 'name' is not null)), '[]'::jsonb)`;
