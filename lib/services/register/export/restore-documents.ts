import "server-only";
import type { Tx } from "@/db/client";
import { insertDocument, lockDocuments } from "@/db/queries/document/write";
import type { Scope } from "@/lib/domain/access/policy";
import { DomainError } from "@/lib/domain/errors";
import { attachedDocuments } from "@/lib/domain/register/export/carried";
import type { DocumentRecord } from "@/lib/domain/register/export/document-record";
import type { RegisterRecord } from "@/lib/domain/register/export/record";
import { placeOf, seal, sha256Of } from "../../document/envelope";
import { documentStorage, documentsAreOpen } from "../../document/storage/chosen";

/** The bytes that travel beside a register, asked for by document; null where they do not. */
export type CarriedFiles = (document: DocumentRecord) => Promise<Uint8Array | null>;

/** The bytes, which must be those of the record. Refuses `not-found` when they are not there, `invalid-state` when they are others. */
async function bytesOf(document: DocumentRecord, files: CarriedFiles): Promise<Uint8Array> {
  const bytes = await files(document);
  if (!bytes) throw new DomainError("not-found", "document-file", { name: document.name });
  if (bytes.byteLength !== document.size || sha256Of(bytes) !== document.sha256)
    throw new DomainError("invalid-state", "document-file", { name: document.name });
  return bytes;
}

/**
 * The documents of a register that is taken in: each file sealed under this installation's key before its row. A dry run looks at
 * every file and keeps none. Refuses `invalid-state` on "documents" where the installation has no key.
 */
export async function restoreDocuments(
  tx: Tx,
  scope: Scope<"register:write">,
  record: RegisterRecord,
  { files, dryRun }: { files: CarriedFiles; dryRun: boolean },
): Promise<void> {
  const all = attachedDocuments(record);
  if (all.length === 0) return;
  if (!documentsAreOpen()) throw new DomainError("invalid-state", "documents");
  await lockDocuments(tx, scope);
  for (const { on, document } of all) {
    const bytes = await bytesOf(document, files);
    const { syndicateId, memberId } = scope;
    const tenant = { syndicateId, memberId };
    if (!dryRun) await documentStorage().put(placeOf(tenant, document.sha256), seal(tenant, document.sha256, bytes));
    const { createdAt, ...row } = document;
    await insertDocument(tx, scope, { ...row, createdAt: new Date(createdAt), on });
  }
}
