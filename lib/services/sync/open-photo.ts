import "server-only";
import { createHash } from "node:crypto";
import { inScope } from "@/db/client";
import { selectPhotoOperation } from "@/db/queries/sync/operations";
import { type Actor, authorise } from "@/lib/domain/access/policy";
import { DomainError } from "@/lib/domain/errors";
import { operationSchema } from "@/lib/domain/sync/operation";
import { ownPack } from "./receive-operations";
import { openFile } from "./seal";

type Place = { readonly packId: string; readonly operationId: string };

/**
 * The image that a device sealed, opened and held against what its operation announced. Refuses `not-found` for a pack that is
 * not the person's own, a town that was taken away, an operation that is not known or is no photo; `invalid-state` on "photo"
 * for other bytes than those announced.
 */
export async function openPhoto(actor: Actor, { packId, operationId }: Place, body: Uint8Array) {
  const { memberId, visitId, sealKey } = await ownPack(actor, packId);
  const scope = authorise(actor, "visit:write", memberId);
  const row = await inScope(scope, (tx) => selectPhotoOperation(tx, scope, packId, operationId));
  const operation = operationSchema.safeParse(row?.content).data;
  if (operation?.kind !== "photo") throw new DomainError("not-found", "photo");
  const bytes = openFile(sealKey, packId, operationId, body);
  const sha256 = bytes && createHash("sha256").update(bytes).digest("hex");
  if (!bytes || sha256 !== operation.sha256) throw new DomainError("invalid-state", "photo");
  return { memberId, visitId, name: operation.caption, bytes };
}
