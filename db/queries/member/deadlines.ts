import "server-only";
import { type SQL, sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { actBySql } from "@/db/queries/processor/contracts";
import type { Scope } from "@/lib/domain/access/policy";
import type { Deadline, DeadlineFilters } from "@/lib/domain/member/deadline";

type Row = Omit<Deadline, "at"> & { at: string | null };
type Reading = Scope<"member:list">;

const deadline = ({ at, ...row }: Row): Deadline => ({ ...row, at: at === null ? null : new Date(at) });

/** What falls due for members that are still here: entries to review, open actions, visits to make, contracts that end, documents that expire. */
const falling = ({ syndicateId }: Reading, today: string): SQL => sql`
  (select d.*, m.name as "memberName" from (
    select 'review' as kind, e.member_id as "memberId", e.id as "objectId", e.name as label, e.next_review_on as "on",
           null::timestamptz as at, false as "firstVisit"
      from entry e where e.syndicate_id = ${syndicateId} and e.status <> 'archived' and e.next_review_on is not null
    union all
    select 'action', a.member_id, a.id, a.label, a.due_on, null, false
      from action a where a.syndicate_id = ${syndicateId} and a.status in ('a_faire', 'en_cours') and a.due_on is not null
    union all
    select 'reminder', a.member_id, a.id, a.label, a.remind_on, null, false
      from action a where a.syndicate_id = ${syndicateId} and a.status in ('a_faire', 'en_cours') and a.remind_on is not null
    union all
    select 'visit', v.member_id, v.id, v.place, (v.planned_at at time zone 'Europe/Paris')::date, v.planned_at,
           not exists (select from visit d where d.syndicate_id = v.syndicate_id and d.member_id = v.member_id and (d.status = 'done'
             or (d.status in ('proposed', 'planned', 'postponed') and d.planned_at < v.planned_at)))
      from visit v where v.syndicate_id = ${syndicateId} and v.status in ('proposed', 'planned', 'postponed') and v.planned_at is not null
    union all
    select 'contract', c.member_id, c.id, p.name, ${actBySql}, null, false
      from contract c join processor p on p.syndicate_id = c.syndicate_id and p.id = c.processor_id
      where c.syndicate_id = ${syndicateId} and c.ended_at is null and c.ends_on is not null
        and not (c.tacit_renewal is true and c.ends_on < ${today})
    union all
    select 'document', f.member_id, f.id, f.name, f.expires_on, null, false
      from document f where f.syndicate_id = ${syndicateId} and f.removed_at is null and f.expires_on is not null
  ) d join member m on m.syndicate_id = ${syndicateId} and m.id = d."memberId" and (m.left_on is null or m.left_on >= ${today})) due`;

/** One page of them by date, with the true total and how many are past, filters applied. */
export async function selectDeadlines(
  tx: Tx,
  scope: Reading,
  today: string,
  filters: DeadlineFilters,
  page: { number: number; size: number },
): Promise<{ rows: Deadline[]; total: number; past: number }> {
  const { kind = null, memberId = null, from = null, to = null } = filters;
  const kept = sql`(${kind}::text is null or kind = ${kind}) and (${memberId}::uuid is null or "memberId" = ${memberId})
    and (${from}::date is null or "on" >= ${from}) and (${to}::date is null or "on" <= ${to})`;
  const [answer] = await tx.execute<{ rows: Row[]; total: number; past: number }>(sql`
    with kept as (select due.* from ${falling(scope, today)} where ${kept})
    select (select count(*)::integer from kept) as total, (select count(*)::integer from kept where "on" < ${today}) as past,
           coalesce((select jsonb_agg(to_jsonb(p) order by p."on", p.at nulls last, p."memberName", p.label) from (
             select * from kept order by "on", at nulls last, "memberName", label
              limit ${page.size} offset ${(page.number - 1) * page.size}) p), '[]'::jsonb) as rows`);
  return { rows: (answer?.rows ?? []).map(deadline), total: answer?.total ?? 0, past: answer?.past ?? 0 };
}

/** The nearest from today on, visits apart from the rest: the margin of the home. */
export async function selectNextDeadlines(
  tx: Tx,
  scope: Reading,
  today: string,
  counts: { deadlines: number; visits: number },
): Promise<{ deadlines: Deadline[]; visits: Deadline[]; past: number }> {
  const [answer] = await tx.execute<{ rows: Row[]; past: number }>(sql`
    with due as (select due.*, kind = 'visit' as apart from ${falling(scope, today)}),
    ranked as (select *, row_number() over (partition by apart order by "on", at nulls last, "memberName", label) as rank
      from due where "on" >= ${today})
    select (select count(*)::integer from due where "on" < ${today}) as past,
           coalesce((select jsonb_agg(to_jsonb(r) order by r.rank) from ranked r
             where r.rank <= case when r.apart then ${counts.visits}::integer else ${counts.deadlines}::integer end), '[]'::jsonb) as rows`);
  const rows = (answer?.rows ?? []).map(deadline);
  return {
    deadlines: rows.filter((row) => row.kind !== "visit"),
    visits: rows.filter((row) => row.kind === "visit"),
    past: answer?.past ?? 0,
  };
}
