import "server-only";
import { inScope, type Tx } from "@/db/client";
import { selectHolder } from "@/db/queries/document/holder";
import {
  type DocumentRow,
  holderOf,
  selectDocument,
  selectDocumentPage,
  selectUsage,
} from "@/db/queries/document/read";
import { type Actor, authorise, can, type Scope } from "@/lib/domain/access/policy";
import type { Holder } from "@/lib/domain/document/document";
import type { DocumentListQuery } from "@/lib/domain/document/list-query";
import { DomainError } from "@/lib/domain/errors";
import type { Service } from "@/lib/domain/intervention/service";
import { dayOf } from "../today";
import { placeOf, Unreadable, unseal } from "./envelope";
import { heldHolder, readHolder } from "./holding";
import { documentStorage, documentsAreOpen } from "./storage/chosen";

const SOON_DAYS = 60;
const DAY_MS = 86_400_000;

/** Whether the person may change what hangs on that object of the member. */
function mayChange(actor: Actor, memberId: string, { kind }: Holder, service: Service | null): boolean {
  if (kind === "entry") return can(actor, "register:write", memberId);
  if (kind === "contract") return can(actor, "contract:write", memberId);
  if (kind === "action") return can(actor, "action:update", memberId);
  if (kind === "visit") return can(actor, "visit:write", memberId);
  return can(actor, service === "it" ? "it-request:write" : "intervention:write", memberId);
}

/** The document that an address opens, for whoever may change it; null otherwise, as when there is none. */
async function chosenOf(tx: Tx, actor: Actor, scope: Scope<"document:read">, id: string | undefined) {
  const row = id ? await selectDocument(tx, scope, id) : undefined;
  if (!row || row.erasedAt) return null;
  const holder = holderOf(row);
  const held = await selectHolder(tx, scope, holder);
  return held && mayChange(actor, scope.memberId, holder, held.service) ? row : null;
}

/** All documents of a member that the person may see, filtered, with the one the address opens. Refuses `not-found`, `forbidden`. */
export async function listDocuments(actor: Actor, memberId: string, query: DocumentListQuery, now = new Date()) {
  const scope = authorise(actor, "document:read", memberId);
  const today = dayOf(now);
  const soon = dayOf(new Date(now.getTime() + SOON_DAYS * DAY_MS));
  return inScope(scope, async (tx) => {
    const page = await selectDocumentPage(tx, scope, query, { today, soon });
    if (!page) throw new DomainError("not-found", "member");
    const rows = page.rows.map((line) => ({ ...line, mayEdit: mayChange(actor, memberId, line.holder, line.service) }));
    const chosen = await chosenOf(tx, actor, scope, query.document ?? query.retire);
    const who = { isDpo: scope.role === "dpo", opensLinks: scope.role !== "technician" };
    return { ...page, ...who, rows, today, chosen, open: documentsAreOpen() };
  });
}

/** What the form shows that attaches to one object. Refuses as attaching does. */
export async function readAttachForm(actor: Actor, memberId: string, on: Holder) {
  const { scope } = await readHolder(actor, memberId, on);
  return inScope(scope, async (tx) => {
    const usage = await selectUsage(tx, scope);
    if (!usage) throw new DomainError("not-found", "member");
    const held = await heldHolder(tx, scope, on);
    return { ...usage, held, isDpo: scope.role === "dpo", open: documentsAreOpen() };
  });
}

export type OpenedDocument =
  | { readonly row: DocumentRow; readonly bytes: Uint8Array<ArrayBuffer> }
  | { readonly row: DocumentRow; readonly failure: "no-file" | "no-key" | "corrupted" };

/**
 * The file of a document, decrypted and checked whole before anything of it is given. Refuses `not-found` for what the person does
 * not see or was taken back; a file that is missing or does not open is a failure, not a refusal.
 */
export async function openDocument(actor: Actor, memberId: string, documentId: string): Promise<OpenedDocument> {
  const scope = authorise(actor, "document:read", memberId);
  const row = await inScope(scope, (tx) => selectDocument(tx, scope, documentId));
  if (!row || row.removedAt) throw new DomainError("not-found", "document");
  const sealed = await documentStorage().get(placeOf(row, row.sha256));
  if (!sealed) return { row, failure: "no-file" };
  try {
    return { row, bytes: unseal(row, row.sha256, sealed) };
  } catch (error) {
    if (error instanceof Unreadable) return { row, failure: error.reason };
    throw error;
  }
}
