import "server-only";
import type { Tx } from "@/db/client";
import { editions, publications } from "@/db/schema/publication";
import type { Scope } from "@/lib/domain/access/policy";

type New<Table extends { $inferInsert: unknown }> = Omit<Table["$inferInsert"], "syndicateId" | "memberId">;

/** What was held back elsewhere; the address stays there. */
export async function insertRestoredPublication(
  tx: Tx,
  { syndicateId, memberId }: Scope<"register:publish">,
  row: Pick<New<typeof publications>, "withheld" | "updatedBy" | "updatedAt">,
): Promise<void> {
  await tx.insert(publications).values({ ...row, syndicateId, memberId });
}

/** An edition published elsewhere, which says so. */
export async function insertRestoredEdition(
  tx: Tx,
  { syndicateId, memberId }: Scope<"register:publish">,
  row: New<typeof editions>,
): Promise<void> {
  await tx.insert(editions).values({ ...row, syndicateId, memberId });
}
