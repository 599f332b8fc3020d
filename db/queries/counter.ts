import "server-only";
import { sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { memberCounters as t } from "@/db/schema/member";

/** Next number of a series of the member (1, 2, …): the row is locked until the end of the transaction, so none is given twice. */
export async function nextNumber(
  tx: Tx,
  scope: { syndicateId: string; memberId: string },
  kind: "entry" | "intervention",
  year: number,
  count = 1,
): Promise<number> {
  const { syndicateId, memberId } = scope;
  const [row] = await tx
    .insert(t)
    .values({ syndicateId, memberId, kind, year, last: count })
    .onConflictDoUpdate({
      target: [t.syndicateId, t.memberId, t.kind, t.year],
      set: { last: sql`${t.last} + ${count}` },
    })
    .returning({ last: t.last });
  if (!row) throw new Error("a counter answers its number");
  return row.last - count + 1;
}
