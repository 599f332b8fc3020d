import "server-only";
import { and, eq, sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { memberContacts, memberProfiles, members } from "@/db/schema/member";
import { publications } from "@/db/schema/publication";
import { entries, entryVersions } from "@/db/schema/register";
import { syndicates } from "@/db/schema/syndicate";
import type { MemberRight } from "@/lib/domain/access/matrix";
import type { Scope } from "@/lib/domain/access/policy";
import type { EntryRecord } from "@/lib/domain/register/export/record";
import type { Basis } from "@/lib/domain/register/publication/basis";

type Reading = Scope<MemberRight>;

export type LastEdition = { number: number; sha256: string; publishedAt: string; basis: Basis };

/** Member, DPO, what is shown of the register, and its last edition without its content: one statement. */
export async function selectPublicationState(tx: Tx, { syndicateId, memberId }: Reading) {
  const [m, c, p, u] = [members, memberContacts, memberProfiles, publications];
  const [row] = await tx
    .select({
      member: m,
      contacts: c,
      profile: p,
      publication: u,
      syndicate: {
        title: syndicates.name,
        name: syndicates.dpoName,
        email: syndicates.dpoEmail,
        phone: syndicates.dpoPhone,
      },
      last: sql<LastEdition | null>`(select jsonb_build_object('number', e.number, 'sha256', e.sha256,
        'publishedAt', e.published_at, 'basis', e.basis) from edition e
        where e.syndicate_id = ${m.syndicateId} and e.member_id = ${m.id} order by e.number desc limit 1)`,
    })
    .from(m)
    .innerJoin(c, and(eq(c.syndicateId, m.syndicateId), eq(c.memberId, m.id)))
    .innerJoin(p, and(eq(p.syndicateId, m.syndicateId), eq(p.memberId, m.id)))
    .innerJoin(syndicates, eq(syndicates.id, m.syndicateId))
    .leftJoin(u, and(eq(u.syndicateId, m.syndicateId), eq(u.memberId, m.id)))
    .where(and(eq(m.syndicateId, syndicateId), eq(m.id, memberId)));
  return row;
}

/** Every entry with its version in force, if it has one; by reference, in no order that a database would choose. */
export function selectInForce(tx: Tx, { syndicateId, memberId }: Reading) {
  const [e, v] = [entries, entryVersions];
  return tx
    .select({
      id: e.id,
      ref: e.ref,
      name: e.name,
      status: e.status,
      templateId: e.templateId,
      templateVersion: e.templateVersion,
      approvedVersion: e.approvedVersion,
      createdAt: e.createdAt,
      inForce: { content: v.content, approvalId: v.approvalId, approvedAt: v.approvedAt },
    })
    .from(e)
    .leftJoin(
      v,
      and(
        eq(v.syndicateId, e.syndicateId),
        eq(v.memberId, e.memberId),
        eq(v.entryId, e.id),
        eq(v.number, e.approvedVersion),
      ),
    )
    .where(and(eq(e.syndicateId, syndicateId), eq(e.memberId, memberId)));
}
export type InForceRow = Awaited<ReturnType<typeof selectInForce>>[number];

type Moved = {
  before: EntryRecord[];
  after: (Omit<InForceRow, "createdAt" | "inForce"> & { createdAt: string; inForce: MovedVersion | null })[];
};
type MovedVersion = { content: NonNullable<InForceRow["inForce"]>["content"]; approvalId: string; approvedAt: string };

/** The named entries as an edition froze them, and as they are in force now: what a page tells of a few is read of a few. */
export async function selectMoved(
  tx: Tx,
  { syndicateId, memberId }: Reading,
  edition: number,
  ids: readonly string[],
): Promise<Moved> {
  const named = `{${ids.join(",")}}`;
  const [row] = await tx.execute<Moved>(sql`
    select
      coalesce((select jsonb_agg(item) from edition d
        cross join jsonb_array_elements(d.content::jsonb -> 'register' -> 'entries') item
        where d.syndicate_id = ${syndicateId} and d.member_id = ${memberId} and d.number = ${edition}
        and item ->> 'id' = any (${named}::text[])), '[]'::jsonb) as before,
      coalesce((select jsonb_agg(jsonb_build_object('id', e.id, 'ref', e.ref, 'name', e.name, 'status', e.status,
          'templateId', e.template_id, 'templateVersion', e.template_version, 'approvedVersion', e.approved_version,
          'createdAt', e.created_at, 'inForce', case when v.entry_id is not null then jsonb_build_object(
            'content', v.content, 'approvalId', v.approval_id, 'approvedAt', v.approved_at) end))
        from entry e left join entry_version v on v.syndicate_id = e.syndicate_id and v.member_id = e.member_id
          and v.entry_id = e.id and v.number = e.approved_version
        where e.syndicate_id = ${syndicateId} and e.member_id = ${memberId} and e.id = any (${named}::uuid[])),
        '[]'::jsonb) as after`);
  return row ?? { before: [], after: [] };
}
