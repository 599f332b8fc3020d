import "server-only";
import { type SQL, sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import type { StoredLevel } from "@/db/schema/register";
import type { MemberRight } from "@/lib/domain/access/matrix";
import type { Scope } from "@/lib/domain/access/policy";
import type { MemberKind } from "@/lib/domain/member/kind";
import type { Profile } from "@/lib/domain/member/profile";
import type { EntryStatus } from "@/lib/domain/register/status";
import { unusedSoftwareJson } from "./linked";
import type { OwnTemplateRow } from "./templates";

export type EntryLine = {
  id: string;
  ref: string;
  name: string;
  domain: string;
  service: string;
  /** Everyone's or the syndicate's own: no id is of both. */
  templateId: string | null;
  /** The edition that the town last answered: the one it started from, or a later one. */
  templateVersion: number | null;
  status: EntryStatus;
  approvedLevel: StoredLevel | null;
  approvedVersion: number | null;
  nextReviewOn: string | null;
  blockingCount: number;
  forecastLevel: StoredLevel;
  lacks: string[];
  score: number;
  openQuestions: number;
  /** Of the open ones, those that the town has not answered yet. */
  unansweredQuestions: number;
  version: number;
};

/** What the level of a member and the list of its register ask: neither its contacts nor what its entries are linked with. */
export type RegisterOutlineRow = {
  member: { id: string; name: string; kind: MemberKind; population: number | null; agentsCount: number | null };
  profile: { answers: Profile; designatedOn: string | null; dpoContact: string } | null;
  hasCcasMember: boolean;
  entries: EntryLine[];
  ownTemplates: OwnTemplateRow[];
  setAside: { templateId: string; reason: string; by: string; at: string }[];
};

/** The columns of an outline, for a statement that reads one `member m`: each table that is not named is a policy less to ask. */
export const outlineColumns = ({ syndicateId, memberId }: Scope<MemberRight>): SQL => sql`
    jsonb_build_object('id', m.id, 'name', m.name, 'kind', m.kind, 'population', m.population,
             'agentsCount', m.agents_count) as member,
      (select jsonb_build_object('answers', p.answers, 'designatedOn', p.designated_on, 'dpoContact', p.dpo_contact)
         from member_profile p where p.syndicate_id = m.syndicate_id and p.member_id = m.id) as profile,
      exists (select from member k where k.syndicate_id = m.syndicate_id and k.parent_member_id = m.id
         and k.kind in ('ccas', 'cias') and k.left_on is null) as "hasCcasMember",
      coalesce((select jsonb_agg(jsonb_build_object('id', e.id, 'ref', e.ref, 'name', e.name, 'domain', e.domain,
           'service', e.service, 'templateId', coalesce(e.template_id, e.own_template_id::text),
           'templateVersion', greatest(e.template_version, e.own_template_version, d.answered), 'status', e.status, 'approvedLevel', e.approved_level,
           'approvedVersion', e.approved_version, 'nextReviewOn', e.next_review_on, 'blockingCount', e.blocking_count,
           'score', e.score, 'forecastLevel', e.forecast_level, 'lacks', e.lacks, 'version', e.version, 'openQuestions', coalesce(q.open, 0),
           'unansweredQuestions', coalesce(q.unanswered, 0)) order by e.ref)
         from entry e
         left join (select q.entry_id, count(*)::integer as open,
             (count(*) filter (where q.answered_at is null))::integer as unanswered from entry_question q
           where q.syndicate_id = ${syndicateId} and q.member_id = ${memberId} and q.closed_at is null
           group by q.entry_id) q on q.entry_id = e.id
         left join (select d.entry_id, max(d.to_version) as answered from edition_decision d
           where d.syndicate_id = ${syndicateId} and d.member_id = ${memberId} group by d.entry_id) d on d.entry_id = e.id
         where e.syndicate_id = m.syndicate_id and e.member_id = m.id), '[]'::jsonb) as entries,
      coalesce((select jsonb_agg(jsonb_build_object('id', o.id, 'version', o.version, 'content', o.content, 'note', o.note,
           'retired', o.retired_at is not null)
           order by o.id, o.version) from syndicate_template o where o.syndicate_id = m.syndicate_id),
         '[]'::jsonb) as "ownTemplates",
      coalesce((select jsonb_agg(jsonb_build_object('templateId', s.template_id, 'reason', s.reason, 'by', s.by, 'at', s.at))
         from set_aside s where s.syndicate_id = m.syndicate_id and s.member_id = m.id and s.withdrawn_at is null),
         '[]'::jsonb) as "setAside"`;

export async function selectRegisterOutline(
  tx: Tx,
  scope: Scope<MemberRight>,
): Promise<RegisterOutlineRow | undefined> {
  const [row] = await tx.execute<RegisterOutlineRow>(sql`
    select ${outlineColumns(scope)}
    from member m where m.syndicate_id = ${scope.syndicateId} and m.id = ${scope.memberId}`);
  return row;
}

/** `isPublished`: there is an edition, which the register may have left behind. */
export type RegisterListRow = RegisterOutlineRow & { unusedSoftware: { name: string }[]; isPublished: boolean };

/** The outline with what only the page of the register tells, in one statement. */
export async function selectRegisterList(
  tx: Tx,
  scope: Scope<MemberRight>,
  today: string,
): Promise<RegisterListRow | undefined> {
  const { syndicateId, memberId } = scope;
  const [row] = await tx.execute<RegisterListRow>(sql`
    select ${outlineColumns(scope)}, ${unusedSoftwareJson(syndicateId, memberId, today)} as "unusedSoftware",
      exists (select from edition d where d.syndicate_id = m.syndicate_id and d.member_id = m.id) as "isPublished"
    from member m where m.syndicate_id = ${syndicateId} and m.id = ${memberId}`);
  return row;
}
