import "server-only";
import { sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import type { Scope } from "@/lib/domain/access/policy";
import type { MemberKind } from "@/lib/domain/member/kind";
import type { Profile } from "@/lib/domain/member/profile";
import type { Level } from "@/lib/domain/register/status";

export type OverviewRow = {
  id: string;
  name: string;
  kind: MemberKind;
  population: number | null;
  insee: string | null;
  siren: string | null;
  leftOn: string | null;
  hasCcasMember: boolean;
  answers: Profile;
  lastVisitOn: string | null;
  lastInterventionOn: string | null;
  firstInterventionOn: string | null;
  overdueActions: number;
  overdueReviews: number;
  openQuestions: number;
  /** One per entry in force: what the member's level is made of. */
  entries: { templateId: string | null; approvedLevel: Level; nextReviewOn: string | null }[];
  setAside: string[];
};

/** Every member with what was done and what is late, in one statement whatever their number. */
export function selectOverview(tx: Tx, { syndicateId }: Scope<"member:list">, today: string): Promise<OverviewRow[]> {
  return tx.execute<OverviewRow>(sql`
    with
    visited as (
      select member_id, max((done_from at time zone 'Europe/Paris')::date) as last from visit
       where syndicate_id = ${syndicateId} and status = 'done' group by member_id),
    helped as (
      select member_id, min(date) as first, max(date) as last from intervention
       where syndicate_id = ${syndicateId} and service = 'dpo' and status not in ('brouillon', 'annulee') group by member_id),
    late as (
      select member_id, count(*)::integer as n from action
       where syndicate_id = ${syndicateId} and status in ('a_faire', 'en_cours') and due_on < ${today} group by member_id),
    held as (
      select member_id, count(*) filter (where next_review_on < ${today})::integer as due,
             coalesce(jsonb_agg(jsonb_build_object('templateId', template_id, 'approvedLevel', approved_level,
               'nextReviewOn', next_review_on)) filter (where approved_level is not null), '[]'::jsonb) as entries
        from entry where syndicate_id = ${syndicateId} and status <> 'archived' group by member_id),
    asked as (
      select member_id, count(*)::integer as n from entry_question
       where syndicate_id = ${syndicateId} and origin = 'town' and answered_at is null and closed_at is null group by member_id),
    aside as (
      select member_id, jsonb_agg(template_id) as templates from set_aside
       where syndicate_id = ${syndicateId} and withdrawn_at is null group by member_id),
    social as (
      select distinct parent_member_id as member_id from member
       where syndicate_id = ${syndicateId} and kind in ('ccas', 'cias') and left_on is null and parent_member_id is not null)
    select m.id, m.name, m.kind, m.population, m.insee, m.siren, m.left_on as "leftOn",
           social.member_id is not null as "hasCcasMember", coalesce(p.answers, '{}'::jsonb) as answers,
           visited.last as "lastVisitOn", helped.last as "lastInterventionOn", helped.first as "firstInterventionOn",
           coalesce(late.n, 0) as "overdueActions", coalesce(held.due, 0) as "overdueReviews",
           coalesce(asked.n, 0) as "openQuestions", coalesce(held.entries, '[]'::jsonb) as entries,
           coalesce(aside.templates, '[]'::jsonb) as "setAside"
      from member m
      left join member_profile p on p.syndicate_id = m.syndicate_id and p.member_id = m.id
      left join visited on visited.member_id = m.id
      left join helped on helped.member_id = m.id
      left join late on late.member_id = m.id
      left join held on held.member_id = m.id
      left join asked on asked.member_id = m.id
      left join aside on aside.member_id = m.id
      left join social on social.member_id = m.id
     where m.syndicate_id = ${syndicateId}
     order by m.name`);
}
