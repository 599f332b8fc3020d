import "server-only";
import { sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import type { Scope } from "@/lib/domain/access/policy";
import type { CampaignFacts } from "@/lib/domain/visit/campaign/campaign";

type Planning = Scope<"visit:plan">;

/**
 * Every member that is still one, with its last visit and what is on its way, in one statement whatever their number. A body
 * without a commune code of its own stands where its parent does.
 */
export function selectCampaign(tx: Tx, { syndicateId }: Planning): Promise<CampaignFacts[]> {
  return tx.execute<CampaignFacts>(sql`
    with
    seen as (
      select distinct on (member_id) member_id, id, (done_from at time zone 'Europe/Paris')::date as "on", next_visit_on
        from visit where syndicate_id = ${syndicateId} and status = 'done' order by member_id, done_from desc),
    points as (
      select member_id, priority as severity from action
       where syndicate_id = ${syndicateId} and status in ('a_faire', 'en_cours')
      union all
      select f.member_id, f.severity from finding f join seen on seen.member_id = f.member_id and seen.id = f.visit_id
       where f.syndicate_id = ${syndicateId} and f.state in ('a_faire', 'en_cours')),
    open as (select member_id, jsonb_agg(distinct severity) as severities from points group by member_id),
    planned as (
      select distinct on (member_id) member_id, id, planned_at from visit
       where syndicate_id = ${syndicateId} and status = 'planned' order by member_id, planned_at),
    proposed as (
      select distinct on (v.member_id) v.member_id, v.id, v.created_at,
             (select count(*)::integer from visit_slot s where s.syndicate_id = v.syndicate_id and s.member_id = v.member_id
               and s.visit_id = v.id and s.state = 'open') as open_slots,
             exists (select from visit_slot s where s.syndicate_id = v.syndicate_id and s.member_id = v.member_id
               and s.visit_id = v.id and s.state = 'refused') as refused
        from visit v where v.syndicate_id = ${syndicateId} and v.status = 'proposed' order by v.member_id, v.created_at desc)
    select m.id, m.name, m.kind,
           case when m.latitude is not null then jsonb_build_object('latitude', m.latitude, 'longitude', m.longitude) end as place,
           case when c.arrondissement is not null
             then jsonb_build_object('code', c.arrondissement, 'name', coalesce(c.arrondissement_name, c.arrondissement)) end as arrondissement,
           case when c.epci is not null
             then jsonb_build_object('code', c.epci, 'name', coalesce(c.epci_name, c.epci)) end as epci,
           seen."on" as "lastVisitOn", seen.next_visit_on as "agreedOn", coalesce(open.severities, '[]'::jsonb) as "openSeverities",
           case when planned.id is not null
             then jsonb_build_object('visitId', planned.id, 'at', planned.planned_at) end as planned,
           case when proposed.id is not null then jsonb_build_object('visitId', proposed.id, 'openSlots', proposed.open_slots,
             'refused', proposed.refused) end as proposed
      from member m
      left join member parent on parent.syndicate_id = m.syndicate_id and parent.id = m.parent_member_id
      left join commune c on c.insee = coalesce(m.insee, parent.insee)
      left join seen on seen.member_id = m.id
      left join open on open.member_id = m.id
      left join planned on planned.member_id = m.id
      left join proposed on proposed.member_id = m.id
     where m.syndicate_id = ${syndicateId} and m.left_on is null
     order by m.name`);
}

export type CalendarVisit = {
  memberId: string;
  memberName: string;
  visitId: string;
  kind: "planned" | "slot";
  at: string;
};

/** What is planned and proposed between two days, both included, by the clock of the town halls. */
export function selectCalendar(tx: Tx, { syndicateId }: Planning, from: string, to: string): Promise<CalendarVisit[]> {
  return tx.execute<CalendarVisit>(sql`
    with told as (
      select v.member_id, v.id as visit_id, 'planned' as kind, v.planned_at as at from visit v
       where v.syndicate_id = ${syndicateId} and v.status in ('planned', 'done') and v.planned_at is not null
      union all
      select s.member_id, s.visit_id, 'slot', s.starts_at from visit_slot s
       where s.syndicate_id = ${syndicateId} and s.state = 'open')
    select t.member_id as "memberId", m.name as "memberName", t.visit_id as "visitId", t.kind,
           to_char(t.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as at
      from told t join member m on m.syndicate_id = ${syndicateId} and m.id = t.member_id
     where (t.at at time zone 'Europe/Paris')::date between ${from} and ${to}
     order by t.at, m.name`);
}
