import "server-only";
import { and, asc, eq, inArray } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { syncOperations as t } from "@/db/schema/sync";
import type { Scope } from "@/lib/domain/access/policy";

type Reading = Scope<"visit:read" | "visit:write">;
export type NewOperation = Omit<typeof t.$inferInsert, "syndicateId" | "memberId" | "receivedAt">;

const ofMember = ({ syndicateId, memberId }: Reading) => and(eq(t.syndicateId, syndicateId), eq(t.memberId, memberId));

/** What was answered under those ids in this town, the first answer of each id first. */
export const selectAnswered = (tx: Tx, scope: Reading, ids: readonly string[]) =>
  tx
    .select({ id: t.id, contentHash: t.contentHash, answer: t.answer })
    .from(t)
    .where(and(ofMember(scope), inArray(t.id, [...ids])))
    .orderBy(asc(t.receivedAt));

export async function insertOperations(tx: Tx, { syndicateId, memberId }: Reading, rows: readonly NewOperation[]) {
  if (rows.length > 0) await tx.insert(t).values(rows.map((row) => ({ ...row, syndicateId, memberId })));
}

/** The announcement of a photo. */
export async function selectPhotoOperation(tx: Tx, scope: Reading, packId: string, id: string) {
  const [row] = await tx
    .select({ content: t.content })
    .from(t)
    .where(and(ofMember(scope), eq(t.packId, packId), eq(t.id, id), eq(t.kind, "photo")))
    .orderBy(asc(t.receivedAt))
    .limit(1);
  return row;
}

/** Work of a visit that was not applied, in the order it arrived. */
export const selectKeptWork = (tx: Tx, scope: Reading, visitId: string) =>
  tx
    .select({
      id: t.id,
      kind: t.kind,
      outcome: t.outcome,
      answer: t.answer,
      content: t.content,
      personName: t.personName,
      receivedAt: t.receivedAt,
    })
    .from(t)
    .where(and(ofMember(scope), eq(t.visitId, visitId), inArray(t.outcome, ["kept", "refused"])))
    .orderBy(asc(t.receivedAt), asc(t.id));
