import "server-only";
import { and, asc, desc, eq, isNull, sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { members } from "@/db/schema/member";
import { updateRequests as t } from "@/db/schema/update-request";
import type { MemberRight, SyndicateRight } from "@/lib/domain/access/matrix";
import type { Scope } from "@/lib/domain/access/policy";

const shown = {
  id: t.id,
  memberId: t.memberId,
  message: t.message,
  askedBy: t.askedBy,
  askedAt: t.askedAt,
  doneBy: t.doneBy,
  doneAt: t.doneAt,
  version: t.version,
};

/** What a member was asked and has not done yet, the oldest first. */
export const selectOpenUpdates = (tx: Tx, { syndicateId, memberId }: Scope<MemberRight>) =>
  tx
    .select(shown)
    .from(t)
    .where(and(eq(t.syndicateId, syndicateId), eq(t.memberId, memberId), isNull(t.doneAt)))
    .orderBy(asc(t.askedAt));

/** The same of every member that the actor may read. */
export const selectEveryOpenUpdate = (tx: Tx, { syndicateId }: Scope<SyndicateRight>) =>
  tx
    .select(shown)
    .from(t)
    .where(and(eq(t.syndicateId, syndicateId), isNull(t.doneAt)));

/** Every asking, the last first, with how many of the members that the actor may read have done it. */
export const selectUpdateRequests = (tx: Tx, { syndicateId }: Scope<SyndicateRight>) =>
  tx
    .select({
      id: t.id,
      message: t.message,
      askedBy: t.askedBy,
      askedAt: t.askedAt,
      total: sql<number>`count(*)::integer`,
      done: sql<number>`count(${t.doneAt})::integer`,
    })
    .from(t)
    .where(eq(t.syndicateId, syndicateId))
    .groupBy(t.id, t.message, t.askedBy, t.askedAt)
    .orderBy(desc(t.askedAt), desc(t.id));

/** One asking as it stands at each member. */
export const selectUpdateRequest = (tx: Tx, { syndicateId }: Scope<SyndicateRight>, id: string) =>
  tx
    .select({ ...shown, memberName: members.name })
    .from(t)
    .innerJoin(members, and(eq(members.syndicateId, t.syndicateId), eq(members.id, t.memberId)))
    .where(and(eq(t.syndicateId, syndicateId), eq(t.id, id)))
    .orderBy(asc(members.name));

export async function insertUpdateRequests(
  tx: Tx,
  { syndicateId }: Scope<"member:list">,
  rows: readonly Omit<typeof t.$inferInsert, "syndicateId">[],
): Promise<void> {
  await tx.insert(t).values(rows.map((row) => ({ ...row, syndicateId })));
}

/** Undefined when it is done already, moved on since `seen`, or is not there. */
export async function markUpdateDone(
  tx: Tx,
  { syndicateId, memberId, actor }: Scope<"register:write">,
  { id, seen }: { id: string; seen: number },
  now: Date,
) {
  const [row] = await tx
    .update(t)
    .set({ doneAt: now, doneBy: actor.name, version: seen + 1 })
    .where(
      and(
        eq(t.syndicateId, syndicateId),
        eq(t.memberId, memberId),
        eq(t.id, id),
        eq(t.version, seen),
        isNull(t.doneAt),
      ),
    )
    .returning();
  return row;
}
