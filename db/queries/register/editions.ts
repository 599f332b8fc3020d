import "server-only";
import { and, desc, eq } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { editionDecisions as t } from "@/db/schema/edition";
import type { MemberRight } from "@/lib/domain/access/matrix";
import type { Scope } from "@/lib/domain/access/policy";

export type DecisionRow = typeof t.$inferSelect;

/** What the town answered to the editions of one entry's template, the last first. */
export const selectDecisions = (
  tx: Tx,
  { syndicateId, memberId }: Scope<MemberRight>,
  entryId: string,
): Promise<DecisionRow[]> =>
  tx
    .select()
    .from(t)
    .where(and(eq(t.syndicateId, syndicateId), eq(t.memberId, memberId), eq(t.entryId, entryId)))
    .orderBy(desc(t.toVersion));

/** An edition is answered once: a second answer breaks the primary key. */
export async function insertDecision(
  tx: Tx,
  { syndicateId, memberId }: Scope<"register:write">,
  row: Omit<typeof t.$inferInsert, "syndicateId" | "memberId">,
): Promise<void> {
  await tx.insert(t).values({ ...row, syndicateId, memberId });
}
