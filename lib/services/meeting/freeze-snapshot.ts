import "server-only";
import { createHash } from "node:crypto";
import { insertSnapshot } from "@/db/queries/meeting/snapshots";
import { type Actor, authoriseSyndicate } from "@/lib/domain/access/policy";
import { type Definition, type SnapshotContent, sealedText } from "@/lib/domain/meeting/snapshot";
import { mutate } from "../mutation";
import { dayOf } from "../today";
import { figuresToFreeze } from "./read-meetings";

/** `definitions` are the words of the screen, which the catalogue holds: they are frozen with the figures. */
type Freeze = { meetingId: string; syndicate: string; definitions: Record<string, Definition> };

/**
 * Freezes the figures of a meeting as the commission reads them now: numbers, words, annotations, under the sha256 of their
 * canonical text. Each call makes the next snapshot, the former ones stay. Refuses `not-found`.
 */
export async function freezeSnapshot(actor: Actor, key: string | null, input: Freeze, now = new Date()) {
  const scope = authoriseSyndicate(actor, "meeting:write");
  const { meeting, figures, context } = await figuresToFreeze(actor, input.meetingId, now);
  const content: SnapshotContent = {
    format: 1,
    meeting: { title: meeting.title, heldOn: meeting.heldOn },
    syndicate: input.syndicate,
    frozenOn: dayOf(now),
    figures,
    definitions: input.definitions,
    annotations: context.annotations.map(({ month, label, service }) => ({ month, label, service })),
    terms: context.terms,
  };
  const text = sealedText(content);
  const sha256 = createHash("sha256").update(text, "utf8").digest("hex");
  return mutate("freezeSnapshot", scope, { key, input }, async (tx) => {
    const row = { meetingId: meeting.id, content: text, sha256, frozenBy: actor.name };
    const number = await insertSnapshot(tx, scope, row);
    const changes = { number: { after: number }, sha256: { after: sha256 } };
    return { result: { id: meeting.id, number }, audit: { objectType: "snapshot", objectId: meeting.id, changes } };
  });
}
