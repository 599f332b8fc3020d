import "server-only";
import { inScope, type Tx } from "@/db/client";
import {
  insertSlots,
  lockSlots,
  type SlotRow,
  selectAddressees,
  selectSlots,
  selectVisitShape,
  updateSlots,
} from "@/db/queries/visit/slots";
import { updateVisit } from "@/db/queries/visit/write";
import { type Actor, authorise, type Scope } from "@/lib/domain/access/policy";
import { DomainError } from "@/lib/domain/errors";
import { newId } from "@/lib/domain/identifier";
import { instantOf } from "@/lib/domain/visit/local-time";
import { type AnswerSlotsInput, journeyOf, type MailSlotsInput, type ProposeSlotsInput } from "@/lib/domain/visit/slot";
import { moveVisit, nextVisitStatuses } from "@/lib/domain/visit/status";
import { mutate } from "../mutation";
import { heldVisit, visitAudit } from "./held-visit";
import { openNewVisit } from "./plan-visit";

type Proposal = Pick<ProposeSlotsInput, "memberId" | "visitId" | "durationMinutes" | "place" | "purposes" | "slots">;

/** One town's times, for a new visit or for the one that it has; the caller holds the transaction. */
async function propose(tx: Tx, scope: Scope<"visit:write">, proposal: Proposal, now: Date) {
  const { memberId, visitId, durationMinutes, place, purposes } = proposal;
  const starts = proposal.slots.map(instantOf).sort((a, b) => a.getTime() - b.getTime());
  const [first] = starts;
  if (!first || first <= now) throw new DomainError("invalid-state", "visit-slot");
  const before = visitId ? (await heldVisit(tx, scope, { visitId })).visit : undefined;
  if (before) moveVisit(before, { status: "proposed", plannedAt: first });
  const old = before ? await lockSlots(tx, scope, before.id) : [];
  await updateSlots(tx, scope, idsOf(old.filter(({ state }) => state === "open")), { state: "withdrawn" });
  const shape = { place, purposes, status: "proposed" as const, plannedAt: first };
  const visit = before
    ? await updateVisit(tx, scope, before, { ...shape, plannedMinutes: durationMinutes })
    : await openNewVisit(tx, scope, { ...shape, memberId, durationMinutes, questionnaireId: null }, now);
  const of = { visitId: visit.id, minutes: durationMinutes, place, createdBy: scope.actor.name };
  await insertSlots(
    tx,
    scope,
    starts.map((startsAt) => ({ ...of, id: newId(), startsAt })),
  );
  const changes = { slots: { after: starts.map((start) => start.toISOString()) } };
  const slots = { objectType: "visit-slot", objectId: visit.id, changes };
  return { visit, audit: [visitAudit(before, visit), slots].map((record) => ({ ...record, memberId })) };
}

/**
 * Proposes two or three times to the town, for a new visit or for one that has no date yet; those proposed before are withdrawn.
 * The towns of `also` are proposed a new visit of the same shape on the same days, one after the other, all or none. Refuses
 * `invalid-state` a time that is past and a visit that took place or was cancelled, `not-found` another member's visit.
 */
export async function proposeSlots(actor: Actor, key: string | null, input: ProposeSlotsInput, now = new Date()) {
  const { memberId, also } = input;
  const scope = authorise(actor, "visit:write", memberId);
  const [, ...later] = journeyOf(input, also.length + 1);
  const others = also.map((id, index) => ({
    scope: authorise(actor, "visit:write", id, scope.role),
    proposal: { ...input, memberId: id, visitId: undefined, slots: later[index] ?? [] },
  }));
  return mutate("proposeSlots", scope, { key, input }, async (tx) => {
    const { visit, audit } = await propose(tx, scope, input, now);
    const journey = [];
    for (const one of others) journey.push(await propose(tx, one.scope, one.proposal, now));
    return {
      result: { id: visit.id, version: visit.version },
      audit: [...audit, ...journey.flatMap((one) => one.audit)],
    };
  });
}

/** What the form of slots shows: the member, and the visit that has no date yet. Refuses `not-found` one that cannot be proposed. */
export async function prepareSlots(actor: Actor, memberId: string, visitId: string | undefined) {
  const scope = authorise(actor, "visit:write", memberId);
  const answering = authorise(actor, "visit-slot:answer", memberId, scope.role);
  const { addressees, visit } = await inScope(scope, async (tx) => ({
    addressees: await selectAddressees(tx, answering),
    visit: visitId ? await selectVisitShape(tx, scope, visitId) : undefined,
  }));
  const cannot = visitId && !(visit && nextVisitStatuses(visit.status).includes("proposed"));
  if (!addressees || cannot) throw new DomainError("not-found", "visit");
  return { member: addressees.member, visit: visit ?? null };
}

const idsOf = (slots: readonly SlotRow[]) => slots.map(({ id }) => id);

/**
 * The town takes one of the times, which plans the visit at once, or none of them; the DPO notes the same for it. Refuses
 * `not-found` what was never proposed, `invalid-state` once answered, withdrawn, or past.
 */
export async function answerSlots(actor: Actor, key: string | null, input: AnswerSlotsInput, now = new Date()) {
  const { memberId, visitId, choice } = input;
  const scope = authorise(actor, "visit-slot:answer", memberId);
  return mutate("answerSlots", scope, { key, input }, async (tx) => {
    const slots = await lockSlots(tx, scope, visitId);
    const open = slots.filter(({ state }) => state === "open");
    const chosen = slots.find(({ id }) => id === choice);
    if (slots.length === 0 || (choice !== "none" && !chosen)) throw new DomainError("not-found", "visit-slot");
    const taken = chosen ? [chosen] : open;
    const over = chosen && (chosen.state !== "open" || chosen.startsAt <= now);
    if (open.length === 0 || over) throw new DomainError("invalid-state", "visit-slot");
    const state = chosen ? ("accepted" as const) : ("refused" as const);
    await updateSlots(tx, scope, idsOf(taken), { state, answeredBy: actor.name, answered: true });
    const changes = { answer: { after: chosen ? chosen.startsAt.toISOString() : state } };
    return { result: { id: visitId }, audit: { objectType: "visit-slot", objectId: visitId, changes } };
  });
}

/** The slots of one visit; for its DPO, whom to write to as the card of the member says. Refuses `not-found`. */
export async function readSlots(actor: Actor, memberId: string, visitId: string) {
  const scope = authorise(actor, "visit-slot:answer", memberId);
  const { addressees, slots } = await inScope(scope, async (tx) => ({
    addressees: await selectAddressees(tx, scope),
    slots: await selectSlots(tx, scope, visitId),
  }));
  if (!addressees || slots.length === 0) throw new DomainError("not-found", "visit-slot");
  const { member, controller, referent } = addressees;
  const addresses = [referent?.email, controller?.email].filter((email): email is string => Boolean(email));
  const isDpo = scope.role === "dpo";
  return { member, slots, isDpo, addresses: isDpo ? [...new Set(addresses)] : [] };
}

/**
 * Has the mail of the open slots delivered to whom the card names, and notes when; a replay delivers nothing again. Refuses
 * `not-found` without an address, `invalid-state` once nothing is open. What `deliver` throws leaves nothing noted.
 */
export async function mailSlots(
  actor: Actor,
  key: string | null,
  input: MailSlotsInput,
  deliver: (addresses: readonly string[]) => Promise<void>,
) {
  const { memberId, visitId } = input;
  const scope = authorise(actor, "visit:write", memberId);
  const { addresses } = await readSlots(actor, memberId, visitId);
  return mutate("mailSlots", scope, { key, input }, async (tx) => {
    const open = (await lockSlots(tx, scope, visitId)).filter(({ state }) => state === "open");
    if (addresses.length === 0) throw new DomainError("not-found", "member-contacts");
    if (open.length === 0) throw new DomainError("invalid-state", "visit-slot");
    await updateSlots(tx, scope, idsOf(open), { mailed: true });
    await deliver(addresses);
    const changes = { mailedTo: { after: addresses.length } };
    return { result: { id: visitId }, audit: { objectType: "visit-slot", objectId: visitId, changes } };
  });
}
