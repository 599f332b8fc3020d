import "server-only";
import { sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { memberLevels as t } from "@/db/schema/member-level";
import type { MemberRight } from "@/lib/domain/access/matrix";
import type { Scope } from "@/lib/domain/access/policy";

export async function upsertMemberLevel(
  tx: Tx,
  { syndicateId, memberId }: Scope<MemberRight>,
  row: Pick<typeof t.$inferInsert, "level" | "holdsUntil">,
): Promise<void> {
  await tx
    .insert(t)
    .values({ ...row, syndicateId, memberId })
    .onConflictDoUpdate({ target: [t.syndicateId, t.memberId], set: { ...row, computedAt: sql`clock_timestamp()` } });
}
