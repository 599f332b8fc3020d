import "server-only";
import { and, eq, sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { entries } from "@/db/schema/register";
import { visitEntries as t } from "@/db/schema/visit";
import type { Level } from "@/lib/domain/register/status";
import type { Writing } from "./write";

type Place = { visitId: string; entryId: string };

const ofVisit = ({ syndicateId, memberId }: Writing, visitId: string) =>
  and(eq(t.syndicateId, syndicateId), eq(t.memberId, memberId), eq(t.visitId, visitId));

/** What the level of an entry is made of; undefined when it is another member's. */
export async function selectEntryLevel(tx: Tx, { syndicateId, memberId }: Writing, entryId: string) {
  const [row] = await tx
    .select({ approvedLevel: entries.approvedLevel, nextReviewOn: entries.nextReviewOn })
    .from(entries)
    .where(and(eq(entries.syndicateId, syndicateId), eq(entries.memberId, memberId), eq(entries.id, entryId)));
  return row;
}

export async function selectReview(tx: Tx, scope: Writing, { visitId, entryId }: Place) {
  const [row] = await tx
    .select()
    .from(t)
    .where(and(ofVisit(scope, visitId), eq(t.entryId, entryId)));
  return row;
}

/** Undefined when the entry was opened before: its first level stands. */
export async function insertReview(tx: Tx, scope: Writing, place: Place, levelBefore: Level, note: string) {
  const { syndicateId, memberId } = scope;
  const [row] = await tx
    .insert(t)
    .values({ syndicateId, memberId, ...place, levelBefore, note })
    .onConflictDoNothing()
    .returning();
  return row;
}

/** Undefined when the note moved on since `version`. */
export async function updateReviewNote(tx: Tx, scope: Writing, place: Place, version: number, note: string) {
  const [row] = await tx
    .update(t)
    .set({ note, version: version + 1 })
    .where(and(ofVisit(scope, place.visitId), eq(t.entryId, place.entryId), eq(t.version, version)))
    .returning();
  return row;
}

/** The entries gone through, with what their level is made of. */
export const selectReviewed = (tx: Tx, scope: Writing, visitId: string) =>
  tx
    .select({ entryId: t.entryId, approvedLevel: entries.approvedLevel, nextReviewOn: entries.nextReviewOn })
    .from(t)
    .innerJoin(
      entries,
      and(eq(entries.syndicateId, t.syndicateId), eq(entries.memberId, t.memberId), eq(entries.id, t.entryId)),
    )
    .where(ofVisit(scope, visitId));

export async function closeReviews(
  tx: Tx,
  { syndicateId, memberId }: Writing,
  visitId: string,
  levels: readonly { entryId: string; level: Level }[],
) {
  await tx.execute(sql`update visit_entry v set level_after = l.level, version = v.version + 1
    from jsonb_to_recordset(${JSON.stringify(levels)}::jsonb) as l("entryId" uuid, level text)
    where v.syndicate_id = ${syndicateId} and v.member_id = ${memberId} and v.visit_id = ${visitId}
      and v.entry_id = l."entryId"`);
}
