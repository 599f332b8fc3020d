import "server-only";
import { areOwn } from "@/db/queries/visit/links";
import { updateVisit, type VisitRow } from "@/db/queries/visit/write";
import { type Actor, authorise } from "@/lib/domain/access/policy";
import { DomainError } from "@/lib/domain/errors";
import { instantOf } from "@/lib/domain/visit/local-time";
import type { PreparationInput } from "@/lib/domain/visit/preparation";
import { moveVisit } from "@/lib/domain/visit/status";
import type { MoveInput, PrepareInput } from "@/lib/domain/visit/visit";
import { mutate } from "../mutation";
import { heldVisit, visitAudit } from "./held-visit";

function refuseOnceHeld({ status }: VisitRow): void {
  if (status === "done" || status === "cancelled") throw new DomainError("invalid-state", "visit");
}

/**
 * Gives a slot, another slot, none, or cancels with a reason. Refuses `invalid-state` a move that the status does not allow,
 * a visit that took place included, and `stale`.
 */
export async function rescheduleVisit(actor: Actor, key: string | null, input: MoveInput) {
  const scope = authorise(actor, "visit:write", input.memberId);
  return mutate("rescheduleVisit", scope, { key, input }, async (tx) => {
    const { visit: before } = await heldVisit(tx, scope, input);
    const plannedAt = input.plannedAt === undefined ? undefined : instantOf(input.plannedAt);
    const { status, cancelReason, ...moved } = moveVisit(before, { ...input, plannedAt });
    const change = { status, cancelReason, plannedAt: moved.plannedAt };
    const after = await updateVisit(tx, scope, before, change);
    return { result: { id: after.id, version: after.version }, audit: visitAudit(before, after) };
  });
}

/** Length, place, purposes and agenda, until the visit takes place. Refuses `not-found` what the agenda names of another member. */
export async function prepareVisit(actor: Actor, key: string | null, input: PrepareInput) {
  const scope = authorise(actor, "visit:write", input.memberId);
  return mutate("prepareVisit", scope, { key, input }, async (tx) => {
    const { visit: before } = await heldVisit(tx, scope, input);
    refuseOnceHeld(before);
    const named = (isMeant: (kind: string) => boolean) =>
      input.agenda.filter(({ kind }) => isMeant(kind)).map(({ id }) => id);
    const links = {
      actionIds: named((kind) => kind === "action"),
      entryIds: named((kind) => kind === "review" || kind === "entry"),
    };
    if (!(await areOwn(tx, scope, links))) throw new DomainError("not-found", "agenda");
    const { durationMinutes, place, purposes, agenda } = input;
    const after = await updateVisit(tx, scope, before, { plannedMinutes: durationMinutes, place, purposes, agenda });
    return { result: { id: after.id, version: after.version }, audit: visitAudit(before, after) };
  });
}

/** Keeps which points of the guide are ready, until the visit takes place. Refuses `stale`. */
export async function tickPreparation(actor: Actor, key: string | null, input: PreparationInput) {
  const scope = authorise(actor, "visit:write", input.memberId);
  return mutate("tickPreparation", scope, { key, input }, async (tx) => {
    const { visit: before } = await heldVisit(tx, scope, input);
    refuseOnceHeld(before);
    const after = await updateVisit(tx, scope, before, { prepared: input.prepared });
    return { result: { id: after.id, version: after.version }, audit: visitAudit(before, after) };
  });
}
