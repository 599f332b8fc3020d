import "server-only";
import { type SQL, sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import type { MemberRight } from "@/lib/domain/access/matrix";
import type { Scope } from "@/lib/domain/access/policy";
import type { EntryContent } from "@/lib/domain/register/content";
import type { EntryLinks, EntryQuestion, VersionLine } from "@/lib/domain/register/history";

export type EntryVersion = VersionLine & { content: EntryContent };

export type EntryHistory = {
  links: EntryLinks;
  questions: EntryQuestion[];
  /** Newest first. */
  versions: EntryVersion[];
  /** Null for everyone but the DPO: the policy of its table answers no row. */
  note: { text: string; version: number } | null;
};

const LINKS_SHOWN = 5;

/** What hangs on an entry, in one statement. Instants are ISO texts. */
export async function selectHistory(
  tx: Tx,
  { syndicateId, memberId }: Scope<MemberRight>,
  entryId: string,
): Promise<EntryHistory> {
  const here = sql`syndicate_id = ${syndicateId} and member_id = ${memberId} and entry_id = ${entryId}`;
  const own = (alias: SQL) => sql`${alias}.syndicate_id = ${syndicateId} and ${alias}.member_id = ${memberId}`;
  const [row] = await tx.execute<EntryHistory>(sql`
    select jsonb_build_object(
        'interventions', coalesce((select jsonb_agg(to_jsonb(found)) from (
            select i.id, i.subject, i.date from intervention i join intervention_entry l
              on ${own(sql`l`)} and l.intervention_id = i.id and l.entry_id = ${entryId}
             where ${own(sql`i`)} order by i.date desc, i.id limit ${LINKS_SHOWN}) found), '[]'::jsonb),
        'actions', coalesce((select jsonb_agg(to_jsonb(found)) from (
            select a.id, a.label, a.due_on as "dueOn" from action a
             where ${own(sql`a`)} and a.entry_id = ${entryId} and a.status in ('a_faire', 'en_cours')
             order by a.due_on, a.id limit ${LINKS_SHOWN}) found), '[]'::jsonb),
        'visits', coalesce((select jsonb_agg(to_jsonb(found)) from (
            select v.id, (v.done_from at time zone 'Europe/Paris')::date as "on" from visit v join visit_entry e
              on ${own(sql`e`)} and e.visit_id = v.id and e.entry_id = ${entryId}
             where ${own(sql`v`)} and v.status = 'done' order by v.done_from desc limit ${LINKS_SHOWN}) found), '[]'::jsonb)
      ) as links,
      coalesce((select jsonb_agg(jsonb_build_object('id', id, 'field', field, 'origin', origin, 'question', question,
             'askedBy', asked_by, 'askedAt', asked_at, 'answer', answer, 'answeredBy', answered_by,
             'answeredAt', answered_at, 'closedAt', closed_at, 'version', version) order by asked_at, id)
           from entry_question where ${here}), '[]'::jsonb) as questions,
      coalesce((select jsonb_agg(jsonb_build_object('number', number, 'sha256', sha256, 'approvedBy', approved_by,
             'approvedAt', approved_at, 'content', content, 'restoredAt', (select a.restored_at from approval a
               where a.syndicate_id = v.syndicate_id and a.member_id = v.member_id and a.id = v.approval_id)) order by number desc)
           from entry_version v where ${here}), '[]'::jsonb) as versions,
      (select jsonb_build_object('text', text, 'version', version) from entry_note where ${here}) as note`);
  return row ?? { links: { interventions: [], actions: [], visits: [] }, questions: [], versions: [], note: null };
}
