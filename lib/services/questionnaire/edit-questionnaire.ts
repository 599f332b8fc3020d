import "server-only";
import type { Tx } from "@/db/client";
import type { AuditRecord } from "@/db/queries/audit";
import {
  insertDraft,
  lockQuestionnaire,
  nextEdition,
  type QuestionnaireRow,
  selectQuestionnaire,
  updateQuestionnaire,
} from "@/db/queries/questionnaire/questionnaires";
import type { Change } from "@/db/schema/audit";
import { type Actor, authoriseSyndicate, type Scope } from "@/lib/domain/access/policy";
import { DomainError } from "@/lib/domain/errors";
import { newId } from "@/lib/domain/identifier";
import { movedUp, withHeading, withoutQuestion, withQuestion } from "@/lib/domain/visit/editing/edit";
import { publicationProblems, questionProblems } from "@/lib/domain/visit/editing/problems";
import type {
  AboutQuestion,
  HeadingForm,
  QuestionForm,
  SeenQuestionnaire,
} from "@/lib/domain/visit/editing/question-form";
import { type Questionnaire, questionnaireSchema } from "@/lib/domain/visit/questionnaire";
import { mutate } from "../mutation";

type Editing = Scope<"questionnaire:write">;
type Seen = { questionnaireId: string; version: number };

const auditOf = (id: string, changes: Record<string, Change>): AuditRecord => ({
  objectType: "questionnaire",
  objectId: id,
  changes,
});

/** The questionnaire held for writing. Refuses `not-found` and `stale`. */
async function held(tx: Tx, scope: Editing, { questionnaireId, version }: Seen): Promise<QuestionnaireRow> {
  const row = await lockQuestionnaire(tx, scope, questionnaireId);
  if (!row) throw new DomainError("not-found", "questionnaire");
  if (row.version !== version) throw new DomainError("stale", "questionnaire");
  return row;
}

/** A draft held for writing: what was published does not change. Refuses `invalid-state`. */
async function heldDraft(tx: Tx, scope: Editing, seen: Seen) {
  const row = await held(tx, scope, seen);
  if (row.publishedAt) throw new DomainError("invalid-state", "questionnaire");
  return { row, content: questionnaireSchema.parse(row.content) };
}

async function keep(
  tx: Tx,
  scope: Editing,
  row: QuestionnaireRow,
  content: Questionnaire,
  changes: Record<string, Change>,
) {
  const change = { content, title: content.title, updatedBy: scope.actor.name };
  const after = await updateQuestionnaire(tx, scope, row, change);
  return { result: { id: after.id, version: after.version }, audit: auditOf(after.id, changes) };
}

/** A draft with the words of another questionnaire, published or not. Refuses `not-found`. */
export async function duplicateQuestionnaire(actor: Actor, key: string | null, input: { questionnaireId: string }) {
  const scope = authoriseSyndicate(actor, "questionnaire:write");
  return mutate("duplicateQuestionnaire", scope, { key, input }, async (tx) => {
    const source = await selectQuestionnaire(tx, scope, input.questionnaireId);
    if (!source) throw new DomainError("not-found", "questionnaire");
    const content = questionnaireSchema.parse(source.content);
    const draft = { id: newId(), title: content.title, content, updatedBy: actor.name };
    const row = await insertDraft(tx, scope, draft);
    return { result: { id: row.id, version: row.version }, audit: auditOf(row.id, { from: { after: source.id } }) };
  });
}

/** Changes a question of a draft, or adds one. Refuses `stale`, and `{ issues }` on what could not be asked. */
export async function saveQuestion(actor: Actor, key: string | null, input: QuestionForm) {
  const scope = authoriseSyndicate(actor, "questionnaire:write");
  return mutate("saveQuestion", scope, { key, input }, async (tx) => {
    const { row, content } = await heldDraft(tx, scope, input);
    const { edited, code } = withQuestion(content, input);
    const question = edited.questions.find((one) => one.code === code);
    const issues = question ? questionProblems(question) : [];
    if (issues.length > 0) throw new DomainError("invalid-state", "questionnaire", { issues });
    return keep(tx, scope, row, edited, { question: { after: code } });
  });
}

/** Takes a question out of a draft. Refuses `stale`, `not-found`. */
export async function removeQuestion(actor: Actor, key: string | null, input: AboutQuestion) {
  const scope = authoriseSyndicate(actor, "questionnaire:write");
  return mutate("removeQuestion", scope, { key, input }, async (tx) => {
    const { row, content } = await heldDraft(tx, scope, input);
    return keep(tx, scope, row, withoutQuestion(content, input.code), { question: { before: input.code } });
  });
}

/** One place up within its part. Refuses `stale`, `not-found`. */
export async function moveQuestion(actor: Actor, key: string | null, input: AboutQuestion) {
  const scope = authoriseSyndicate(actor, "questionnaire:write");
  return mutate("moveQuestion", scope, { key, input }, async (tx) => {
    const { row, content } = await heldDraft(tx, scope, input);
    return keep(tx, scope, row, movedUp(content, input.code), { moved: { after: input.code } });
  });
}

/** The title and the parts of a draft. Refuses `stale`, and `invalid-state` to take away a part that has questions. */
export async function saveHeading(actor: Actor, key: string | null, input: HeadingForm) {
  const scope = authoriseSyndicate(actor, "questionnaire:write");
  return mutate("saveHeading", scope, { key, input }, async (tx) => {
    const { row, content } = await heldDraft(tx, scope, input);
    const edited = withHeading(content, input);
    return keep(tx, scope, row, edited, { title: { before: content.title, after: edited.title } });
  });
}

/** Freezes a draft as the next edition, which visits take from now on. Refuses `stale`, and `invalid-state` with what lacks. */
export async function publishQuestionnaire(
  actor: Actor,
  key: string | null,
  input: SeenQuestionnaire,
  now = new Date(),
) {
  const scope = authoriseSyndicate(actor, "questionnaire:write");
  return mutate("publishQuestionnaire", scope, { key, input }, async (tx) => {
    const { row, content } = await heldDraft(tx, scope, input);
    if (publicationProblems(content).length > 0) throw new DomainError("invalid-state", "questionnaire");
    const edition = await nextEdition(tx, scope);
    const frozen = { content: { ...content, version: edition }, edition, publishedAt: now, updatedBy: actor.name };
    const after = await updateQuestionnaire(tx, scope, row, frozen);
    return {
      result: { id: after.id, version: after.version },
      audit: auditOf(after.id, { edition: { after: edition } }),
    };
  });
}

/** No visit is planned with it any more; those that began with it keep it. Asked again, it is offered again. Refuses `stale`. */
export async function retireQuestionnaire(
  actor: Actor,
  key: string | null,
  input: SeenQuestionnaire,
  now = new Date(),
) {
  const scope = authoriseSyndicate(actor, "questionnaire:write");
  return mutate("retireQuestionnaire", scope, { key, input }, async (tx) => {
    const row = await held(tx, scope, input);
    const retiredAt = row.retiredAt ? null : now;
    const after = await updateQuestionnaire(tx, scope, row, { retiredAt, updatedBy: actor.name });
    const changes = { retired: { before: row.retiredAt !== null, after: retiredAt !== null } };
    return { result: { id: after.id, version: after.version }, audit: auditOf(after.id, changes) };
  });
}
