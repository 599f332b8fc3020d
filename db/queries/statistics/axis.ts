import "server-only";
import { and, eq, isNull, sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { annotations, commissionPresets } from "@/db/schema/reference";
import type { Scope } from "@/lib/domain/access/policy";

type Writing = Scope<"annotation:write">;

export async function insertAnnotation(
  tx: Tx,
  { syndicateId }: Writing,
  row: { id: string; month: string; label: string; service: "dpo" | "it" },
): Promise<void> {
  await tx.insert(annotations).values({ ...row, syndicateId });
}

export async function withdrawAnnotation(tx: Tx, { syndicateId }: Writing, id: string) {
  const [row] = await tx
    .update(annotations)
    .set({ withdrawnAt: sql`clock_timestamp()` })
    .where(and(eq(annotations.syndicateId, syndicateId), eq(annotations.id, id), isNull(annotations.withdrawnAt)))
    .returning();
  return row;
}

export async function insertPreset(
  tx: Tx,
  { syndicateId }: Writing,
  row: { id: string; name: string; fromOn: string; toOn: string },
): Promise<void> {
  await tx.insert(commissionPresets).values({ ...row, syndicateId });
}
