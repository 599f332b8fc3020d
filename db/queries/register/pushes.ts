import "server-only";
import { and, desc, eq, isNull, sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { members } from "@/db/schema/member";
import { pushedEntries as e, templatePushes as t } from "@/db/schema/push";
import { entries } from "@/db/schema/register";
import type { SyndicateRight } from "@/lib/domain/access/matrix";
import type { Scope } from "@/lib/domain/access/policy";
import type { PushTarget } from "@/lib/domain/register/push";
import { touchedSince } from "./touched";

type Reading = Scope<SyndicateRight>;
type Writing = Scope<"template:write">;

export type PushRow = typeof t.$inferSelect;

/** Every present member that the actor may read, with what it already has or said of one template, in one statement. */
export const selectPushTargets = (
  tx: Tx,
  { syndicateId }: Reading,
  template: { id: string; name: string },
): Promise<PushTarget[]> =>
  tx.execute<PushTarget>(sql`
    select m.id as "memberId", m.name as "memberName", m.kind, coalesce(p.answers, '{}') as profile,
      exists (select from member k where k.syndicate_id = m.syndicate_id and k.parent_member_id = m.id
        and k.kind in ('ccas', 'cias') and k.left_on is null) as "hasCcasMember",
      held.id as "heldEntryId", s.reason as "asideReason", same.id as "sameNameEntryId"
    from member m
    left join member_profile p on p.syndicate_id = m.syndicate_id and p.member_id = m.id
    left join lateral (select e.id from entry e where e.syndicate_id = m.syndicate_id and e.member_id = m.id
      and coalesce(e.template_id, e.own_template_id::text) = ${template.id} and e.status <> 'archived' order by e.ref limit 1) held on true
    left join lateral (select e.id from entry e where e.syndicate_id = m.syndicate_id and e.member_id = m.id
      and lower(e.name) = lower(${template.name}) and e.status <> 'archived' order by e.ref limit 1) same on true
    left join set_aside s on s.syndicate_id = m.syndicate_id and s.member_id = m.id and s.template_id = ${template.id}
      and s.withdrawn_at is null
    where m.syndicate_id = ${syndicateId} and m.left_on is null
    order by m.name`);

export async function insertPush(tx: Tx, { syndicateId }: Writing, row: Omit<typeof t.$inferInsert, "syndicateId">) {
  await tx.insert(t).values({ ...row, syndicateId });
}

export async function insertPushedEntries(
  tx: Tx,
  { syndicateId }: Writing,
  rows: readonly Omit<typeof e.$inferInsert, "syndicateId">[],
): Promise<void> {
  if (rows.length > 0) await tx.insert(e).values(rows.map((row) => ({ ...row, syndicateId })));
}

export async function selectPush(tx: Tx, { syndicateId }: Reading, id: string): Promise<PushRow | undefined> {
  const [row] = await tx
    .select()
    .from(t)
    .where(and(eq(t.syndicateId, syndicateId), eq(t.id, id)));
  return row;
}

/** The batches of one template, the last first. */
export const selectPushes = (tx: Tx, { syndicateId }: Reading, templateId: string): Promise<PushRow[]> =>
  tx
    .select()
    .from(t)
    .where(and(eq(t.syndicateId, syndicateId), eq(t.templateId, templateId)))
    .orderBy(desc(t.createdAt));

/** The drafts of a batch as they stand, by member, each with whether anybody touched it since. */
export const selectPushedEntries = (tx: Tx, { syndicateId }: Reading, pushId: string) =>
  tx
    .select({
      memberId: e.memberId,
      memberName: members.name,
      id: entries.id,
      ref: entries.ref,
      name: entries.name,
      version: entries.version,
      status: entries.status,
      touched: touchedSince(e),
    })
    .from(e)
    .innerJoin(
      entries,
      and(eq(entries.syndicateId, e.syndicateId), eq(entries.memberId, e.memberId), eq(entries.id, e.entryId)),
    )
    .innerJoin(members, and(eq(members.syndicateId, e.syndicateId), eq(members.id, e.memberId)))
    .where(and(eq(e.syndicateId, syndicateId), eq(e.pushId, pushId)))
    .orderBy(members.name);

/** Undefined when it was taken back already, or is not there. */
export async function markPushUndone(tx: Tx, { syndicateId, actor }: Writing, id: string, now: Date) {
  const [row] = await tx
    .update(t)
    .set({ undoneAt: now, undoneBy: actor.name })
    .where(and(eq(t.syndicateId, syndicateId), eq(t.id, id), isNull(t.undoneAt)))
    .returning();
  return row;
}
