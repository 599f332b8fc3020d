import "server-only";
import { and, eq } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { findings as t } from "@/db/schema/visit";
import type { Writing } from "./write";

export type FindingRow = typeof t.$inferSelect;
type NewFinding = Omit<typeof t.$inferInsert, "syndicateId" | "memberId" | "createdAt" | "version">;

const own = ({ syndicateId, memberId }: Writing, visitId: string, id: string) =>
  and(eq(t.syndicateId, syndicateId), eq(t.memberId, memberId), eq(t.visitId, visitId), eq(t.id, id));

export async function insertFinding(tx: Tx, { syndicateId, memberId }: Writing, finding: NewFinding) {
  const [row] = await tx
    .insert(t)
    .values({ ...finding, syndicateId, memberId })
    .returning();
  if (!row) throw new Error("an inserted finding answers its row");
  return row;
}

export async function lockFinding(tx: Tx, scope: Writing, visitId: string, id: string) {
  const [row] = await tx
    .select()
    .from(t)
    .where(own(scope, visitId, id))
    .for("update");
  return row;
}

/** The caller holds the row and has compared its version. */
export async function updateFinding(tx: Tx, scope: Writing, before: FindingRow, change: Partial<NewFinding>) {
  const [row] = await tx
    .update(t)
    .set({ ...change, version: before.version + 1 })
    .where(own(scope, before.visitId, before.id))
    .returning();
  if (!row) throw new Error("a row that is held does not move");
  return row;
}
