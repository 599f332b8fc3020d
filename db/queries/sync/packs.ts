import "server-only";
import { and, desc, eq, sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { visitPacks as t } from "@/db/schema/sync";
import { syndicates } from "@/db/schema/syndicate";
import { visits } from "@/db/schema/visit";
import type { Scope } from "@/lib/domain/access/policy";

type Reading = Scope<"visit:read" | "visit:write">;
export type PackRow = typeof t.$inferSelect;
type NewPack = Omit<typeof t.$inferInsert, "syndicateId" | "memberId">;

const own = ({ syndicateId, memberId }: Reading, id: string) =>
  and(eq(t.syndicateId, syndicateId), eq(t.memberId, memberId), eq(t.id, id));

/** The town of a visit that this person sees; undefined for any other id. */
export async function selectVisitTown(tx: Tx, { syndicateId }: Scope<"visit:plan">, visitId: string) {
  const [row] = await tx
    .select({ memberId: visits.memberId })
    .from(visits)
    .where(and(eq(visits.syndicateId, syndicateId), eq(visits.id, visitId)));
  return row?.memberId;
}

/** Days that a pack stays open, as the syndicate set it. */
export async function selectOfflineDays(tx: Tx, { syndicateId }: Reading): Promise<number> {
  const [row] = await tx
    .select({ days: syndicates.offlineDays })
    .from(syndicates)
    .where(eq(syndicates.id, syndicateId));
  if (!row) throw new Error("a syndicate that acts is there");
  return row.days;
}

export async function insertPack(tx: Tx, { syndicateId, memberId }: Scope<"visit:write">, pack: NewPack) {
  const [row] = await tx
    .insert(t)
    .values({ ...pack, syndicateId, memberId })
    .returning();
  if (!row) throw new Error("an inserted pack answers its row");
  return row;
}

/** Held until the end of the transaction: what comes back from one pack is taken in one request at a time. */
export async function lockPack(tx: Tx, scope: Reading, id: string): Promise<PackRow | undefined> {
  const [row] = await tx.select().from(t).where(own(scope, id)).for("update");
  return row;
}

export async function updatePack(tx: Tx, scope: Scope<"visit:write">, before: PackRow, change: Partial<NewPack>) {
  const [row] = await tx
    .update(t)
    .set({ ...change, version: before.version + 1 })
    .where(own(scope, before.id))
    .returning();
  if (!row) throw new Error("a row that is held does not move");
  return row;
}

/** What was taken of a visit, the latest first, without its key; `received` counts what came back. */
export const selectPacks = (tx: Tx, { syndicateId, memberId }: Reading, visitId: string) =>
  tx
    .select({
      id: t.id,
      personName: t.personName,
      device: t.device,
      takenAt: t.takenAt,
      expiresAt: t.expiresAt,
      revokedAt: t.revokedAt,
      revokedBy: t.revokedBy,
      version: t.version,
      received: sql<number>`(select count(*)::integer from sync_operation o where o.syndicate_id = ${syndicateId}
        and o.member_id = ${memberId} and o.pack_id = ${t}.id)`,
    })
    .from(t)
    .where(and(eq(t.syndicateId, syndicateId), eq(t.memberId, memberId), eq(t.visitId, visitId)))
    .orderBy(desc(t.takenAt), desc(t.id));
