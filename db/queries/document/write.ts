import "server-only";
import { and, eq, isNotNull, isNull, lt, sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { documents as t } from "@/db/schema/document";
import type { MemberRight } from "@/lib/domain/access/matrix";
import type { Scope } from "@/lib/domain/access/policy";
import { type Holder, KEPT_DAYS } from "@/lib/domain/document/document";
import type { DocumentRow } from "./read";

type Writing = Scope<MemberRight>;
type Key = "syndicateId" | "memberId";
type HolderColumn = "entryId" | "visitId" | "interventionId" | "contractId" | "actionId";
export type NewDocument = Omit<typeof t.$inferInsert, Key | HolderColumn> & { on: Holder };
export type DocumentChange = Partial<
  Pick<DocumentRow, "name" | "type" | "datedOn" | "expiresOn" | "visibility" | "removedAt" | "removedBy">
>;

/**
 * Held until the end of the transaction: whoever writes a row that names a file, and whoever throws files away, take turns, so that
 * no file goes between the look at it and its row.
 */
export async function lockDocuments(tx: Tx, { syndicateId, memberId }: Writing): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`document ${syndicateId} ${memberId}`}, 0))`);
}

export async function insertDocument(
  tx: Tx,
  { syndicateId, memberId }: Writing,
  { on, ...row }: NewDocument,
): Promise<void> {
  const holder = {
    entry: { entryId: on.id },
    visit: { visitId: on.id },
    intervention: { interventionId: on.id },
    contract: { contractId: on.id },
    action: { actionId: on.id },
  }[on.kind];
  await tx.insert(t).values({ ...row, ...holder, syndicateId, memberId });
}

/** Undefined when it moved on since `seen`. */
export async function updateDocument(
  tx: Tx,
  { syndicateId, memberId }: Writing,
  { id, seen }: { id: string; seen: number },
  change: DocumentChange,
): Promise<{ version: number } | undefined> {
  const [row] = await tx
    .update(t)
    .set({ ...change, version: seen + 1 })
    .where(and(eq(t.syndicateId, syndicateId), eq(t.memberId, memberId), eq(t.id, id), eq(t.version, seen)))
    .returning({ version: t.version });
  return row;
}

/** Those taken back more than thirty days ago whose file may go; from then on they cannot be put back. */
export const markErased = (tx: Tx, { syndicateId, memberId }: Writing) =>
  tx
    .update(t)
    .set({ erasedAt: sql`now()`, version: sql`${t.version} + 1` })
    .where(
      and(
        eq(t.syndicateId, syndicateId),
        eq(t.memberId, memberId),
        isNotNull(t.removedAt),
        isNull(t.erasedAt),
        lt(t.removedAt, sql`now() - make_interval(days => ${KEPT_DAYS})`),
      ),
    )
    .returning({ id: t.id });
