import "server-only";
import { type SQL, sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import type { Scope } from "@/lib/domain/access/policy";
import type { MemberKind } from "@/lib/domain/member/kind";
import type { VisitLine } from "@/lib/domain/visit/line";
import { VISIT_PAGE_SIZE, type VisitListQuery } from "@/lib/domain/visit/list-query";

type Head = { id: string; name: string; kind: MemberKind; population: number | null };
/** `total` counts what the filters leave, `all` the list without them; `member` is null on the list of the syndicate. */
export type VisitPage = {
  rows: VisitLine[];
  total: number;
  all: number;
  member: Head | null;
  /** The last visit held in that member, where one was held before it. */
  moved: string | null;
};

const when = sql`coalesce(v.done_from, v.planned_at)`;

function filtered({ etat, adherent, du, au }: VisitListQuery): SQL {
  const day = sql`(${when} at time zone 'Europe/Paris')::date`;
  const conditions = [
    etat && sql`v.status = ${etat}`,
    adherent && sql`v.member_id = ${adherent}`,
    du && sql`${day} >= ${du}`,
    au && sql`${day} <= ${au}`,
  ].filter((condition): condition is SQL => Boolean(condition));
  return conditions.length === 0 ? sql`true` : sql.join(conditions, sql` and `);
}

/** One page of the visits, latest first and those without a date before all, of the syndicate or of one member; the whole list for its export. */
export async function selectVisitPage(
  tx: Tx,
  { syndicateId, memberId }: Scope<"visit:plan"> | Scope<"visit:read">,
  query: VisitListQuery,
  whole = false,
): Promise<VisitPage> {
  const window = whole ? sql`` : sql`limit ${VISIT_PAGE_SIZE} offset ${(query.page - 1) * VISIT_PAGE_SIZE}`;
  const own = sql`v.syndicate_id = ${syndicateId} ${memberId === null ? sql`` : sql`and v.member_id = ${memberId}`}`;
  const [page] = await tx.execute<VisitPage>(sql`
    with found as materialized (select v.*, ${when} as "when" from visit v where ${own} and ${filtered(query)}),
    shown as (
      select f.*, m.name as member_name,
        (select count(*)::integer from finding c where c.syndicate_id = f.syndicate_id and c.member_id = f.member_id
          and c.visit_id = f.id) as findings,
        exists (select from visit_report r where r.syndicate_id = f.syndicate_id and r.member_id = f.member_id
          and r.visit_id = f.id) as sent
        from found f join member m on m.syndicate_id = f.syndicate_id and m.id = f.member_id
       order by f."when" desc nulls first, f.id ${window})
    select (select count(*)::integer from found) as total,
      (select count(*)::integer from visit v where ${own}) as all,
      (select jsonb_build_object('id', m.id, 'name', m.name, 'kind', m.kind, 'population', m.population)
         from member m where m.syndicate_id = ${syndicateId} and m.id = ${memberId}::uuid) as member,
      (select (array_agg(v.id order by v.done_from desc))[1] from visit v
         where ${own} and v.member_id = ${memberId}::uuid and v.status = 'done' having count(*) > 1) as moved,
      coalesce((select jsonb_agg(jsonb_build_object('id', s.id, 'memberId', s.member_id, 'memberName', s.member_name,
        'status', s.status, 'doneFrom', s.done_from, 'plannedAt', s.planned_at, 'place', s.place,
        'purposes', s.purposes, 'findings', s.findings, 'sent', s.sent) order by s."when" desc nulls first, s.id)
        from shown s), '[]'::jsonb) as rows`);
  if (!page) throw new Error("a count always answers one row");
  return page;
}

export type ReportLine = { visitId: string; on: string; sentAt: string; acknowledgedAt: string | null };

/** A draft that the secretary is asked to read again. */
export type DraftLine = { visitId: string; on: string; dueOn: string; read: boolean };

/** What the town may know of its visits: the reports sent to it, latest first; for its secretary, the drafts shared before. */
export async function selectReports(tx: Tx, { syndicateId, memberId }: Scope<"visit-report:read">) {
  const [row] = await tx.execute<{ member: Head | null; reports: ReportLine[]; drafts: DraftLine[] }>(sql`
    select (select jsonb_build_object('id', m.id, 'name', m.name, 'kind', m.kind, 'population', m.population)
       from member m where m.syndicate_id = ${syndicateId} and m.id = ${memberId}) as member,
      coalesce((select jsonb_agg(jsonb_build_object('visitId', r.visit_id, 'on', r.content -> 'scope' ->> 'on',
        'sentAt', r.sent_at, 'acknowledgedAt', r.acknowledged_at) order by r.content -> 'scope' ->> 'on' desc)
        from visit_report r where r.syndicate_id = ${syndicateId} and r.member_id = ${memberId}), '[]'::jsonb) as reports,
      coalesce((select jsonb_agg(jsonb_build_object('visitId', d.visit_id, 'on', d.content -> 'scope' ->> 'on',
        'dueOn', d.due_on, 'read', d.read_at is not null) order by d.due_on)
        from visit_report_reading d where d.syndicate_id = ${syndicateId} and d.member_id = ${memberId}
          and not exists (select from visit_report r where r.syndicate_id = d.syndicate_id and r.member_id = d.member_id
            and r.visit_id = d.visit_id)), '[]'::jsonb) as drafts`);
  if (!row) throw new Error("a select without from answers one row");
  return row;
}
