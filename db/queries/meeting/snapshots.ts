import "server-only";
import { and, desc, eq, sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { snapshots as t } from "@/db/schema/meeting";
import type { Scope } from "@/lib/domain/access/policy";

const whole = {
  meetingId: t.meetingId,
  number: t.number,
  content: t.content,
  sha256: t.sha256,
  frozenBy: t.frozenBy,
  frozenAt: t.frozenAt,
};

/** One snapshot of a meeting, or its last when no number is given. */
export async function selectSnapshot(
  tx: Tx,
  { syndicateId }: Scope<"meeting:read">,
  meetingId: string,
  number: number | null,
) {
  const ofMeeting = and(eq(t.syndicateId, syndicateId), eq(t.meetingId, meetingId));
  const [row] = await tx
    .select(whole)
    .from(t)
    .where(number === null ? ofMeeting : and(ofMeeting, eq(t.number, number)))
    .orderBy(desc(t.number))
    .limit(1);
  return row;
}

/** Takes the next number of its meeting. */
export async function insertSnapshot(
  tx: Tx,
  { syndicateId }: Scope<"meeting:write">,
  row: { meetingId: string; content: string; sha256: string; frozenBy: string },
): Promise<number> {
  const next = sql<number>`(select coalesce(max(s.number), 0) + 1 from snapshot s
    where s.syndicate_id = ${syndicateId} and s.meeting_id = ${row.meetingId})`;
  const [kept] = await tx
    .insert(t)
    .values({ ...row, syndicateId, number: next })
    .returning({ number: t.number });
  return kept?.number ?? 0;
}

export type OpenedSnapshot = { content: string; sha256: string; expiresAt: string };

/** What an address opens, its visit counted; undefined alike for one unknown, expired or revoked. Nobody is signed in here. */
export async function openSnapshot(tx: Tx, hash: Uint8Array): Promise<OpenedSnapshot | undefined> {
  const [row] = await tx.execute<OpenedSnapshot>(
    sql`select content, sha256, expires_at as "expiresAt" from access.open_snapshot(${hash})`,
  );
  return row;
}
