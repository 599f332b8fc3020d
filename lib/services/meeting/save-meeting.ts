import "server-only";
import type { Tx } from "@/db/client";
import { insertMeeting, selectMeeting, updateMeeting } from "@/db/queries/meeting/meetings";
import { insertPreset } from "@/db/queries/statistics/axis";
import { selectMeetingContext } from "@/db/queries/statistics/meeting";
import { type Actor, authoriseSyndicate } from "@/lib/domain/access/policy";
import { DomainError } from "@/lib/domain/errors";
import { newId } from "@/lib/domain/identifier";
import type { ChangeMeeting, MeetingInput } from "@/lib/domain/meeting/meeting";
import { changedFields } from "../changes";
import { mutate } from "../mutation";

/** The commission reads a period only when it is whole months or one of its own: a meeting's is made its own, once. */
async function presetFor(tx: Tx, actor: Actor, { title, from, to }: Pick<MeetingInput, "title" | "from" | "to">) {
  const scope = authoriseSyndicate(actor, "annotation:write", "dpo");
  const { presets } = await selectMeetingContext(tx, scope);
  const known = presets.find((preset) => preset.from === from && preset.to === to);
  if (known) return known.id;
  const id = newId();
  await insertPreset(tx, scope, { id, name: title, fromOn: from, toOn: to });
  return id;
}

/** Prepares a meeting; the period of its figures becomes one that the commission may read. */
export async function prepareMeeting(actor: Actor, key: string | null, input: MeetingInput): Promise<{ id: string }> {
  const scope = authoriseSyndicate(actor, "meeting:write");
  return mutate("prepareMeeting", scope, { key, input }, async (tx) => {
    const id = newId();
    const { title, heldOn, agenda, present, excused } = input;
    const presetId = await presetFor(tx, actor, input);
    const row = { title, heldOn, presetId, agenda, present, excused };
    await insertMeeting(tx, scope, { id, ...row, createdBy: actor.name });
    return { result: { id }, audit: { objectType: "meeting", objectId: id, changes: changedFields(undefined, row) } };
  });
}

/**
 * Changes what the meeting says of itself; its snapshots stay as they are. Refuses `not-found`, and `stale` with the meeting as
 * it now stands.
 */
export async function changeMeeting(actor: Actor, key: string | null, input: ChangeMeeting) {
  const scope = authoriseSyndicate(actor, "meeting:write");
  return mutate("changeMeeting", scope, { key, input }, async (tx) => {
    const before = await selectMeeting(tx, scope, input.meetingId);
    if (!before) throw new DomainError("not-found", "meeting");
    const { title, heldOn, agenda, present, excused } = input;
    const presetId = await presetFor(tx, actor, input);
    const after = await updateMeeting(tx, scope, input.meetingId, input.version, {
      ...{ title, heldOn, presetId, agenda, present, excused },
    });
    if (!after) throw new DomainError("stale", "meeting", before);
    const audit = { objectType: "meeting", objectId: after.id, changes: changedFields(before, after) };
    return { result: { id: after.id, version: after.version }, audit };
  });
}
