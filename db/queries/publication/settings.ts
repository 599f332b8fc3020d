import "server-only";
import { and, eq, sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { publications as t } from "@/db/schema/publication";
import type { Scope } from "@/lib/domain/access/policy";
import type { FieldKey } from "@/lib/domain/register/content/fields";

type Publishing = Scope<"register:publish">;
type Change = { withheld: FieldKey[] } | { token: string | null; linkedAt?: Date };

/**
 * Settles what is shown or at which address; `seen` is 0 while nothing was ever settled. Undefined when it moved on since.
 * The secret of the address is made and ended by the database itself, in this same transaction.
 */
export async function settlePublication(
  tx: Tx,
  { syndicateId, memberId }: Publishing,
  { seen, by }: { seen: number; by: string },
  change: Change,
): Promise<{ version: number } | undefined> {
  const written = { ...change, updatedBy: by };
  const [row] =
    seen === 0
      ? await tx
          .insert(t)
          .values({ ...written, syndicateId, memberId })
          .onConflictDoNothing()
          .returning({ version: t.version })
      : await tx
          .update(t)
          .set({ ...written, updatedAt: sql`now()`, version: sql`${t.version} + 1` })
          .where(and(eq(t.syndicateId, syndicateId), eq(t.memberId, memberId), eq(t.version, seen)))
          .returning({ version: t.version });
  return row;
}
