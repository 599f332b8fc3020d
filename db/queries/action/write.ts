import "server-only";
import { and, eq } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { actions as t } from "@/db/schema/action";
import type { Scope } from "@/lib/domain/access/policy";

type Writing = Scope<"action:write" | "action:update">;
export type ActionRow = typeof t.$inferSelect;
type NewAction = Omit<typeof t.$inferInsert, "syndicateId" | "memberId" | "createdAt" | "version">;

const own = ({ syndicateId, memberId }: Writing, id: string) =>
  and(eq(t.syndicateId, syndicateId), eq(t.memberId, memberId), eq(t.id, id));

export async function insertAction(tx: Tx, { syndicateId, memberId }: Scope<"action:write">, action: NewAction) {
  const [row] = await tx
    .insert(t)
    .values({ ...action, syndicateId, memberId })
    .returning();
  if (!row) throw new Error("an inserted action answers its row");
  return row;
}

export async function lockAction(tx: Tx, scope: Writing, id: string) {
  const [row] = await tx.select().from(t).where(own(scope, id)).for("update");
  return row;
}

/** The caller holds the row and has compared its version. */
export async function updateAction(tx: Tx, scope: Writing, before: ActionRow, change: Partial<NewAction>) {
  const [row] = await tx
    .update(t)
    .set({ ...change, version: before.version + 1 })
    .where(own(scope, before.id))
    .returning();
  if (!row) throw new Error("a row that is held does not move");
  return row;
}
