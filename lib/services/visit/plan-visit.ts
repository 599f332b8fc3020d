import "server-only";
import { insertVisit } from "@/db/queries/visit/write";
import { type Actor, authorise } from "@/lib/domain/access/policy";
import { newId } from "@/lib/domain/identifier";
import { instantOf } from "@/lib/domain/visit/local-time";
import type { PlanInput } from "@/lib/domain/visit/visit";
import { mutate } from "../mutation";
import { dayOf } from "../today";
import { agendaToday } from "./agenda";
import { visitAudit } from "./held-visit";

/** Opens a visit with the agenda that the register and the actions propose that day; the DPO corrects it afterwards. */
export async function planVisit(actor: Actor, key: string | null, input: PlanInput, now = new Date()) {
  const { memberId, status, plannedAt, durationMinutes, place, purposes } = input;
  const scope = authorise(actor, "visit:write", memberId);
  return mutate("planVisit", scope, { key, input }, async (tx) => {
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
      createdBy: actor.name,
    });
    return { result: { id: visit.id, version: visit.version }, audit: visitAudit(undefined, visit) };
  });
}
