import "server-only";
import { and, eq, inArray, isNotNull, isNull } from "drizzle-orm";
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

/** Every edition of the templates named that this syndicate already has. */
export async function selectOwnTemplates(tx: Tx, { syndicateId }: Scope<"template:write">, ids: readonly string[]) {
  if (ids.length === 0) return [];
  return tx
    .select({ id: t.id, version: t.version, content: t.content, retiredAt: t.retiredAt, retiredBy: t.retiredBy })
    .from(t)
    .where(and(eq(t.syndicateId, syndicateId), inArray(t.id, [...ids])));
}

/** Retires a template, or brings it back, on all its editions alike; false when it stands so already, or is not there. */
export async function updateRetirement(
  tx: Tx,
  { syndicateId }: Scope<"template:write">,
  id: string,
  retired: { by: string; at: Date } | null,
): Promise<boolean> {
  const rows = await tx
    .update(t)
    .set({ retiredAt: retired?.at ?? null, retiredBy: retired?.by ?? null })
    .where(and(eq(t.syndicateId, syndicateId), eq(t.id, id), retired ? isNull(t.retiredAt) : isNotNull(t.retiredAt)))
    .returning({ version: t.version });
  return rows.length > 0;
}
