import "server-only";
import { sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { type AnnualFacts, annualFactsSchema } from "@/lib/domain/annual-report/annual-report";
import type { MemberKind } from "@/lib/domain/member/kind";

type Asked = { syndicateId: string; memberId: string | null; year: number };

export type SentRow = {
  year: number;
  number: number;
  sentBy: string;
  sentAt: Date;
  acknowledgedBy: string | null;
  acknowledgedAt: Date | null;
};
type Draft = { section: string; text: string; version: number };
type Member = { id: string; name: string; kind: MemberKind; population: number | null };

export type AnnualFile = { facts: AnnualFacts; drafts: Draft[]; sent: SentRow[]; member: Member | null };

/** The file gives instants as texts. */
const instantsOf = (row: SentRow): SentRow => ({
  ...row,
  sentAt: new Date(row.sentAt),
  acknowledgedAt: row.acknowledgedAt && new Date(row.acknowledgedAt),
});

/**
 * A year's counts with the DPO's texts and what was sent, in one statement: of one member, or of every member that the policies
 * show when none is named (and then nothing was sent to any).
 */
export async function selectAnnualFile(tx: Tx, { syndicateId, memberId, year }: Asked): Promise<AnnualFile> {
  const [row] = await tx.execute<{ facts: unknown; drafts: Draft[]; sent: SentRow[]; member: Member | null }>(sql`
    with asked as (select ${syndicateId}::uuid as syndicate, ${memberId}::uuid as member,
        ${`${year}-01-01`}::date as first, ${`${year}-12-31`}::date as last),
    town as (select m.id from member m, asked a where m.syndicate_id = a.syndicate and (a.member is null or m.id = a.member)
        and (m.joined_on is null or m.joined_on <= a.last) and (m.left_on is null or m.left_on >= a.first)),
    level as (select coalesce(l.level, 'absent') as level, count(*)::int as members from town t cross join asked a
        left join member_level l on l.syndicate_id = a.syndicate and l.member_id = t.id group by 1),
    live as (select e.status, e.created_at, e.reviewed_on from entry e, asked a where e.syndicate_id = a.syndicate
        and e.member_id in (select id from town)),
    approved as (select v.member_id, v.approved_at::date as day from entry_version v, asked a
        where v.syndicate_id = a.syndicate and v.member_id in (select id from town)),
    held as (select v.member_id, v.id from visit v, asked a where v.syndicate_id = a.syndicate and v.status = 'done'
        and v.member_id in (select id from town) and v.done_from::date between a.first and a.last),
    due as (select c.due_on, c.done_on, c.status from action c, asked a where c.syndicate_id = a.syndicate
        and c.member_id in (select id from town) and c.due_on is not null)
    select jsonb_build_object(
      'members', (select count(*) from town),
      'levels', coalesce((select jsonb_agg(jsonb_build_object('level', level, 'members', members) order by level) from level), '[]'),
      'entries', coalesce((select jsonb_agg(jsonb_build_object('status', status, 'entries', n) order by status)
        from (select status, count(*)::int as n from live group by status) s), '[]'),
      'entriesCreated', (select count(*) from live where created_at::date between a.first and a.last),
      'entriesReviewed', (select count(*) from live where reviewed_on between a.first and a.last),
      'versionsApproved', (select count(*) from approved where day between a.first and a.last),
      'membersFirstApproved', (select count(*) from (select min(day) as day from approved group by member_id) f
        where day between a.first and a.last),
      'visits', (select count(*) from held),
      'findings', coalesce((select jsonb_agg(jsonb_build_object('severity', severity, 'findings', n) order by severity)
        from (select f.severity, count(*)::int as n from finding f join held h on h.member_id = f.member_id and h.id = f.visit_id
          where f.syndicate_id = a.syndicate group by f.severity) s), '[]'),
      'actionsDue', (select count(*) from due where due_on between a.first and a.last),
      'actionsInTime', (select count(*) from due where due_on between a.first and a.last and done_on <= due_on),
      'actionsLate', (select count(*) from due where due_on between a.first and a.last
        and (done_on > due_on or (done_on is null and due_on < current_date))),
      'contracts', (select count(*) from contract c where c.syndicate_id = a.syndicate and c.member_id in (select id from town)),
      'mailings', case when a.member is null then (select count(*) from collective_act c where c.syndicate_id = a.syndicate
        and c.status = 'close' and c.date between a.first and a.last) end,
      'plannedVisits', (select count(*) from visit v where v.syndicate_id = a.syndicate and v.member_id in (select id from town)
        and v.status = 'planned'),
      'plannedActions', (select count(*) from due where due_on between a.last + 1 and a.last + 366 and done_on is null)
    ) as facts,
    coalesce((select jsonb_agg(jsonb_build_object('section', d.section, 'text', d.text, 'version', d.version)) from (
        select section, text, version from report_text t where a.member is null and t.syndicate_id = a.syndicate and t.year = ${year}
        union all select section, text, version from member_report_text t where t.syndicate_id = a.syndicate
          and t.member_id = a.member and t.year = ${year}) d), '[]') as drafts,
    coalesce((select jsonb_agg(jsonb_build_object('year', r.year, 'number', r.number, 'sentBy', r.sent_by, 'sentAt', r.sent_at,
        'acknowledgedBy', r.acknowledged_by, 'acknowledgedAt', r.acknowledged_at) order by r.year desc, r.number desc)
      from member_report r where r.syndicate_id = a.syndicate and r.member_id = a.member), '[]') as sent,
    (select jsonb_build_object('id', m.id, 'name', m.name, 'kind', m.kind, 'population', m.population)
      from member m where m.syndicate_id = a.syndicate and m.id = a.member) as member
    from asked a`);
  const { facts, drafts = [], sent = [], member = null } = row ?? {};
  return { facts: annualFactsSchema.parse(facts), drafts, sent: sent.map(instantsOf), member };
}
