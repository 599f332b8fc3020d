import "server-only";
import { and, eq, sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { memberCounters } from "@/db/schema/member";
import { approvals, entries, entryQuestions, entryVersions, setAsides } from "@/db/schema/register";
import type { Scope } from "@/lib/domain/access/policy";

/** Rows of an exported register, as they were: their instants and names are the file's, not those of today. */
type New<Table extends { $inferInsert: unknown }> = Omit<Table["$inferInsert"], "syndicateId" | "memberId">;

/** A statement holds 65,534 values at most. */
const AT_ONCE = 500;

export async function inParts<T>(rows: readonly T[], insert: (part: T[]) => Promise<unknown>): Promise<void> {
  for (let first = 0; first < rows.length; first += AT_ONCE) await insert(rows.slice(first, first + AT_ONCE));
}

export async function insertRestoredEntries(
  tx: Tx,
  scope: Scope<"register:write">,
  rows: readonly New<typeof entries>[],
) {
  const { syndicateId, memberId } = scope;
  await inParts(rows, (part) => tx.insert(entries).values(part.map((row) => ({ ...row, syndicateId, memberId }))));
}

export async function insertRestoredAside(
  tx: Tx,
  { syndicateId, memberId }: Scope<"register:write">,
  rows: readonly New<typeof setAsides>[],
) {
  await inParts(rows, (part) => tx.insert(setAsides).values(part.map((row) => ({ ...row, syndicateId, memberId }))));
}

export async function insertRestoredQuestions(
  tx: Tx,
  { syndicateId, memberId }: Scope<"register:write">,
  rows: readonly New<typeof entryQuestions>[],
) {
  await inParts(rows, (part) =>
    tx.insert(entryQuestions).values(part.map((row) => ({ ...row, syndicateId, memberId }))),
  );
}

export async function insertRestoredApprovals(
  tx: Tx,
  { syndicateId, memberId }: Scope<"register:approve">,
  rows: readonly New<typeof approvals>[],
  versions: readonly New<typeof entryVersions>[],
) {
  await inParts(rows, (part) => tx.insert(approvals).values(part.map((row) => ({ ...row, syndicateId, memberId }))));
  await inParts(versions, (part) =>
    tx.insert(entryVersions).values(part.map((row) => ({ ...row, syndicateId, memberId }))),
  );
}

/** The status that the entry had, once its versions are in, with what is computed; it keeps the moment of its last change. */
export async function settleEntry(
  tx: Tx,
  { syndicateId, memberId }: Scope<"register:write">,
  id: string,
  change: Partial<typeof entries.$inferInsert>,
) {
  const t = entries;
  await tx
    .update(t)
    .set(change)
    .where(and(eq(t.syndicateId, syndicateId), eq(t.memberId, memberId), eq(t.id, id)));
}

/** References given from now on come after those of the file. */
export async function raiseCounter(tx: Tx, scope: Scope<"register:write">, year: number, last: number) {
  const t = memberCounters;
  const { syndicateId, memberId } = scope;
  await tx
    .insert(t)
    .values({ syndicateId, memberId, kind: "entry", year, last })
    .onConflictDoUpdate({
      target: [t.syndicateId, t.memberId, t.kind, t.year],
      set: { last: sql`greatest(${t.last}, ${last}::integer)` },
    });
}
