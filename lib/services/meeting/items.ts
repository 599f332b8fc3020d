import "server-only";
import { endMeetingItem, insertMeetingItem, selectMeetingItem } from "@/db/queries/meeting/items";
import { selectMeeting } from "@/db/queries/meeting/meetings";
import { type Actor, authoriseSyndicate } from "@/lib/domain/access/policy";
import { DomainError } from "@/lib/domain/errors";
import { newId } from "@/lib/domain/identifier";
import type { CloseItem, MeetingItemInput } from "@/lib/domain/meeting/meeting";
import { changedFields } from "../changes";
import { mutate } from "../mutation";

/** Notes a decision or a question of a meeting; it comes back at each later meeting until it is closed. Refuses `not-found`. */
export async function noteMeetingItem(actor: Actor, key: string | null, input: MeetingItemInput) {
  const scope = authoriseSyndicate(actor, "meeting:write");
  return mutate("noteMeetingItem", scope, { key, input }, async (tx) => {
    if (!(await selectMeeting(tx, scope, input.meetingId))) throw new DomainError("not-found", "meeting");
    const id = newId();
    await insertMeetingItem(tx, scope, { id, ...input, createdBy: actor.name });
    const audit = { objectType: "meeting-item", objectId: id, changes: changedFields(undefined, input) };
    return { result: { id }, audit };
  });
}

/** Closes it with what came of it. Refuses `not-found`, and `stale` when it was closed since, with the item as it stands. */
export async function closeMeetingItem(actor: Actor, key: string | null, input: CloseItem) {
  const scope = authoriseSyndicate(actor, "meeting:write");
  return mutate("closeMeetingItem", scope, { key, input }, async (tx) => {
    const before = await selectMeetingItem(tx, scope, input.itemId);
    if (!before) throw new DomainError("not-found", "meeting-item");
    const { outcome, closedOn } = input;
    const after = await endMeetingItem(tx, scope, { id: input.itemId, seen: input.version, outcome, closedOn });
    if (!after) throw new DomainError("stale", "meeting-item", before);
    const audit = { objectType: "meeting-item", objectId: after.id, changes: changedFields(before, after) };
    return { result: { id: after.id, version: after.version }, audit };
  });
}
