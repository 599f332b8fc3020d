import "server-only";
import type { Tx } from "@/db/client";
import { type ActionRow, insertAction, lockAction, updateAction } from "@/db/queries/action/write";
import type { AuditRecord } from "@/db/queries/audit";
import { type Actor, authorise, type Scope } from "@/lib/domain/access/policy";
import type { ActionChange, ActionInput, ActionProgress } from "@/lib/domain/action/action";
import { usualReminder } from "@/lib/domain/action/priority";
import { type ActionState, moveAction } from "@/lib/domain/action/status";
import { DomainError } from "@/lib/domain/errors";
import { newId } from "@/lib/domain/identifier";
import { changedFields } from "../changes";
import { mutate } from "../mutation";
import { dayOf } from "../today";

const FREE_TEXTS = ["description", "ownerName", "doneBy", "reason"];

const auditOf = (before: ActionRow | undefined, after: ActionRow): AuditRecord => ({
  objectType: "action",
  objectId: after.id,
  changes: changedFields(before, after, FREE_TEXTS),
});

function seen(row: ActionRow | undefined, version: number): ActionRow {
  if (!row) throw new DomainError("not-found", "action");
  if (row.version !== version) throw new DomainError("stale", "action", row);
  return row;
}

/** The action under that id; the first two priorities are reminded of unless a day is given. Refuses as `agreeAction`. */
export async function storeAction(
  tx: Tx,
  scope: Scope<"action:write">,
  id: string,
  { visitId, findingId, entryId, interventionId, dueOn, remindOn, cost, ...act }: Omit<ActionInput, "memberId">,
  now = new Date(),
) {
  const action = await insertAction(tx, scope, {
    ...act,
    id,
    visitId: visitId ?? null,
    findingId: findingId ?? null,
    entryId: entryId ?? null,
    interventionId: interventionId ?? null,
    dueOn: dueOn ?? null,
    remindOn: remindOn ?? usualReminder(act.priority, dayOf(now)),
    cost: cost ?? null,
    status: "a_faire",
    createdBy: scope.actor.name,
  });
  return { result: { id: action.id, version: action.version }, audit: auditOf(undefined, action) };
}

/** Agrees an action with the member. Refuses `not-found` on a visit, finding, entry or intervention of another member. */
export async function agreeAction(actor: Actor, key: string | null, input: ActionInput) {
  const scope = authorise(actor, "action:write", input.memberId);
  return mutate("agreeAction", scope, { key, input }, async (tx) => {
    const { memberId: _member, ...act } = input;
    return storeAction(tx, scope, newId(), act);
  });
}

/** Corrects the terms of an action. Refuses `stale` with the action as it stands. */
export async function changeAction(actor: Actor, key: string | null, input: ActionChange) {
  const scope = authorise(actor, "action:write", input.memberId);
  return mutate("changeAction", scope, { key, input }, async (tx) => {
    const { memberId: _member, actionId, version, dueOn, remindOn, cost, ...terms } = input;
    const before = seen(await lockAction(tx, scope, actionId), version);
    const after = await updateAction(tx, scope, before, {
      ...terms,
      dueOn: dueOn ?? null,
      remindOn: remindOn ?? null,
      cost: cost ?? null,
    });
    return { result: { id: after.id, version: after.version }, audit: auditOf(before, after) };
  });
}

/**
 * Says where an action stands, by the DPO or by the town. Refuses `stale`, and `invalid-state` a move that the table does not
 * have, an abandonment without a reason, a day to come.
 */
export async function updateActionProgress(actor: Actor, key: string | null, input: ActionProgress, now = new Date()) {
  const scope = authorise(actor, "action:update", input.memberId);
  return mutate("updateActionProgress", scope, { key, input }, async (tx) => {
    const before = seen(await lockAction(tx, scope, input.actionId), input.version);
    const from = before as ActionState; // its status is written by this service alone
    const after = await updateAction(tx, scope, before, moveAction(from, input, dayOf(now)));
    return { result: { id: after.id, version: after.version }, audit: auditOf(before, after) };
  });
}
