import "server-only";
import type { Tx } from "@/db/client";
import type { HeldObject } from "@/db/queries/document/holder";
import { type DocumentRow, holderOf, selectDocument } from "@/db/queries/document/read";
import { type DocumentChange, lockDocuments, updateDocument } from "@/db/queries/document/write";
import type { Actor } from "@/lib/domain/access/policy";
import type { DescribeDocument, DocumentKey } from "@/lib/domain/document/document";
import { DomainError } from "@/lib/domain/errors";
import { mutate } from "../mutation";
import { auditOfDocument } from "./audit-of";
import { type Attaching, allowedVisibility, changingScope, heldHolder } from "./holding";

type Saved = { id: string; version: number };

type Held = { row: DocumentRow; held: HeldObject };

async function heldDocument(tx: Tx, scope: Attaching, { documentId, version }: DocumentKey): Promise<Held> {
  await lockDocuments(tx, scope);
  const row = await selectDocument(tx, scope, documentId);
  if (!row || row.erasedAt) throw new DomainError("not-found", "document");
  if (row.version !== version) throw new DomainError("stale", "document");
  return { row, held: await heldHolder(tx, scope, holderOf(row)) };
}

async function write(tx: Tx, scope: Attaching, { row, held }: Held, change: DocumentChange) {
  const saved = await updateDocument(tx, scope, { id: row.id, seen: row.version }, change);
  if (!saved) throw new DomainError("stale", "document");
  const result: Saved = { id: row.id, version: saved.version };
  return { result, audit: auditOfDocument(row.id, held, row, { ...row, ...change }) };
}

/** Changes what is said of a document; its file stays. Refuses `not-found`, `forbidden`, `stale`. */
export async function describeDocument(actor: Actor, key: string | null, input: DescribeDocument): Promise<Saved> {
  const scope = await changingScope(actor, input);
  const { name, type, datedOn, expiresOn } = input;
  return mutate("describeDocument", scope, { key, input }, async (tx) => {
    const found = await heldDocument(tx, scope, input);
    if (found.row.removedAt) throw new DomainError("invalid-state", "document");
    const visibility = allowedVisibility(scope, input.visibility);
    return write(tx, scope, found, { name, type, datedOn, expiresOn, visibility });
  });
}

/** Takes a document back: it leaves every list at once, its file after thirty days. Refuses as `describeDocument` does. */
export async function removeDocument(
  actor: Actor,
  key: string | null,
  input: DocumentKey,
  now = new Date(),
): Promise<Saved> {
  const scope = await changingScope(actor, input);
  return mutate("removeDocument", scope, { key, input }, async (tx) => {
    const found = await heldDocument(tx, scope, input);
    if (found.row.removedAt) throw new DomainError("invalid-state", "document");
    return write(tx, scope, found, { removedAt: now, removedBy: actor.name });
  });
}

/** Puts back what was taken back, while its file is kept. */
export async function putDocumentBack(actor: Actor, key: string | null, input: DocumentKey): Promise<Saved> {
  const scope = await changingScope(actor, input);
  return mutate("putDocumentBack", scope, { key, input }, async (tx) => {
    const found = await heldDocument(tx, scope, input);
    if (!found.row.removedAt) throw new DomainError("invalid-state", "document");
    return write(tx, scope, found, { removedAt: null, removedBy: null });
  });
}
