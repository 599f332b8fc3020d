import "server-only";
import { and, asc, eq } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { syncConflicts as t } from "@/db/schema/sync";
import type { Scope } from "@/lib/domain/access/policy";

type Reading = Scope<"visit:read" | "visit:write">;
export type ConflictRow = typeof t.$inferSelect;
export type NewConflict = Omit<typeof t.$inferInsert, "syndicateId" | "memberId" | "createdAt" | "version">;

const ofMember = ({ syndicateId, memberId }: Reading) => and(eq(t.syndicateId, syndicateId), eq(t.memberId, memberId));

export async function insertConflicts(tx: Tx, { syndicateId, memberId }: Reading, rows: readonly NewConflict[]) {
  if (rows.length > 0) await tx.insert(t).values(rows.map((row) => ({ ...row, syndicateId, memberId })));
}

/** In the order they came, those already decided included. */
export const selectConflicts = (tx: Tx, scope: Reading, visitId: string) =>
  tx
    .select()
    .from(t)
    .where(and(ofMember(scope), eq(t.visitId, visitId)))
    .orderBy(asc(t.createdAt), asc(t.id));

export async function lockConflict(tx: Tx, scope: Reading, id: string): Promise<ConflictRow | undefined> {
  const [row] = await tx
    .select()
    .from(t)
    .where(and(ofMember(scope), eq(t.id, id)))
    .for("update");
  return row;
}

type Decision = Pick<ConflictRow, "choice" | "decidedBy" | "decidedAt" | "theirs" | "written">;

export async function updateConflict(tx: Tx, scope: Reading, before: ConflictRow, change: Partial<Decision>) {
  const [row] = await tx
    .update(t)
    .set({ ...change, version: before.version + 1 })
    .where(and(ofMember(scope), eq(t.id, before.id)))
    .returning();
  if (!row) throw new Error("a row that is held does not move");
  return row;
}
