import "server-only";
import type { Tx } from "@/db/client";
import { ownTemplates as t } from "@/db/schema/template";
import type { Scope } from "@/lib/domain/access/policy";

/** False when that edition was made meanwhile by another hand. */
export async function insertOwnTemplate(
  tx: Tx,
  { syndicateId }: Scope<"template:write">,
  row: Omit<typeof t.$inferInsert, "syndicateId">,
): Promise<boolean> {
  const made = await tx
    .insert(t)
    .values({ ...row, syndicateId })
    .onConflictDoNothing()
    .returning({ version: t.version });
  return made.length > 0;
}
