import "server-only";
import { and, eq, type SQL, sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { interventions as t } from "@/db/schema/intervention";
import { members } from "@/db/schema/member";
import type { MemberRight } from "@/lib/domain/access/matrix";
import type { Scope } from "@/lib/domain/access/policy";
import type { MemberKind } from "@/lib/domain/member/kind";

type Reading = Scope<"intervention:read" | "it-request:read" | "intervention:write" | "it-request:write">;

export type FollowUpRow = {
  id: string;
  date: string;
  mode: string;
  note: string;
  minutes: number | null;
  author: string;
};
export type LinkedEntry = { id: string; ref: string; name: string };
/** The day it was held, or planned; null before either. */
export type LinkedVisit = { id: string; status: string; on: string | null };

const visitDay = sql`coalesce(v.done_from, v.planned_at) at time zone 'Europe/Paris'`;

/** The act with its follow-ups, its links and its member in one statement; links that the role may not read are left out. */
export async function selectIntervention(tx: Tx, { syndicateId, memberId }: Reading, id: string) {
  const own = (alias: SQL) => sql`${alias}.syndicate_id = ${syndicateId} and ${alias}.member_id = ${memberId}`;
  const [row] = await tx
    .select({
      act: t,
      member: { id: members.id, name: members.name, kind: members.kind, population: members.population },
      followUps: sql<
        FollowUpRow[]
      >`coalesce((select jsonb_agg(jsonb_build_object('id', f.id, 'date', f.date, 'mode', f.mode,
        'note', f.note, 'minutes', f.minutes, 'author', f.author) order by f.date, f.created_at, f.id)
        from follow_up f where ${own(sql`f`)} and f.intervention_id = ${id}), '[]'::jsonb)`,
      entries: sql<
        LinkedEntry[]
      >`coalesce((select jsonb_agg(jsonb_build_object('id', e.id, 'ref', e.ref, 'name', e.name) order by e.ref)
        from intervention_entry l join entry e on ${own(sql`e`)} and e.id = l.entry_id
        where ${own(sql`l`)} and l.intervention_id = ${id}), '[]'::jsonb)`,
      visit: sql<LinkedVisit | null>`(select jsonb_build_object('id', v.id, 'status', v.status, 'on', (${visitDay})::date)
        from visit v where ${own(sql`v`)} and v.id = ${t.visitId})`,
    })
    .from(t)
    .innerJoin(members, and(eq(members.syndicateId, t.syndicateId), eq(members.id, t.memberId)))
    .where(and(eq(t.syndicateId, syndicateId), eq(t.memberId, memberId), eq(t.id, id)));
  return row;
}

export type InterventionRow = typeof t.$inferSelect;

export type Linkable = { entries: LinkedEntry[]; visits: LinkedVisit[] };

/** What an act of this member may be linked to: its entries in use and its visits. */
export async function selectLinkable(
  tx: Tx,
  { syndicateId, memberId }: Scope<"intervention:write">,
): Promise<Linkable> {
  const [row] = await tx.execute<Linkable>(sql`
    select coalesce((select jsonb_agg(jsonb_build_object('id', e.id, 'ref', e.ref, 'name', e.name) order by e.ref) from entry e
             where e.syndicate_id = ${syndicateId} and e.member_id = ${memberId} and e.status <> 'archived'), '[]'::jsonb) as entries,
           coalesce((select jsonb_agg(jsonb_build_object('id', v.id, 'status', v.status, 'on', (${visitDay})::date)
             order by coalesce(v.done_from, v.planned_at) desc nulls last) from visit v
             where v.syndicate_id = ${syndicateId} and v.member_id = ${memberId} and v.status <> 'cancelled'), '[]'::jsonb) as visits`);
  return row ?? { entries: [], visits: [] };
}

export type NamedMember = { id: string; name: string; kind: MemberKind; population: number | null };

/** The member of a page, whatever the right that opened it. */
export async function selectNamedMember(
  tx: Tx,
  { syndicateId, memberId }: Scope<MemberRight>,
): Promise<NamedMember | undefined> {
  const [row] = await tx
    .select({ id: members.id, name: members.name, kind: members.kind, population: members.population })
    .from(members)
    .where(and(eq(members.syndicateId, syndicateId), eq(members.id, memberId)));
  return row;
}

export type Start = Pick<InterventionRow, "subject" | "theme" | "type" | "mode" | "durationMinutes">;

/** What a new act takes over from one of this role's own service. */
export async function selectStart(
  tx: Tx,
  { syndicateId, role }: Scope<"intervention:list" | "it-request:list">,
  like: { memberId: string; id: string },
): Promise<Start | null> {
  const own = eq(t.service, role === "technician" ? "it" : "dpo");
  const [row] = await tx
    .select({ subject: t.subject, theme: t.theme, type: t.type, mode: t.mode, durationMinutes: t.durationMinutes })
    .from(t)
    .where(and(eq(t.syndicateId, syndicateId), eq(t.memberId, like.memberId), eq(t.id, like.id), own));
  return row ?? null;
}
