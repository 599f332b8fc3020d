import "server-only";
import { and, desc, eq, lt, ne, or, sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { exportJobs as t } from "@/db/schema/export";
import type { Right } from "@/lib/domain/access/matrix";
import type { Scope } from "@/lib/domain/access/policy";
import { MOST_ATTEMPTS, STALLED_MINUTES } from "@/lib/domain/export/job";

type Exporting = Scope<"register:export-all">;
export type ExportRow = typeof t.$inferSelect;

const now = sql`clock_timestamp()`;
const one = ({ syndicateId }: { syndicateId: string }, id: string) => and(eq(t.syndicateId, syndicateId), eq(t.id, id));

/** The exports of the person, newest first; those whose file is gone stay out. The policy shows no one else's. */
export const selectExports = (tx: Tx, { syndicateId }: Exporting): Promise<ExportRow[]> =>
  tx
    .select()
    .from(t)
    .where(and(eq(t.syndicateId, syndicateId), ne(t.status, "removed")))
    .orderBy(desc(t.requestedAt), desc(t.id));

export async function insertExport(
  tx: Tx,
  { syndicateId }: Exporting,
  row: Omit<typeof t.$inferInsert, "syndicateId">,
) {
  await tx.insert(t).values({ ...row, syndicateId });
}

/** Takes up the oldest export that waits, or whose process is gone; two processes never take the same. */
export async function takeUpExport(tx: Tx, { syndicateId }: Exporting): Promise<ExportRow | undefined> {
  const stalled = and(
    eq(t.status, "running"),
    lt(t.beatAt, sql`${now} - make_interval(mins => ${STALLED_MINUTES}::integer)`),
  );
  // Compared as one value: an `in` may run its subquery again for each row, and take up several.
  const next = tx
    .select({ id: t.id })
    .from(t)
    .where(and(eq(t.syndicateId, syndicateId), lt(t.attempts, MOST_ATTEMPTS), or(eq(t.status, "waiting"), stalled)))
    .orderBy(t.requestedAt)
    .limit(1)
    .for("update", { skipLocked: true });
  const [row] = await tx
    .update(t)
    .set({ status: "running", attempts: sql`${t.attempts} + 1`, beatAt: now, doneCount: 0, leftOutCount: 0 })
    .where(and(eq(t.syndicateId, syndicateId), eq(t.id, sql`(${next})`)))
    .returning();
  return row;
}

/** One member more is written; undefined when the export was taken back meanwhile. */
export async function advanceExport(tx: Tx, scope: Scope<Right>, id: string) {
  const [row] = await tx
    .update(t)
    .set({ doneCount: sql`${t.doneCount} + 1`, beatAt: now })
    .where(and(one(scope, id), eq(t.status, "running")))
    .returning({ id: t.id });
  return row;
}

/** Undefined when it was taken back meanwhile: its file is then to be thrown away. */
export async function endExport(
  tx: Tx,
  scope: Exporting,
  id: string,
  end: Pick<typeof t.$inferInsert, "status" | "leftOutCount" | "bytes" | "sha256" | "expiresAt">,
) {
  const [row] = await tx
    .update(t)
    .set({ ...end, finishedAt: now })
    .where(and(one(scope, id), eq(t.status, "running")))
    .returning({ id: t.id });
  return row;
}

export async function markExportSeen(tx: Tx, scope: Exporting, id: string): Promise<ExportRow | undefined> {
  const [row] = await tx
    .update(t)
    .set({ seenAt: now })
    .where(and(one(scope, id), eq(t.status, "done")))
    .returning();
  return row;
}

export async function markExportRemoved(tx: Tx, scope: Exporting, id: string) {
  const [row] = await tx
    .update(t)
    .set({ status: "removed", seenAt: now })
    .where(and(one(scope, id), ne(t.status, "removed")))
    .returning({ id: t.id });
  return row;
}

/** Files past their day, and exports taken up too often; gives the ids of both. */
export async function closeExpiredExports(tx: Tx, { syndicateId }: Exporting): Promise<{ id: string }[]> {
  const expired = await tx
    .update(t)
    .set({ status: "removed" })
    .where(and(eq(t.syndicateId, syndicateId), eq(t.status, "done"), lt(t.expiresAt, now)))
    .returning({ id: t.id });
  const hopeless = await tx
    .update(t)
    .set({ status: "failed", finishedAt: now })
    .where(
      and(
        eq(t.syndicateId, syndicateId),
        eq(t.status, "running"),
        sql`${t.attempts} >= ${MOST_ATTEMPTS}`,
        lt(t.beatAt, sql`${now} - make_interval(mins => ${STALLED_MINUTES}::integer)`),
      ),
    )
    .returning({ id: t.id });
  return [...expired, ...hopeless];
}
