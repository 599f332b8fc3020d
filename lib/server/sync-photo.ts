import "server-only";
import { readAttachment } from "@/lib/documents/attachment/read-attachment";
import type { Actor } from "@/lib/domain/access/policy";
import { isId } from "@/lib/domain/identifier";
import { attachDocument } from "@/lib/services/document/attach-document";
import { openPhoto } from "@/lib/services/sync/open-photo";
import { syncEmpty, syncJson } from "./sync-request";
import { bodyWithin, intakeOf } from "./upload";

/** 204 once the file is kept, as often as it is sent; 404 while its operation is not known, or the town no longer the person's. */
export async function answerPhoto(request: Request, actor: Actor, operationId: string): Promise<Response> {
  const url = new URL(request.url);
  const packId = url.searchParams.get("paquet");
  if (!isId(operationId) || !isId(packId)) return syncJson({ reason: "not-found" }, 404);
  const body = await bodyWithin(request, intakeOf(url.pathname)?.body ?? 0);
  if (!body) return syncJson({ reason: "too-large" }, 413);
  const photo = await openPhoto(actor, { packId, operationId }, body);
  const read = readAttachment(photo.bytes);
  if (!read.ok || (read.kind !== "jpg" && read.kind !== "png")) return syncJson({ reason: "invalid" }, 422);
  const { memberId, visitId, name } = photo;
  await attachDocument(actor, operationId, {
    memberId,
    on: { kind: "visit", id: visitId },
    name,
    type: "autre",
    datedOn: null,
    expiresOn: null,
    visibility: "dpo_only",
    file: { name: `photo.${read.kind}`, kind: read.kind, bytes: read.bytes },
  });
  return syncEmpty(204);
}
