import "server-only";
import { selectOffered } from "@/db/queries/questionnaire/questionnaires";
import { insertVisit } from "@/db/queries/visit/write";
import { type Actor, authorise } from "@/lib/domain/access/policy";
import { DomainError } from "@/lib/domain/errors";
import { newId } from "@/lib/domain/identifier";
import { instantOf } from "@/lib/domain/visit/local-time";
import type { PlanInput } from "@/lib/domain/visit/visit";
import { mutate } from "../mutation";
import { dayOf } from "../today";
import { agendaToday } from "./agenda";
import { visitAudit } from "./held-visit";

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
    const { groups } = await agendaToday(tx, actor, memberId, dayOf(now));
    const visit = await insertVisit(tx, scope, {
      id: newId(),
      status,
      plannedAt: plannedAt === undefined || status === "to_plan" ? null : instantOf(plannedAt),
      plannedMinutes: durationMinutes,
      place,
      purposes,
      agenda: groups.flatMap(({ items }) => items),
      attendees: [],
      questionnaireId: questionnaireId ?? null,
      createdBy: actor.name,
    });
    return { result: { id: visit.id, version: visit.version }, audit: visitAudit(undefined, visit) };
  });
}
