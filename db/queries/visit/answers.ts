import "server-only";
import { and, eq, sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { visitAnswers as t } from "@/db/schema/visit";
import type { Writing } from "./write";

type Saved = Pick<typeof t.$inferSelect, "value" | "note" | "evidence">;
type Place = { visitId: string; question: string };

const own = ({ syndicateId, memberId }: Writing, { visitId, question }: Place) =>
  and(eq(t.syndicateId, syndicateId), eq(t.memberId, memberId), eq(t.visitId, visitId), eq(t.question, question));

export async function selectAnswer(tx: Tx, scope: Writing, place: Place) {
  const [row] = await tx.select().from(t).where(own(scope, place));
  return row;
}

/** Undefined when the answer moved on since `version`; 0 is for a question without an answer. */
export async function writeAnswer(tx: Tx, scope: Writing, place: Place, version: number, answer: Saved) {
  const { syndicateId, memberId } = scope;
  const [row] =
    version === 0
      ? await tx
          .insert(t)
          .values({ syndicateId, memberId, ...place, ...answer })
          .onConflictDoNothing()
          .returning()
      : await tx
          .update(t)
          .set({ ...answer, version: version + 1, updatedAt: sql`clock_timestamp()` })
          .where(and(own(scope, place), eq(t.version, version)))
          .returning();
  return row;
}
