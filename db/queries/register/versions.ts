import "server-only";
import { and, desc, eq, sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { approvals, entryVersions } from "@/db/schema/register";
import type { MemberRight } from "@/lib/domain/access/matrix";
import type { Scope } from "@/lib/domain/access/policy";

export type VersionRow = typeof entryVersions.$inferSelect;
type Reading = Scope<MemberRight>;

const v = entryVersions;

/** The version in force of each entry that has one; the frozen contents that levels and diffs are computed on. */
export const selectVersionsInForce = (tx: Tx, { syndicateId, memberId }: Reading): Promise<VersionRow[]> =>
  tx
    .selectDistinctOn([v.entryId])
    .from(v)
    .where(and(eq(v.syndicateId, syndicateId), eq(v.memberId, memberId)))
    .orderBy(v.entryId, desc(v.number));

export async function insertVersions(
  tx: Tx,
  { syndicateId, memberId }: Scope<"register:approve">,
  rows: Omit<typeof v.$inferInsert, "syndicateId" | "memberId">[],
): Promise<void> {
  if (rows.length > 0) await tx.insert(v).values(rows.map((row) => ({ ...row, syndicateId, memberId })));
}

export async function insertApproval(
  tx: Tx,
  { syndicateId, memberId }: Scope<"register:approve">,
  row: { id: string; approvedBy: string; leftOut: { entryId: string; reason: string }[] },
): Promise<{ number: number }> {
  const next = sql<number>`(select coalesce(max(a.number), 0) + 1 from approval a where a.syndicate_id = ${syndicateId} and a.member_id = ${memberId})`;
  const [made] = await tx
    .insert(approvals)
    .values({ ...row, syndicateId, memberId, number: next })
    .returning({ number: approvals.number });
  if (!made) throw new Error("an inserted approval answers its number");
  return made;
}
