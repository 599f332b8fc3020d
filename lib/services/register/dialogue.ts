import "server-only";
import {
  insertQuestions,
  type QuestionRow,
  selectNote,
  selectQuestion,
  updateQuestion,
  writeNote,
} from "@/db/queries/register/dialogue";
import { type Actor, authorise } from "@/lib/domain/access/policy";
import { DomainError } from "@/lib/domain/errors";
import { newId } from "@/lib/domain/identifier";
import type { FieldKey } from "@/lib/domain/register/content/fields";
import { mutate } from "../mutation";
import { heldEntry } from "./edit-entry";

export type QuestionKey = { memberId: string; entryId: string; questionId: string; version: number };

const asked = (field: string, question: string) => ({ field: { after: field }, question: { after: question } });

/** The DPO asks about one field; the entry goes back to the town with `returnEntry`. */
export async function askQuestion(
  actor: Actor,
  key: string | null,
  input: { memberId: string; entryId: string; field: FieldKey; question: string },
): Promise<{ id: string }> {
  const scope = authorise(actor, "register:review", input.memberId);
  return mutate("askQuestion", scope, { key, input }, async (tx) => {
    await heldEntry(tx, scope, input.entryId);
    const { entryId, field, question } = input;
    const id = newId();
    await insertQuestions(tx, scope, [{ entryId, id, field, origin: "dpo", question, askedBy: actor.name }]);
    return { result: { id }, audit: { objectType: "entry", objectId: entryId, changes: asked(field, question) } };
  });
}

/** The other side answers: the town to the DPO, the DPO to a « je ne sais pas ». An answer by the DPO closes the question. */
export async function answerQuestion(
  actor: Actor,
  key: string | null,
  input: QuestionKey & { answer: string },
  now = new Date(),
): Promise<{ id: string; version: number }> {
  const scope = authorise(actor, "register:write", input.memberId);
  return mutate("answerQuestion", scope, { key, input }, async (tx) => {
    const before = await selectQuestion(tx, scope, input.entryId, input.questionId);
    if (!before) throw new DomainError("not-found", "question");
    if (before.closedAt) throw new DomainError("invalid-state", "question-closed");
    if ((before.origin === "dpo") === (scope.role === "dpo")) throw new DomainError("forbidden", "own-question");
    const row = await updateQuestion(
      tx,
      scope,
      { entryId: input.entryId, id: input.questionId, seen: input.version },
      { answer: input.answer, answeredBy: actor.name, answeredAt: now, ...(scope.role === "dpo" && { closedAt: now }) },
    );
    return answered(row, before, { answer: { before: before.answer, after: input.answer } });
  });
}

/** The DPO is satisfied. */
export async function closeQuestion(actor: Actor, key: string | null, input: QuestionKey, now = new Date()) {
  const scope = authorise(actor, "register:review", input.memberId);
  return mutate("closeQuestion", scope, { key, input }, async (tx) => {
    const before = await selectQuestion(tx, scope, input.entryId, input.questionId);
    if (!before) throw new DomainError("not-found", "question");
    const seen = { entryId: input.entryId, id: input.questionId, seen: input.version };
    return answered(await updateQuestion(tx, scope, seen, { closedAt: now }), before, { closed: { after: true } });
  });
}

function answered(
  row: QuestionRow | undefined,
  before: QuestionRow,
  changes: Record<string, { before?: unknown; after?: unknown }>,
) {
  if (!row) throw new DomainError("stale", "question", { answer: before.answer, version: before.version });
  const audit = { objectType: "entry", objectId: row.entryId, changes: { field: { after: row.field }, ...changes } };
  return { result: { id: row.id, version: row.version }, audit };
}

/** The DPO's private note: the trail says that it changed, never its words. */
export async function savePrivateNote(
  actor: Actor,
  key: string | null,
  input: { memberId: string; entryId: string; version: number; text: string },
): Promise<{ version: number }> {
  const scope = authorise(actor, "register:review", input.memberId);
  return mutate("savePrivateNote", scope, { key, input }, async (tx) => {
    const note = await writeNote(tx, scope, { entryId: input.entryId, seen: input.version, text: input.text });
    if (!note) throw new DomainError("stale", "note", await selectNote(tx, scope, input.entryId));
    const audit = {
      objectType: "entry-note",
      objectId: input.entryId,
      category: "restricted" as const,
      changes: { text: {} },
    };
    return { result: { version: note.version }, audit };
  });
}
