import "server-only";
import { and, eq, isNull, sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { setAsides as t } from "@/db/schema/register";
import type { Scope } from "@/lib/domain/access/policy";

type Writing = Scope<"register:write">;

/** One row per template: a reason given again after a withdrawal replaces the former one. */
export async function insertSetAside(tx: Tx, scope: Writing, row: { templateId: string; reason: string; by: string }) {
  const [made] = await tx
    .insert(t)
    .values({ ...row, syndicateId: scope.syndicateId, memberId: scope.memberId })
    .onConflictDoUpdate({
      target: [t.syndicateId, t.memberId, t.templateId],
      set: {
        reason: row.reason,
        by: row.by,
        at: sql`clock_timestamp()`,
        withdrawnAt: null,
        version: sql`${t.version} + 1`,
      },
    })
    .returning();
  return made;
}

export async function withdrawSetAside(tx: Tx, scope: Writing, templateId: string) {
  const [row] = await tx
    .update(t)
    .set({ withdrawnAt: sql`clock_timestamp()`, version: sql`${t.version} + 1` })
    .where(
      and(
        eq(t.syndicateId, scope.syndicateId),
        eq(t.memberId, scope.memberId),
        eq(t.templateId, templateId),
        isNull(t.withdrawnAt),
      ),
    )
    .returning();
  return row;
}
