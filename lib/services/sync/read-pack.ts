import "server-only";
import { createHash } from "node:crypto";
import { inScope } from "@/db/client";
import { type Actor, authorise, can } from "@/lib/domain/access/policy";
import { DomainError } from "@/lib/domain/errors";
import type { GoneReason } from "@/lib/domain/sync/answer";
import type { Pack } from "@/lib/domain/sync/pack";
import { packContent } from "./pack-content";
import { ownPack } from "./receive-operations";
import { takePack, townOfVisit } from "./take-pack";

type Held = { readonly packId: string; readonly expiresAt: string; readonly etag: string; readonly pack: Pack };
export type Pulled = Held | { readonly gone: GoneReason };

const etagOf = (pack: Pack, expiresAt: string): string =>
  `"${createHash("sha256").update(expiresAt).update(JSON.stringify(pack)).digest("base64url")}"`;

async function read(actor: Actor, packId: string, now: Date) {
  const own = await ownPack(actor, packId);
  const { memberId, visitId, sealKey } = own;
  if (own.revokedAt) return { gone: "revoked" as const };
  if (!can(actor, "visit:write", memberId)) return { gone: "withdrawn" as const };
  const expiresAt = new Date(own.expiresAt);
  if (expiresAt <= now) return { gone: "expired" as const };
  const scope = authorise(actor, "visit:write", memberId);
  const register = authorise(actor, "register:write", memberId, "dpo");
  const pack = await inScope(scope, (tx) => packContent(tx, { scope, register }, visitId, now));
  if (!pack) return { gone: "withdrawn" as const };
  const until = expiresAt.toISOString();
  return { sealKey, held: { packId, expiresAt: until, etag: etagOf(pack, until), pack } };
}

/**
 * What a device holds of a visit, as it stands; prolongs nothing. `gone` says why there is nothing any more: taken back, past
 * its day, the visit or the right to it withdrawn. Refuses `not-found` for a pack that is not the person's own.
 */
export async function pullPack(actor: Actor, packId: string, now = new Date()): Promise<Pulled> {
  const found = await read(actor, packId, now);
  return "gone" in found ? { gone: found.gone } : found.held;
}

type Asked = { readonly visitId: string; readonly device: string; readonly packId?: string | undefined };

/** Takes a visit on a device, or prolongs it, and answers the whole of it with its seal key. Refuses as `takePack`. */
export async function takeVisit(actor: Actor, { visitId, device, packId }: Asked, now = new Date()) {
  const memberId = await townOfVisit(actor, visitId);
  const asked = { memberId, visitId, device, ...(packId === undefined ? {} : { packId }) };
  const taken = await takePack(actor, null, asked, now);
  const found = await read(actor, taken.packId, now);
  if ("gone" in found) throw new DomainError("not-found", "pack");
  return { ...found.held, sealKey: Buffer.from(found.sealKey).toString("base64") };
}
