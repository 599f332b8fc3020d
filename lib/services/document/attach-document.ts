import "server-only";
import { selectUsage } from "@/db/queries/document/read";
import { insertDocument, lockDocuments } from "@/db/queries/document/write";
import type { Actor } from "@/lib/domain/access/policy";
import { type attachFormSchema, MEGABYTE, plainFileName, withoutExtension } from "@/lib/domain/document/document";
import { FILE_BYTES, type FileKind } from "@/lib/domain/document/kind";
import { DomainError } from "@/lib/domain/errors";
import { newId } from "@/lib/domain/identifier";
import { mutate } from "../mutation";
import { auditOfDocument } from "./audit-of";
import { placeOf, seal, sha256Of } from "./envelope";
import { allowedVisibility, heldHolder, readHolder, readUsage } from "./holding";
import { documentStorage, documentsAreOpen } from "./storage/chosen";

/** `bytes` as they are to be kept: sniffed and bared by `readAttachment`. */
export type NewFile = { readonly name: string; readonly kind: FileKind; readonly bytes: Uint8Array };
export type AttachInput = Zod<typeof attachFormSchema> & { readonly file: NewFile };
type Zod<S extends { _output: unknown }> = S["_output"];

/** Where one more file of that size does not fit: `invalid-state` on "quota". */
function refuseBeyond(usage: Awaited<ReturnType<typeof selectUsage>>, size: number): void {
  if (!usage) throw new DomainError("not-found", "member");
  if (usage.used + size > usage.quotaMb * MEGABYTE) throw new DomainError("invalid-state", "quota");
}

/**
 * Attaches a file to an object of a member. The sealed file is on the disk before the row that names it: a cut between the two leaves
 * a file without row, which `documents:check --sweep` throws away, never a row without file. Refuses `not-found` and `forbidden` as
 * the object does, `forbidden` on a visibility that is not the person's to give, `invalid-state` on "documents" where the installation
 * has no key, on "quota" where the member has no room left, on "file" beyond 20 MB.
 */
export async function attachDocument(actor: Actor, key: string | null, input: AttachInput): Promise<{ id: string }> {
  const { memberId, on, file, ...described } = input;
  const { scope } = await readHolder(actor, memberId, on);
  const visibility = allowedVisibility(scope, described.visibility);
  if (!documentsAreOpen()) throw new DomainError("invalid-state", "documents");
  const size = file.bytes.byteLength;
  if (size === 0 || size > FILE_BYTES) throw new DomainError("invalid-state", "file");
  refuseBeyond(await readUsage(scope), size);
  const sha256 = sha256Of(file.bytes);
  const tenant = { syndicateId: scope.syndicateId, memberId };
  const place = placeOf(tenant, sha256);
  const storage = documentStorage();
  const sealed = seal(tenant, sha256, file.bytes);
  await storage.put(place, sealed);
  const request = { memberId, on, ...described, file: { name: file.name, kind: file.kind, sha256 } };
  return mutate("attachDocument", scope, { key, input: request }, async (tx) => {
    await lockDocuments(tx, scope);
    const held = await heldHolder(tx, scope, on);
    refuseBeyond(await selectUsage(tx, scope), size);
    // A sweep may have taken it for an orphan since: nobody sweeps while the lock is held.
    if (!(await storage.has(place))) await storage.put(place, sealed);
    const fileName = plainFileName(file.name);
    const row = {
      id: newId(),
      name: described.name || withoutExtension(fileName),
      fileName,
      type: described.type,
      kind: file.kind,
      size,
      sha256,
      datedOn: described.datedOn,
      expiresOn: described.expiresOn,
      visibility,
      createdBy: actor.name,
    };
    await insertDocument(tx, scope, { ...row, on });
    return { result: { id: row.id }, audit: auditOfDocument(row.id, held, undefined, row) };
  });
}
