import "server-only";
import type { Tx } from "@/db/client";
import { selectAnswer, writeAnswer } from "@/db/queries/visit/answers";
import { areOwn } from "@/db/queries/visit/links";
import { fixEdition, selectEdition, type VisitRow, type Writing } from "@/db/queries/visit/write";
import { type Actor, authorise } from "@/lib/domain/access/policy";
import { DomainError } from "@/lib/domain/errors";
import { type AnswerInput, type AnswerValue, answerProblems } from "@/lib/domain/visit/answer";
import { questionnaireSchema } from "@/lib/domain/visit/questionnaire";
import { changedFields } from "../changes";
import { mutate } from "../mutation";
import { openVisit } from "./held-visit";

const entriesOf = (value: AnswerValue) =>
  value.state === "answered" ? [...(value.entryIds ?? []), ...(value.entries ?? []).map((line) => line.entryId)] : [];

type Given = Omit<AnswerInput, "memberId">;

/** The answer on the version seen, with what follows from it; the caller holds the visit. Refuses as `saveVisitAnswer`. */
export async function storeAnswer(tx: Tx, scope: Writing, visit: VisitRow, input: Given) {
  const { visitId, question: code, version, value, note, evidence } = input;
  const edition = await selectEdition(tx, scope, visit.questionnaireId);
  const question = edition && questionnaireSchema.parse(edition.content).questions.find((one) => one.code === code);
  if (!question) throw new DomainError("not-found", "question");
  const issues = answerProblems(question, value);
  if (issues.length > 0) throw new DomainError("invalid-state", "visit-answer", { issues });
  if (!(await areOwn(tx, scope, { entryIds: entriesOf(value) }))) throw new DomainError("not-found", "entry");
  if (visit.questionnaireId === null) await fixEdition(tx, scope, visitId, edition.id);
  const place = { visitId, question: code };
  const before = await selectAnswer(tx, scope, place);
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
  return mutate("saveVisitAnswer", scope, { key, input }, async (tx) =>
    storeAnswer(tx, scope, await openVisit(tx, scope, input.visitId), input),
  );
}
