import "server-only";
import { inScope, type Tx } from "@/db/client";
import { selectVisitBefore } from "@/db/queries/visit/before";
import { selectVisitFile, type VisitFileRow } from "@/db/queries/visit/file";
import { type Actor, authorise, type Scope } from "@/lib/domain/access/policy";

import { DomainError } from "@/lib/domain/errors";
import { type ComparedVisit, visitMovement } from "@/lib/domain/visit/movement";
import { questionnaireSchema } from "@/lib/domain/visit/questionnaire";
import { dayOf } from "../today";

async function fileOf(tx: Tx, scope: Scope<"visit:read">, visitId: string): Promise<VisitFileRow> {
  const file = await selectVisitFile(tx, scope, visitId);
  if (!file?.questionnaire) throw new DomainError("not-found", "visit");
  return file;
}

const compared = ({ visit, questionnaire, answers, findings, actions, reviewed }: VisitFileRow): ComparedVisit => ({
  id: visit.id,
  questionnaire: questionnaireSchema.parse(questionnaire),
  answers: Object.fromEntries(answers.map((answer) => [answer.question, answer])),
  findings,
  actions,
  reviewed,
});

const heldOn = ({ visit: { doneFrom, plannedAt } }: VisitFileRow) => {
  const at = doneFrom ?? plannedAt;
  return at === null ? null : dayOf(new Date(at));
};

/** What moved in a town since the visit before; `movement` is null for its first one. For its DPO; refuses `not-found`. */
export async function readVisitMovement(actor: Actor, memberId: string, visitId: string) {
  const scope = authorise(actor, "visit:read", memberId);
  return inScope(scope, async (tx) => {
    const after = await fileOf(tx, scope, visitId);
    const beforeId = await selectVisitBefore(tx, scope, visitId);
    const own = { member: after.member, on: heldOn(after), done: after.visit.status === "done" };
    if (!beforeId) return { ...own, before: null, movement: null };
    const before = await fileOf(tx, scope, beforeId);
    const names = new Map(after.entries.map(({ id, name }) => [id, name]));
    const movement = visitMovement(compared(before), compared(after), names);
    return { ...own, before: { id: beforeId, on: heldOn(before) }, movement };
  });
}
