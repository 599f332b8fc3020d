import "server-only";
import { inLink } from "@/db/client";
import { endMeetingLink, insertMeetingLink } from "@/db/queries/meeting/items";
import { openSnapshot, selectSnapshot } from "@/db/queries/meeting/snapshots";
import { type Actor, authoriseLink, authoriseSyndicate } from "@/lib/domain/access/policy";
import { DomainError } from "@/lib/domain/errors";
import { newId } from "@/lib/domain/identifier";
import type { MeetingLinkInput } from "@/lib/domain/meeting/meeting";
import { openedSnapshot, type SnapshotContent } from "@/lib/domain/meeting/snapshot";
import { linkTokenSchema } from "@/lib/domain/register/publication/edition";
import { hashSecret } from "../access/session";
import { mutate } from "../mutation";

const DAY_MS = 86_400_000;

/**
 * Opens a read-only address of the last snapshot of a meeting. `token` is made by who asks (the page shows it once) and only its
 * hash is kept. Refuses `invalid-state` before any figures were frozen.
 */
export async function openMeetingLink(
  actor: Actor,
  key: string | null,
  input: MeetingLinkInput & { token: string },
  now = new Date(),
) {
  const { token, ...asked } = input;
  const scope = authoriseSyndicate(actor, "meeting:write");
  return mutate("openMeetingLink", scope, { key, input: asked }, async (tx) => {
    const read = authoriseSyndicate(actor, "meeting:read", "dpo");
    const snapshot = await selectSnapshot(tx, read, input.meetingId, null);
    if (!snapshot) throw new DomainError("not-found", "snapshot");
    const id = newId();
    const expiresAt = new Date(now.getTime() + input.days * DAY_MS);
    const { meetingId, holder } = input;
    const row = { id, meetingId, holder, expiresAt, snapshotNumber: snapshot.number, createdBy: actor.name };
    await insertMeetingLink(tx, scope, { ...row, tokenHash: hashSecret(token) });
    const changes = { holder: { after: holder }, expiresAt: { after: expiresAt.toISOString() } };
    return { result: { id }, audit: { objectType: "meeting-link", objectId: id, changes } };
  });
}

/** Ends an address at once. Refuses `not-found` when it is ended already. */
export async function revokeMeetingLink(actor: Actor, key: string | null, input: { linkId: string }) {
  const scope = authoriseSyndicate(actor, "meeting:write");
  return mutate("revokeMeetingLink", scope, { key, input }, async (tx) => {
    const row = await endMeetingLink(tx, scope, input.linkId);
    if (!row) throw new DomainError("not-found", "meeting-link");
    const audit = { objectType: "meeting-link", objectId: row.id, changes: { holder: { before: row.holder } } };
    return { result: { id: row.id }, audit };
  });
}

export type LinkedSnapshot = { content: SnapshotContent; sha256: string; expiresAt: Date };

/** What an address opens, its visit counted; null alike for one that never was, expired or was revoked. */
export async function readLinkedSnapshot(token: string): Promise<LinkedSnapshot | null> {
  if (!linkTokenSchema.safeParse(token).success) return null;
  const row = await inLink(authoriseLink(token), (tx) => openSnapshot(tx, hashSecret(token)));
  return (
    (row && { content: openedSnapshot(row.content), sha256: row.sha256, expiresAt: new Date(row.expiresAt) }) ?? null
  );
}
