import "server-only";
import { type SQL, sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import type { Scope } from "@/lib/domain/access/policy";
import type { ActionKind } from "@/lib/domain/action/action";
import type { MemberKind } from "@/lib/domain/member/kind";
import type { Profile } from "@/lib/domain/member/profile";
import type { Level } from "@/lib/domain/register/status";
import type { AgendaItem } from "@/lib/domain/visit/agenda";
import type { Agreement } from "@/lib/domain/visit/agreement";
import type { Answer } from "@/lib/domain/visit/answer";
import type { PreparationStep } from "@/lib/domain/visit/preparation";
import type { FormerAction } from "@/lib/domain/visit/report-model";
import type { RunFile } from "@/lib/domain/visit/run-file";
import type { VisitStatus } from "@/lib/domain/visit/status";
import type { Attendee, Purpose } from "@/lib/domain/visit/visit";

/** Instants are ISO texts, days 'YYYY-MM-DD'. */
export type VisitFileRow = {
  visit: {
    id: string;
    status: VisitStatus;
    plannedAt: string | null;
    plannedMinutes: number | null;
    /** When the first of its answers was given. */
    startedAt: string | null;
    doneFrom: string | null;
    doneTo: string | null;
    place: string;
    purposes: Purpose[];
    agenda: AgendaItem[];
    prepared: PreparationStep[];
    /** Times were proposed to the town. */
    hasSlots: boolean;
    attendees: Attendee[];
    goesWell: string;
    sentences: string[];
    agreement: Agreement;
    nextVisitOn: string | null;
    travelMinutes: number | null;
    cancelReason: string;
    interventionId: string | null;
    version: number;
  };
  member: { id: string; name: string; kind: MemberKind; population: number | null };
  profile: Profile | null;
  questionnaire: unknown;
  answers: (Answer & { question: string; version: number })[];
  previous: RunFile["previous"];
  findings: RunFile["findings"];
  /** Agreed in this visit, or open since before. */
  actions: (RunFile["actions"][number] & { findingId: string | null; kind: ActionKind })[];
  entries: (RunFile["entries"][number] & {
    approvedLevel: Level | null;
    nextReviewOn: string | null;
    createdAt: string;
  })[];
  reviewed: RunFile["reviewed"];
  /** Agreed at the visit before, with what became of it. */
  former: FormerAction[];
  report: { sentAt: string; acknowledgedAt: string | null; acknowledgedBy: string | null } | null;
};

/** All that the pages of one visit show, in one statement; undefined when it is another member's. */
export async function selectVisitFile(
  tx: Tx,
  { syndicateId, memberId }: Scope<"visit:read" | "visit:write">,
  visitId: string,
): Promise<VisitFileRow | undefined> {
  const own = (alias: SQL) => sql`${alias}.syndicate_id = ${syndicateId} and ${alias}.member_id = ${memberId}`;
  const [row] = await tx.execute<VisitFileRow>(sql`
    select jsonb_build_object('id', v.id, 'status', v.status, 'plannedAt', v.planned_at, 'plannedMinutes', v.planned_minutes,
        'startedAt', (select min(a.updated_at) from visit_answer a where ${own(sql`a`)} and a.visit_id = v.id),
        'doneFrom', v.done_from, 'doneTo', v.done_to, 'place', v.place, 'purposes', v.purposes, 'agenda', v.agenda,
        'prepared', v.prepared,
        'hasSlots', exists (select from visit_slot o where ${own(sql`o`)} and o.visit_id = v.id),
        'attendees', v.attendees, 'goesWell', v.goes_well, 'sentences', v.sentences, 'agreement', v.agreement, 'nextVisitOn', v.next_visit_on,
        'travelMinutes', v.travel_minutes, 'cancelReason', v.cancel_reason, 'interventionId', v.intervention_id,
        'version', v.version) as visit,
      (select jsonb_build_object('id', m.id, 'name', m.name, 'kind', m.kind, 'population', m.population)
         from member m where m.syndicate_id = v.syndicate_id and m.id = v.member_id) as member,
      (select p.answers from member_profile p where ${own(sql`p`)}) as profile,
      (select q.content from questionnaire q where q.syndicate_id = ${syndicateId}
         and (q.id = v.questionnaire_id or (v.questionnaire_id is null and q.published_at is not null and q.retired_at is null))
         order by q.edition desc limit 1) as questionnaire,
      coalesce((select jsonb_agg(jsonb_build_object('question', a.question, 'value', a.value, 'note', a.note,
           'evidence', a.evidence, 'version', a.version))
         from visit_answer a where ${own(sql`a`)} and a.visit_id = v.id), '[]'::jsonb) as answers,
      (select jsonb_build_object('on', (b.done_from at time zone 'Europe/Paris')::date, 'answers',
           coalesce((select jsonb_agg(jsonb_build_object('question', a.question, 'value', a.value, 'note', a.note,
             'evidence', a.evidence)) from visit_answer a where ${own(sql`a`)} and a.visit_id = b.id), '[]'::jsonb))
         from visit b where ${own(sql`b`)} and b.status = 'done' and b.id <> v.id
          and b.done_from < coalesce(v.done_from, v.planned_at, clock_timestamp())
         order by b.done_from desc limit 1) as previous,
      coalesce((select jsonb_agg(jsonb_build_object('id', f.id, 'question', f.question, 'entryId', f.entry_id,
           'label', f.label, 'evidence', f.evidence, 'severity', f.severity, 'state', f.state,
           'stateReason', f.state_reason, 'version', f.version) order by f.severity, f.created_at, f.id)
         from finding f where ${own(sql`f`)} and f.visit_id = v.id), '[]'::jsonb) as findings,
      coalesce((select jsonb_agg(jsonb_build_object('id', c.id, 'label', c.label, 'visitId', c.visit_id,
           'findingId', c.finding_id, 'kind', c.kind, 'priority', c.priority, 'ownerKind', c.owner_kind,
           'dueOn', c.due_on, 'status', c.status) order by c.priority, c.due_on, c.id)
         from action c where ${own(sql`c`)} and (c.visit_id = v.id or c.status in ('a_faire', 'en_cours'))),
         '[]'::jsonb) as actions,
      coalesce((select jsonb_agg(jsonb_build_object('label', c.label, 'status', c.status, 'reason', c.reason,
           'doneOn', c.done_on, 'proofs', coalesce((select jsonb_agg(d.name order by d.created_at, d.id) from document d
             where ${own(sql`d`)} and d.action_id = c.id and d.removed_at is null and d.visibility = 'member'), '[]'::jsonb))
           order by c.priority, c.due_on, c.id)
         from action c where ${own(sql`c`)} and c.visit_id = (select b.id from visit b where ${own(sql`b`)}
           and b.status = 'done' and b.id <> v.id and b.done_from < coalesce(v.done_from, v.planned_at, clock_timestamp())
           order by b.done_from desc limit 1)), '[]'::jsonb) as former,
      coalesce((select jsonb_agg(jsonb_build_object('id', e.id, 'ref', e.ref, 'name', e.name,
           'approvedLevel', e.approved_level, 'nextReviewOn', e.next_review_on, 'createdAt', e.created_at,
           'archived', e.status = 'archived') order by e.name, e.id)
         from entry e where ${own(sql`e`)}), '[]'::jsonb) as entries,
      coalesce((select jsonb_agg(jsonb_build_object('entryId', r.entry_id, 'levelBefore', r.level_before,
           'levelAfter', r.level_after, 'note', r.note, 'version', r.version))
         from visit_entry r where ${own(sql`r`)} and r.visit_id = v.id), '[]'::jsonb) as reviewed,
      (select jsonb_build_object('sentAt', s.sent_at, 'acknowledgedAt', s.acknowledged_at,
           'acknowledgedBy', s.acknowledged_by)
         from visit_report s where ${own(sql`s`)} and s.visit_id = v.id) as report
    from visit v where ${own(sql`v`)} and v.id = ${visitId}`);
  return row;
}
