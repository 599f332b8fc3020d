import "server-only";
import type { Tx } from "@/db/client";
import { selectAnswer, writeAnswer } from "@/db/queries/visit/answers";
import { areOwn } from "@/db/queries/visit/links";
import { fixEdition, selectEdition, type VisitRow, type Writing } from "@/db/queries/visit/write";
import { type Actor, authorise } from "@/lib/domain/access/policy";
import { DomainError } from "@/lib/domain/errors";
import { type AnswerInput, type AnswerValue, answerProblems } from "@/lib/domain/visit/answer";
import { type Question, questionnaireSchema } from "@/lib/domain/visit/questionnaire";
import { changedFields } from "../changes";
import { mutate } from "../mutation";
import { openVisit } from "./held-visit";

const entriesOf = (value: AnswerValue) =>
  value.state === "answered" ? [...(value.entryIds ?? []), ...(value.entries ?? []).map((line) => line.entryId)] : [];

type Given = Omit<AnswerInput, "memberId">;
export type Edition = { readonly id: string; readonly questions: readonly Question[] } | undefined;

/** The questions that the visit answers: its own edition once it has begun, else the latest. */
export async function editionOf(tx: Tx, scope: Writing, { questionnaireId }: VisitRow): Promise<Edition> {
  const edition = await selectEdition(tx, scope, questionnaireId);
  return edition && { id: edition.id, questions: questionnaireSchema.parse(edition.content).questions };
}

/** What the caller read of the visit, which it holds. */
type Standing = {
  readonly visit: VisitRow;
  readonly edition: Edition;
  readonly before: Awaited<ReturnType<typeof selectAnswer>>;
};

/** The answer on the version seen, with what follows from it. Refuses as `saveVisitAnswer`. */
export async function storeAnswer(tx: Tx, scope: Writing, { visit, edition, before }: Standing, input: Given) {
  const { visitId, question: code, version, value, note, evidence } = input;
  const question = edition?.questions.find((one) => one.code === code);
  if (!edition || !question) throw new DomainError("not-found", "question");
  const issues = answerProblems(question, value);
  if (issues.length > 0) throw new DomainError("invalid-state", "visit-answer", { issues });
  const entryIds = entriesOf(value);
  if (entryIds.length > 0 && !(await areOwn(tx, scope, { entryIds }))) throw new DomainError("not-found", "entry");
  if (visit.questionnaireId === null) await fixEdition(tx, scope, visitId, edition.id);
  const place = { visitId, question: code };
  const after = await writeAnswer(tx, scope, place, version, { value, note, evidence });
  if (!after) throw new DomainError("stale", "visit-answer", before);
  return {
    result: { version: after.version },
    audit: {
      objectType: "visit-answer",
      objectId: `${visitId}/${code}`,
      category: "restricted" as const,
      changes: changedFields(before, after, ["value", "note"]),
    },
  };
}

/**
 * Saves one answer on the version that the person saw, 0 for the first. The first answer of a visit fixes the edition of its
 * questionnaire. Refuses `stale` with the answer as it stands, `invalid-state` with `{ issues }` on a value that the question
 * does not take, `not-found` on an entry of another member.
 */
export async function saveVisitAnswer(actor: Actor, key: string | null, input: AnswerInput) {
  const scope = authorise(actor, "visit:write", input.memberId);
  return mutate("saveVisitAnswer", scope, { key, input }, async (tx) => {
    const visit = await openVisit(tx, scope, input.visitId);
    const [edition, before] = await Promise.all([editionOf(tx, scope, visit), selectAnswer(tx, scope, input)]);
    return storeAnswer(tx, scope, { visit, edition, before }, input);
  });
}
