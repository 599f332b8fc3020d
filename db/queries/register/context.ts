import "server-only";
import { type SQL, sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import type { MemberRight } from "@/lib/domain/access/matrix";
import type { Scope } from "@/lib/domain/access/policy";
import type { Reminder } from "@/lib/domain/action/reminder";
import type { MemberContacts } from "@/lib/domain/member/member";
import type { LinkedRows } from "@/lib/domain/register/entry-context";
import { linkedJson } from "./linked";
import { outlineColumns, type RegisterOutlineRow } from "./outline";

export type RegisterContextRow = RegisterOutlineRow & {
  contacts: { controller: MemberContacts["controller"]; referent: MemberContacts["referent"]; address: string } | null;
  syndicate: { name: string; dpoName: string; dpoEmail: string; dpoPhone: string };
  linked: LinkedRows;
  findings: { label: string; entryId: string | null; question: string | null }[];
};

const contextColumns = (scope: Scope<MemberRight>, today: string): SQL => sql`${outlineColumns(scope)},
      (select jsonb_build_object('controller', c.controller, 'referent', c.referent, 'address', c.address)
         from member_contacts c where c.syndicate_id = m.syndicate_id and c.member_id = m.id) as contacts,
      (select jsonb_build_object('name', y.name, 'dpoName', y.dpo_name, 'dpoEmail', y.dpo_email, 'dpoPhone', y.dpo_phone)
         from syndicate y where y.id = m.syndicate_id) as syndicate,
      coalesce((select jsonb_agg(jsonb_build_object('label', f.label, 'entryId', f.entry_id, 'question', f.question))
         from finding f where f.syndicate_id = m.syndicate_id and f.member_id = m.id
         and f.state in ('a_faire', 'en_cours')), '[]'::jsonb) as findings,
      ${linkedJson(scope.syndicateId, scope.memberId, today)} as linked`;

/**
 * All that the rules, the levels and the expected set ask beside one entry's own content, in one statement. Findings are
 * empty for who may not read a visit: the rule that reads them only informs.
 */
export async function selectRegisterContext(
  tx: Tx,
  scope: Scope<MemberRight>,
  today: string,
): Promise<RegisterContextRow | undefined> {
  const [row] = await tx.execute<RegisterContextRow>(sql`
    select ${contextColumns(scope, today)}
    from member m where m.syndicate_id = ${scope.syndicateId} and m.id = ${scope.memberId}`);
  return row;
}

export type TownContextRow = RegisterContextRow & {
  /** Open actions whose day of reminder has come, most urgent first; empty for who may not read them. */
  reminders: Reminder[];
  /** Annual reports that nobody of the town has said to be read yet, the newest first. */
  unreadReports: { year: number; number: number }[];
  /** Visits with times that the town has not answered; times that are past ask nothing any more. */
  askedVisits: { id: string; slots: number }[];
  /** Reports of visits shared to be read again and not yet sent, for the secretary whom the policy shows them. */
  sharedReports: { visitId: string; on: string; dueOn: string }[];
  /** Reports of visits that were sent and that nobody acknowledged. */
  newReports: { visitId: string; on: string }[];
};

/** The same with what waits on the two home pages of a town beside its register. */
export async function selectTownContext(
  tx: Tx,
  scope: Scope<MemberRight>,
  today: string,
): Promise<TownContextRow | undefined> {
  const [row] = await tx.execute<TownContextRow>(sql`
    select ${contextColumns(scope, today)},
      coalesce((select jsonb_agg(jsonb_build_object('id', r.id, 'label', r.label, 'priority', r.priority, 'dueOn', r.due_on)
           order by r.priority, r.due_on, r.id) from action r where r.syndicate_id = ${scope.syndicateId} and r.member_id = ${scope.memberId}
         and r.status in ('a_faire', 'en_cours') and r.remind_on <= ${today}), '[]'::jsonb) as reminders,
      coalesce((select jsonb_agg(jsonb_build_object('year', r.year, 'number', r.number) order by r.year desc, r.number desc)
         from member_report r where r.syndicate_id = ${scope.syndicateId} and r.member_id = ${scope.memberId} and r.acknowledged_at is null),
         '[]'::jsonb) as "unreadReports",
      coalesce((select jsonb_agg(jsonb_build_object('id', o.visit_id, 'slots', o.slots) order by o.first, o.visit_id)
         from (select o.visit_id, count(*)::integer as slots, min(o.starts_at) as first from visit_slot o
           where o.syndicate_id = ${scope.syndicateId} and o.member_id = ${scope.memberId} and o.state = 'open'
             and o.starts_at >= ${today}::date group by o.visit_id) o), '[]'::jsonb) as "askedVisits",
      coalesce((select jsonb_agg(jsonb_build_object('visitId', r.visit_id, 'on', r.content #>> '{scope,on}', 'dueOn', r.due_on)
           order by r.due_on, r.visit_id) from visit_report_reading r
         where r.syndicate_id = ${scope.syndicateId} and r.member_id = ${scope.memberId} and r.read_at is null
           and not exists (select from visit_report s where s.syndicate_id = r.syndicate_id and s.member_id = r.member_id
             and s.visit_id = r.visit_id)), '[]'::jsonb) as "sharedReports",
      coalesce((select jsonb_agg(jsonb_build_object('visitId', s.visit_id, 'on', s.content #>> '{scope,on}')
           order by s.sent_at, s.visit_id) from visit_report s
         where s.syndicate_id = ${scope.syndicateId} and s.member_id = ${scope.memberId} and s.acknowledged_at is null),
         '[]'::jsonb) as "newReports"
    from member m where m.syndicate_id = ${scope.syndicateId} and m.id = ${scope.memberId}`);
  return row;
}
