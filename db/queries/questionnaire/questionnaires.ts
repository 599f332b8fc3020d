import "server-only";
import { and, desc, eq, isNotNull, isNull, sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { questionnaires as t } from "@/db/schema/reference";
import type { MemberRight } from "@/lib/domain/access/matrix";
import type { Scope } from "@/lib/domain/access/policy";
import type { Questionnaire } from "@/lib/domain/visit/questionnaire";

type Editing = Scope<"questionnaire:write">;
export type QuestionnaireRow = typeof t.$inferSelect;

export type QuestionnaireLine = {
  id: string;
  title: string;
  edition: number;
  questions: number;
  publishedAt: string | null;
  retiredAt: string | null;
  /** Visits that keep it. */
  visits: number;
};

/** Drafts first, then the editions, latest first. */
export async function selectQuestionnaires(tx: Tx, { syndicateId }: Editing): Promise<QuestionnaireLine[]> {
  return tx.execute<QuestionnaireLine>(sql`
    select q.id, q.title, q.edition, jsonb_array_length(coalesce(q.content -> 'questions', '[]'::jsonb)) as questions,
      q.published_at as "publishedAt", q.retired_at as "retiredAt",
      (select count(*)::integer from visit v where v.syndicate_id = q.syndicate_id and v.questionnaire_id = q.id) as visits
    from questionnaire q where q.syndicate_id = ${syndicateId}
    order by q.published_at is not null, q.retired_at is not null, q.edition desc, q.id desc`);
}

const own = ({ syndicateId }: Editing, id: string) => and(eq(t.syndicateId, syndicateId), eq(t.id, id));

export async function selectQuestionnaire(tx: Tx, scope: Editing, id: string): Promise<QuestionnaireRow | undefined> {
  const [row] = await tx.select().from(t).where(own(scope, id));
  return row;
}

export async function lockQuestionnaire(tx: Tx, scope: Editing, id: string): Promise<QuestionnaireRow | undefined> {
  const [row] = await tx.select().from(t).where(own(scope, id)).for("update");
  return row;
}

export async function insertDraft(
  tx: Tx,
  { syndicateId }: Editing,
  draft: { id: string; title: string; content: Questionnaire; updatedBy: string },
) {
  const [row] = await tx
    .insert(t)
    .values({ syndicateId, ...draft, edition: 0, publishedAt: null })
    .returning();
  if (!row) throw new Error("an inserted questionnaire answers its row");
  return row;
}

/** The caller holds the row and has compared its version. */
export async function updateQuestionnaire(
  tx: Tx,
  scope: Editing,
  before: QuestionnaireRow,
  change: Partial<Pick<QuestionnaireRow, "title" | "content" | "edition" | "publishedAt" | "retiredAt" | "updatedBy">>,
) {
  const [row] = await tx
    .update(t)
    .set({ ...change, version: before.version + 1 })
    .where(own(scope, before.id))
    .returning();
  if (!row) throw new Error("a row that is held does not move");
  return row;
}

/** The number of the next edition: the highest published is the one that a visit takes unless told otherwise. */
export async function nextEdition(tx: Tx, { syndicateId }: Editing): Promise<number> {
  const [row] = await tx.execute<{ next: number }>(
    sql`select coalesce(max(edition), 0)::integer + 1 as next from questionnaire where syndicate_id = ${syndicateId}`,
  );
  return row?.next ?? 1;
}

/** Those that a visit may be planned with, the usual one first. */
export const selectOffered = (tx: Tx, { syndicateId }: Scope<MemberRight>) =>
  tx
    .select({ id: t.id, title: t.title, edition: t.edition })
    .from(t)
    .where(and(eq(t.syndicateId, syndicateId), isNotNull(t.publishedAt), isNull(t.retiredAt)))
    .orderBy(desc(t.edition));
