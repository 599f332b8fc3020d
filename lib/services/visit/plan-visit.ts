import "server-only";
import type { Tx } from "@/db/client";
import { selectOffered } from "@/db/queries/questionnaire/questionnaires";
import { insertVisit, type Writing } from "@/db/queries/visit/write";
import { type Actor, authorise } from "@/lib/domain/access/policy";
import { DomainError } from "@/lib/domain/errors";
import { newId } from "@/lib/domain/identifier";
import { instantOf } from "@/lib/domain/visit/local-time";
import type { PlanInput } from "@/lib/domain/visit/visit";
import { mutate } from "../mutation";
import { dayOf } from "../today";
import { agendaToday } from "./agenda";
import { visitAudit } from "./held-visit";

type NewVisit = Pick<PlanInput, "memberId" | "durationMinutes" | "place" | "purposes"> & {
  status: PlanInput["status"];
  plannedAt: Date | null;
  questionnaireId: string | null;
};

/** The row of a new visit, with the agenda of the day. */
export async function openNewVisit(tx: Tx, scope: Writing, visit: NewVisit, now: Date) {
  const { actor } = scope;
  const { memberId, durationMinutes, ...facts } = visit;
  const { groups } = await agendaToday(tx, actor, memberId, dayOf(now));
  return insertVisit(tx, scope, {
    ...facts,
    id: newId(),
    plannedMinutes: durationMinutes,
    agenda: groups.flatMap(({ items }) => items),
    attendees: [],
    createdBy: actor.name,
  });
}

/**
 * Opens a visit with the agenda that the register and the actions propose that day; the DPO corrects it afterwards. Refuses
 * `not-found` a questionnaire that is not offered.
 */
export async function planVisit(actor: Actor, key: string | null, input: PlanInput, now = new Date()) {
  const { memberId, status, plannedAt, durationMinutes, place, purposes, questionnaireId } = input;
  const scope = authorise(actor, "visit:write", memberId);
  return mutate("planVisit", scope, { key, input }, async (tx) => {
    const offered = questionnaireId === undefined ? [] : await selectOffered(tx, scope);
    if (questionnaireId && !offered.some(({ id }) => id === questionnaireId))
      throw new DomainError("not-found", "questionnaire");
    const slot = plannedAt === undefined || status === "to_plan" ? null : instantOf(plannedAt);
    const facts = { memberId, status, plannedAt: slot, durationMinutes, place, purposes };
    const visit = await openNewVisit(tx, scope, { ...facts, questionnaireId: questionnaireId ?? null }, now);
    return { result: { id: visit.id, version: visit.version }, audit: visitAudit(undefined, visit) };
  });
}
