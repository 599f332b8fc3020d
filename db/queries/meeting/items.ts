import "server-only";
import { and, eq, isNull, sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { meetingItems, meetingLinks } from "@/db/schema/meeting";
import type { Scope } from "@/lib/domain/access/policy";

type Writing = Scope<"meeting:write">;

export async function insertMeetingItem(
  tx: Tx,
  { syndicateId }: Writing,
  row: Omit<typeof meetingItems.$inferInsert, "syndicateId">,
): Promise<void> {
  await tx.insert(meetingItems).values({ ...row, syndicateId });
}

export async function selectMeetingItem(tx: Tx, { syndicateId }: Writing, id: string) {
  const [row] = await tx
    .select()
    .from(meetingItems)
    .where(and(eq(meetingItems.syndicateId, syndicateId), eq(meetingItems.id, id)));
  return row;
}

/** Undefined when it was closed or changed since the version seen. */
export async function endMeetingItem(
  tx: Tx,
  { syndicateId }: Writing,
  { id, seen, outcome, closedOn }: { id: string; seen: number; outcome: string; closedOn: string },
) {
  const t = meetingItems;
  const [row] = await tx
    .update(t)
    .set({ outcome, closedOn, version: sql`${t.version} + 1` })
    .where(and(eq(t.syndicateId, syndicateId), eq(t.id, id), eq(t.version, seen), isNull(t.closedOn)))
    .returning();
  return row;
}

export async function insertMeetingLink(
  tx: Tx,
  { syndicateId }: Writing,
  row: Omit<typeof meetingLinks.$inferInsert, "syndicateId">,
): Promise<void> {
  await tx.insert(meetingLinks).values({ ...row, syndicateId });
}

/** Undefined when no such link is open. */
export async function endMeetingLink(tx: Tx, { syndicateId }: Writing, id: string) {
  const t = meetingLinks;
  const [row] = await tx
    .update(t)
    .set({ revokedAt: sql`clock_timestamp()` })
    .where(and(eq(t.syndicateId, syndicateId), eq(t.id, id), isNull(t.revokedAt)))
    .returning({ id: t.id, holder: t.holder, meetingId: t.meetingId });
  return row;
}
