import "server-only";
import { and, desc, eq, isNotNull, isNull, sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { questionnaires } from "@/db/schema/reference";
import { visits as t, visitReports } from "@/db/schema/visit";
import type { Scope } from "@/lib/domain/access/policy";

export type Writing = Scope<"visit:write">;
export type VisitRow = typeof t.$inferSelect;
type NewVisit = Omit<typeof t.$inferInsert, "syndicateId" | "memberId" | "createdAt" | "version">;

export const ownVisit = ({ syndicateId, memberId }: Writing, id: string) =>
  and(eq(t.syndicateId, syndicateId), eq(t.memberId, memberId), eq(t.id, id));

export async function insertVisit(tx: Tx, { syndicateId, memberId }: Writing, visit: NewVisit): Promise<VisitRow> {
  const [row] = await tx
    .insert(t)
    .values({ ...visit, syndicateId, memberId })
    .returning();
  if (!row) throw new Error("an inserted visit answers its row");
  return row;
}

/** The visit held until the end of the transaction, and whether its report was sent; undefined when it is another member's. */
export async function lockVisit(tx: Tx, scope: Writing, id: string) {
  const [row] = await tx
    .select({
      visit: t,
      reported: sql<boolean>`exists (select from ${visitReports} r where r.syndicate_id = ${scope.syndicateId}
        and r.member_id = ${scope.memberId} and r.visit_id = ${id})`,
    })
    .from(t)
    .where(ownVisit(scope, id))
    .for("update");
  return row;
}

/** The caller holds the row (`lockVisit`) and has compared its version. */
export async function updateVisit(tx: Tx, scope: Writing, before: VisitRow, change: Partial<NewVisit>) {
  const [row] = await tx
    .update(t)
    .set({ ...change, version: before.version + 1 })
    .where(ownVisit(scope, before.id))
    .returning();
  if (!row) throw new Error("a row that is held does not move");
  return row;
}

/** The edition that the visit keeps: its own once it has begun, else the latest; undefined when the syndicate has none. */
export async function selectEdition(tx: Tx, { syndicateId }: Writing, questionnaireId: string | null) {
  const [row] = await tx
    .select({ id: questionnaires.id, content: questionnaires.content })
    .from(questionnaires)
    .where(
      and(
        eq(questionnaires.syndicateId, syndicateId),
        questionnaireId
          ? eq(questionnaires.id, questionnaireId)
          : and(isNotNull(questionnaires.publishedAt), isNull(questionnaires.retiredAt)),
      ),
    )
    .orderBy(desc(questionnaires.edition))
    .limit(1);
  return row;
}

/** The first answer fixes the edition; the version stays, for nothing that a form shows has changed. */
export async function fixEdition(tx: Tx, scope: Writing, visitId: string, questionnaireId: string) {
  await tx
    .update(t)
    .set({ questionnaireId })
    .where(and(ownVisit(scope, visitId), isNull(t.questionnaireId)));
}
