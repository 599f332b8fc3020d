import "server-only";
import { sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import type { StoredLevel } from "@/db/schema/register";
import type { MemberRight } from "@/lib/domain/access/matrix";
import type { Scope } from "@/lib/domain/access/policy";
import type { Reminder } from "@/lib/domain/action/reminder";
import type { MemberKind } from "@/lib/domain/member/kind";
import type { MemberContacts } from "@/lib/domain/member/member";
import type { Profile } from "@/lib/domain/member/profile";
import type { LinkedRows } from "@/lib/domain/register/entry-context";
import type { EntryStatus } from "@/lib/domain/register/status";
import { linkedJson } from "./linked";
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
  version: number;
};

export type RegisterContextRow = {
  member: { id: string; name: string; kind: MemberKind; population: number | null; agentsCount: number | null };
  contacts: { controller: MemberContacts["controller"]; referent: MemberContacts["referent"]; address: string } | null;
  profile: { answers: Profile; designatedOn: string | null; dpoContact: string } | null;
  syndicate: { name: string; dpoName: string; dpoEmail: string; dpoPhone: string };
  hasCcasMember: boolean;
  entries: EntryLine[];
  ownTemplates: OwnTemplateRow[];
  setAside: { templateId: string; reason: string; by: string; at: string }[];
  linked: LinkedRows;
  /** Open actions whose day of reminder has come, most urgent first; empty for who may not read them. */
  reminders: Reminder[];
  /** Annual reports that nobody of the town has said to be read yet, the newest first. */
  unreadReports: { year: number; number: number }[];
  /** Visits with times that the town has not answered; times that are past ask nothing any more. */
  askedVisits: { id: string; slots: number }[];
  findings: { label: string; entryId: string | null; question: string | null }[];
};

/**
 * All that the rules, the levels and the expected set ask beside one entry's own content, in one statement. Findings are
 * empty for who may not read a visit: the rule that reads them only informs.
 */
export async function selectRegisterContext(
  tx: Tx,
  { syndicateId, memberId }: Scope<MemberRight>,
  today: string,
): Promise<RegisterContextRow | undefined> {
  const [row] = await tx.execute<RegisterContextRow>(sql`
    select jsonb_build_object('id', m.id, 'name', m.name, 'kind', m.kind, 'population', m.population,
             'agentsCount', m.agents_count) as member,
      (select jsonb_build_object('controller', c.controller, 'referent', c.referent, 'address', c.address)
         from member_contacts c where c.syndicate_id = m.syndicate_id and c.member_id = m.id) as contacts,
      (select jsonb_build_object('answers', p.answers, 'designatedOn', p.designated_on, 'dpoContact', p.dpo_contact)
         from member_profile p where p.syndicate_id = m.syndicate_id and p.member_id = m.id) as profile,
      (select jsonb_build_object('name', y.name, 'dpoName', y.dpo_name, 'dpoEmail', y.dpo_email, 'dpoPhone', y.dpo_phone)
         from syndicate y where y.id = m.syndicate_id) as syndicate,
      exists (select from member k where k.syndicate_id = m.syndicate_id and k.parent_member_id = m.id
         and k.kind in ('ccas', 'cias') and k.left_on is null) as "hasCcasMember",
      coalesce((select jsonb_agg(jsonb_build_object('id', e.id, 'ref', e.ref, 'name', e.name, 'domain', e.domain,
           'service', e.service, 'templateId', coalesce(e.template_id, e.own_template_id::text),
           'templateVersion', greatest(e.template_version, e.own_template_version, d.answered), 'status', e.status, 'approvedLevel', e.approved_level,
           'approvedVersion', e.approved_version, 'nextReviewOn', e.next_review_on, 'blockingCount', e.blocking_count,
           'score', e.score, 'forecastLevel', e.forecast_level, 'lacks', e.lacks, 'version', e.version, 'openQuestions', coalesce(q.open, 0)) order by e.ref)
         from entry e
         left join (select q.entry_id, count(*)::integer as open from entry_question q
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
         '[]'::jsonb) as "setAside",
      coalesce((select jsonb_agg(jsonb_build_object('id', r.id, 'label', r.label, 'priority', r.priority, 'dueOn', r.due_on)
           order by r.priority, r.due_on, r.id) from action r where r.syndicate_id = m.syndicate_id and r.member_id = m.id
         and r.status in ('a_faire', 'en_cours') and r.remind_on <= ${today}), '[]'::jsonb) as reminders,
      coalesce((select jsonb_agg(jsonb_build_object('year', r.year, 'number', r.number) order by r.year desc, r.number desc)
         from member_report r where r.syndicate_id = m.syndicate_id and r.member_id = m.id and r.acknowledged_at is null),
         '[]'::jsonb) as "unreadReports",
      coalesce((select jsonb_agg(jsonb_build_object('id', o.visit_id, 'slots', o.slots) order by o.first, o.visit_id)
         from (select o.visit_id, count(*)::integer as slots, min(o.starts_at) as first from visit_slot o
           where o.syndicate_id = ${syndicateId} and o.member_id = ${memberId} and o.state = 'open'
             and o.starts_at >= ${today}::date group by o.visit_id) o), '[]'::jsonb) as "askedVisits",
      coalesce((select jsonb_agg(jsonb_build_object('label', f.label, 'entryId', f.entry_id, 'question', f.question))
         from finding f where f.syndicate_id = m.syndicate_id and f.member_id = m.id
         and f.state in ('a_faire', 'en_cours')), '[]'::jsonb) as findings,
      ${linkedJson(syndicateId, memberId, today)} as linked
    from member m where m.syndicate_id = ${syndicateId} and m.id = ${memberId}`);
  return row;
}
