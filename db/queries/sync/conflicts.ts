import "server-only";
import type { Tx } from "@/db/client";
import { syncConflicts as t } from "@/db/schema/sync";
import type { Scope } from "@/lib/domain/access/policy";

type Reading = Scope<"visit:read" | "visit:write">;
export type NewConflict = Omit<typeof t.$inferInsert, "syndicateId" | "memberId" | "createdAt" | "version">;

export async function insertConflicts(tx: Tx, { syndicateId, memberId }: Reading, rows: readonly NewConflict[]) {
  if (rows.length > 0) await tx.insert(t).values(rows.map((row) => ({ ...row, syndicateId, memberId })));
}
