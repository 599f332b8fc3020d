import "server-only";
import { randomBytes } from "node:crypto";
import { inScope } from "@/db/client";
import {
  insertPack,
  lockPack,
  type PackRow,
  selectOfflineDays,
  selectVisitTown,
  updatePack,
} from "@/db/queries/sync/packs";
import { fixEdition, lockVisit, selectEdition } from "@/db/queries/visit/write";
import { type Actor, authorise, authoriseSyndicate } from "@/lib/domain/access/policy";
import { DomainError } from "@/lib/domain/errors";
import { newId } from "@/lib/domain/identifier";
import { changedFields } from "../changes";
import { mutate } from "../mutation";

const KEY_BYTES = 32;
const DAY_MS = 86_400_000;

type Asked = { readonly memberId: string; readonly visitId: string; readonly device: string; readonly packId?: string };

const WORDS = ["sealKey"];
const auditOf = (before: PackRow | undefined, after: PackRow) => ({
  objectType: "visit-pack",
  objectId: after.id,
  category: "restricted" as const,
  changes: changedFields(before, { ...after, sealKey: undefined, personName: undefined }, WORDS),
});

/** The town of a visit that the person may take on a device. Refuses `not-found`. */
export async function townOfVisit(actor: Actor, visitId: string): Promise<string> {
  const scope = authoriseSyndicate(actor, "visit:plan");
  const memberId = await inScope(scope, (tx) => selectVisitTown(tx, scope, visitId));
  if (memberId === undefined) throw new DomainError("not-found", "visit");
  return memberId;
}

/**
 * Takes an open visit on a device for the days that the syndicate set, or prolongs a pack of the same person and visit, under
 * the same key. The visit keeps from then on the edition of its questionnaire. Refuses `not-found` on a visit or a pack that is
 * not there for this person, `invalid-state` on a visit that takes nothing any more, on "pack" when it was taken back.
 */
export async function takePack(actor: Actor, key: string | null, input: Asked, now = new Date()) {
  const { memberId, visitId, device, packId } = input;
  const scope = authorise(actor, "visit:write", memberId);
  return mutate("takePack", scope, { key, input }, async (tx) => {
    const found = await lockVisit(tx, scope, visitId);
    if (!found) throw new DomainError("not-found", "visit");
    const { visit, reported } = found;
    if (reported || (visit.status !== "planned" && visit.status !== "done"))
      throw new DomainError("invalid-state", "visit");
    const edition = await selectEdition(tx, scope, visit.questionnaireId);
    if (!edition) throw new DomainError("invalid-state", "questionnaire");
    if (visit.questionnaireId === null) await fixEdition(tx, scope, visitId, edition.id);
    const expiresAt = new Date(now.getTime() + (await selectOfflineDays(tx, scope)) * DAY_MS);
    if (packId !== undefined) {
      const before = await lockPack(tx, scope, packId);
      if (!before || before.personId !== actor.personId || before.visitId !== visitId)
        throw new DomainError("not-found", "pack");
      if (before.revokedAt) throw new DomainError("invalid-state", "pack");
      const after = await updatePack(tx, scope, before, { expiresAt, device });
      return { result: { packId: after.id }, audit: auditOf(before, after) };
    }
    const taken = await insertPack(tx, scope, {
      id: newId(),
      visitId,
      personId: actor.personId ?? "",
      personName: actor.name,
      device,
      sealKey: randomBytes(KEY_BYTES),
      expiresAt,
    });
    return { result: { packId: taken.id }, audit: auditOf(undefined, taken) };
  });
}

/** Takes a pack back: no device receives it any more, and what comes from one is kept aside. Refuses `stale`. */
export async function revokePack(
  actor: Actor,
  key: string | null,
  input: { readonly memberId: string; readonly packId: string; readonly version: number },
  now = new Date(),
) {
  const scope = authorise(actor, "visit:write", input.memberId);
  return mutate("revokePack", scope, { key, input }, async (tx) => {
    const before = await lockPack(tx, scope, input.packId);
    if (!before) throw new DomainError("not-found", "pack");
    if (before.revokedAt) return { result: { version: before.version }, audit: [] };
    if (before.version !== input.version) throw new DomainError("stale", "pack");
    const after = await updatePack(tx, scope, before, { revokedAt: now, revokedBy: actor.name });
    return { result: { version: after.version }, audit: auditOf(before, after) };
  });
}
