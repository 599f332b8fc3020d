import "server-only";
import { and, eq, sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { entries as t } from "@/db/schema/register";
import type { MemberRight } from "@/lib/domain/access/matrix";
import type { Scope } from "@/lib/domain/access/policy";
import { filledContent } from "@/lib/domain/register/content/blank";

export type EntryRow = typeof t.$inferSelect;
export type EntryChange = Partial<
  Pick<
    EntryRow,
    | "name"
    | "domain"
    | "service"
    | "status"
    | "content"
    | "approvedLevel"
    | "approvedVersion"
    | "forecastLevel"
    | "lacks"
    | "score"
    | "blockingCount"
    | "submittedAt"
    | "reviewedOn"
    | "nextReviewOn"
    | "searchText"
    | "reviewReason"
    | "recommendation"
    | "templateVersion"
    | "ownTemplateVersion"
  >
>;
/** A draft written before a field existed is read with that field unanswered. */
const filled = (row: EntryRow): EntryRow => ({ ...row, content: filledContent(row.content) });
type Reading = Scope<MemberRight>;

const ofMember = ({ syndicateId, memberId }: Reading) => and(eq(t.syndicateId, syndicateId), eq(t.memberId, memberId));
const one = (scope: Reading, id: string) => and(ofMember(scope), eq(t.id, id));

export async function selectEntry(tx: Tx, scope: Reading, id: string): Promise<EntryRow | undefined> {
  const [row] = await tx.select().from(t).where(one(scope, id));
  return row && filled(row);
}

/** Every entry of the member with its content, in the order of the references; archived ones too. */
export async function selectEntries(tx: Tx, scope: Reading): Promise<EntryRow[]> {
  const rows = await tx.select().from(t).where(ofMember(scope)).orderBy(t.ref);
  return rows.map(filled);
}

/** The entry, held until the end of the transaction. */
export async function lockEntry(tx: Tx, scope: Reading, id: string): Promise<EntryRow | undefined> {
  const [row] = await tx.select().from(t).where(one(scope, id)).for("update");
  return row && filled(row);
}

export async function insertEntry(
  tx: Tx,
  scope: Scope<"register:write">,
  row: Omit<typeof t.$inferInsert, "syndicateId" | "memberId">,
): Promise<EntryRow | undefined> {
  const [made] = await tx
    .insert(t)
    .values({ ...row, syndicateId: scope.syndicateId, memberId: scope.memberId })
    .onConflictDoNothing()
    .returning();
  return made;
}

/** Undefined when the row moved on since `seen`, or is not there: the caller reads it again to tell which. */
export async function updateEntry(
  tx: Tx,
  scope: Reading,
  entry: { id: string; seen: number; by: string },
  change: EntryChange,
): Promise<EntryRow | undefined> {
  const [row] = await tx
    .update(t)
    .set({ ...change, version: entry.seen + 1, updatedBy: entry.by, updatedAt: sql`clock_timestamp()` })
    .where(and(one(scope, entry.id), eq(t.version, entry.seen)))
    .returning();
  return row;
}

/** Recomputed figures of an entry: no content changes, so the version that people hold stays good. */
export async function updateAssessment(
  tx: Tx,
  scope: Reading,
  id: string,
  assessment: Pick<EntryChange, "approvedLevel" | "forecastLevel" | "lacks" | "score" | "blockingCount">,
): Promise<void> {
  await tx.update(t).set(assessment).where(one(scope, id));
}
