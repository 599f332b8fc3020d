import "server-only";
import { updateIntervention } from "@/db/queries/intervention/write";
import type { Actor } from "@/lib/domain/access/policy";
import type { MoveInput } from "@/lib/domain/intervention/intervention";
import { moveTo } from "@/lib/domain/intervention/status";
import { mutate } from "../mutation";
import { auditOf, authoriseWriting, heldIntervention } from "./act";

/** Opens, suspends, closes or cancels an act. Refuses `stale`, and `invalid-state` on a move its status does not allow. */
export async function moveIntervention(actor: Actor, key: string | null, input: MoveInput, now = new Date()) {
  const scope = authoriseWriting(actor, input.service, input.memberId);
  return mutate("moveIntervention", scope, { key, input }, async (tx) => {
    const before = await heldIntervention(tx, scope, input);
    const after = await updateIntervention(tx, scope, before, moveTo(before, input.status, now));
    return { result: { id: after.id, version: after.version }, audit: auditOf(before, after) };
  });
}
