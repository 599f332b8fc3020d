import "server-only";
import { and, eq, isNull, sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { entryNotes, entryQuestions } from "@/db/schema/register";
import type { MemberRight } from "@/lib/domain/access/matrix";
import type { Scope } from "@/lib/domain/access/policy";

export type QuestionRow = typeof entryQuestions.$inferSelect;
export type NoteRow = typeof entryNotes.$inferSelect;
type Reading = Scope<MemberRight>;

const q = entryQuestions;
const n = entryNotes;
const ofEntry = (t: typeof q | typeof n, scope: Reading, entryId: string) =>
  and(eq(t.syndicateId, scope.syndicateId), eq(t.memberId, scope.memberId), eq(t.entryId, entryId));

export const selectQuestions = (tx: Tx, scope: Reading, entryId: string): Promise<QuestionRow[]> =>
  tx
    .select()
    .from(q)
    .where(ofEntry(q, scope, entryId))
    .orderBy(q.askedAt);

export async function selectQuestion(tx: Tx, scope: Reading, entryId: string, id: string) {
  const [row] = await tx
    .select()
    .from(q)
    .where(and(ofEntry(q, scope, entryId), eq(q.id, id)));
  return row;
}

export async function insertQuestions(
  tx: Tx,
  scope: Reading,
  rows: Omit<typeof q.$inferInsert, "syndicateId" | "memberId">[],
): Promise<void> {
  if (rows.length === 0) return;
  await tx.insert(q).values(rows.map((row) => ({ ...row, syndicateId: scope.syndicateId, memberId: scope.memberId })));
}

export async function updateQuestion(
  tx: Tx,
  scope: Reading,
  question: { entryId: string; id: string; seen: number },
  change: Partial<Pick<QuestionRow, "answer" | "answeredBy" | "answeredAt" | "closedAt">>,
): Promise<QuestionRow | undefined> {
  const [row] = await tx
    .update(q)
    .set({ ...change, version: question.seen + 1 })
    .where(and(ofEntry(q, scope, question.entryId), eq(q.id, question.id), eq(q.version, question.seen)))
    .returning();
  return row;
}

/** Closes what is still open on a field: the doubt was lifted, or the DPO accepted the answer. */
export async function closeOpenQuestions(
  tx: Tx,
  scope: Reading,
  entryId: string,
  only: { origin: QuestionRow["origin"]; field?: string },
): Promise<void> {
  const conditions = [ofEntry(q, scope, entryId), isNull(q.closedAt), eq(q.origin, only.origin)];
  if (only.field) conditions.push(eq(q.field, only.field));
  await tx
    .update(q)
    .set({ closedAt: sql`clock_timestamp()`, version: sql`${q.version} + 1` })
    .where(and(...conditions));
}

export async function selectNote(tx: Tx, scope: Scope<"register:review">, entryId: string) {
  const [row] = await tx
    .select()
    .from(n)
    .where(ofEntry(n, scope, entryId));
  return row;
}

/** Undefined when another hand wrote since `seen` (0 when there was no note). */
export async function writeNote(
  tx: Tx,
  scope: Scope<"register:review">,
  note: { entryId: string; seen: number; text: string },
): Promise<NoteRow | undefined> {
  const { syndicateId, memberId } = scope;
  if (note.seen === 0) {
    const [made] = await tx
      .insert(n)
      .values({ syndicateId, memberId, entryId: note.entryId, text: note.text })
      .onConflictDoNothing()
      .returning();
    return made;
  }
  const [row] = await tx
    .update(n)
    .set({ text: note.text, version: note.seen + 1, updatedAt: sql`clock_timestamp()` })
    .where(and(ofEntry(n, scope, note.entryId), eq(n.version, note.seen)))
    .returning();
  return row;
}
