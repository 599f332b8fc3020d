import "server-only";
import { z } from "zod";
import { selectAnswer } from "@/db/queries/visit/answers";
import { selectReview } from "@/db/queries/visit/reviews";
import type { VisitRow } from "@/db/queries/visit/write";
import { DomainError } from "@/lib/domain/errors";
import { changesFrom, mergeChanges } from "@/lib/domain/sync/merge";
import { CLOSING_FIELDS } from "@/lib/domain/sync/operation";
import { type Answer, answerSchema } from "@/lib/domain/visit/answer";
import { dayOf } from "../../today";
import { storeClosing, storeDone } from "../../visit/mark-visit-done";
import { storeReview } from "../../visit/review-entry";
import { storeAnswer } from "../../visit/save-visit-answer";
import { type Applying, acts, receivingVisit } from "../batch";

const closingFields = z.object(CLOSING_FIELDS);

const ANSWER_FIELDS = ["value", "note", "evidence"] as const;
const NO_ANSWER = { value: null, note: "", evidence: "" };

/** An answer is three fields: its value, its note, its evidence. */
export const applyAnswer: Applying<"answer"> = async (batch, operation) => {
  const { tx, scope, visitId } = batch;
  const { question, base, value, note, evidence } = operation;
  const visit = await receivingVisit(batch, operation);
  const held = await selectAnswer(tx, scope, { visitId, question });
  const theirs = held ? { value: held.value, note: held.note, evidence: held.evidence } : NO_ANSWER;
  const merged = mergeChanges(changesFrom(ANSWER_FIELDS, base ?? NO_ANSWER, { value, note, evidence }), theirs);
  const on = { subject: "answer" as const, subjectId: question };
  if (Object.keys(merged.change).length === 0) return { version: held?.version, acts: [], merged, on };
  const answer: Answer = answerSchema.parse({ ...theirs, value: held ? theirs.value : value, ...merged.change });
  const input = { visitId, question, version: held?.version ?? 0, ...answer };
  const edition = await batch.visit.edition(tx, visit);
  const { result, audit } = await storeAnswer(tx, scope, { visit, edition, before: held }, input);
  if (visit.questionnaireId === null) batch.visit.forget();
  return { version: result.version, acts: acts("saveVisitAnswer", audit), merged, on };
};

export const applyReview: Applying<"entry-review"> = async (batch, operation) => {
  const { tx, scope, visitId, now } = batch;
  const { entryId, base, note } = operation;
  await receivingVisit(batch, operation);
  const held = await selectReview(tx, scope, { visitId, entryId });
  const merged = mergeChanges({ note: { base: base?.note ?? "", mine: note } }, { note: held?.note ?? "" });
  const on = { subject: "entry-review" as const, subjectId: entryId };
  // An entry gone through without a word is gone through all the same.
  if (held && Object.keys(merged.change).length === 0) return { version: held.version, acts: [], merged, on };
  const kept = held && merged.change.note === undefined ? held.note : note;
  const input = { visitId, entryId, version: held?.version ?? 0, note: kept };
  const { result, audit } = await storeReview(tx, scope, input, dayOf(now));
  return { version: result.version, acts: acts("reviewVisitEntry", audit), merged, on };
};

/** What was said, as the visit holds it. */
export const saidOf = ({ attendees, sentences, goesWell, agreement, nextVisitOn, travelMinutes }: VisitRow) => ({
  attendees,
  sentences,
  goesWell,
  agreement: agreement ?? null,
  nextVisitOn,
  travelMinutes,
});

/** The fields of the closing, some of them changed, as the services of the visit take them. */
export function saidWith(visit: VisitRow, change: Readonly<Record<string, unknown>>) {
  const { nextVisitOn, travelMinutes, ...said } = closingFields.parse({ ...saidOf(visit), ...change });
  return { ...said, nextVisitOn: nextVisitOn ?? undefined, travelMinutes: travelMinutes ?? undefined };
}

export const applyClosing: Applying<"closing"> = async (batch, operation) => {
  const { tx, scope } = batch;
  const visit = await receivingVisit(batch, operation);
  const merged = mergeChanges(operation.fields, saidOf(visit));
  const on = { subject: "closing" as const, subjectId: "" };
  if (Object.keys(merged.change).length === 0) return { version: visit.version, acts: [], merged, on };
  const { personalDataKept } = operation;
  const said = { ...saidWith(visit, merged.change), personalDataKept };
  const { result, audit } = await storeClosing(tx, scope, visit, said);
  batch.visit.forget();
  return { version: result.version, acts: acts("amendClosing", audit), merged, on };
};

/** The visit took place: what was said before leaving came by the operations before this one. */
export const applyDone: Applying<"visit-done"> = async (batch, operation) => {
  const { tx, scope, recording, now, visitId } = batch;
  const visit = await receivingVisit(batch, operation);
  const { startedAt: doneFrom, endedAt: doneTo, theme, subject } = operation;
  const said = saidWith(visit, {});
  if (said.attendees.length === 0) throw new DomainError("invalid-state", "visit");
  // Its words were looked at as they were typed.
  const input = { ...said, visitId, doneFrom, doneTo, theme, subject, personalDataKept: true };
  const { result, audit } = await storeDone(tx, { scope, recording }, visit, input, now);
  batch.visit.forget();
  return { version: result.version, acts: acts("markVisitDone", audit) };
};
