import "server-only";
import { holderOf } from "@/db/queries/document/read";
import { type Actor, authorise } from "@/lib/domain/access/policy";
import { mutate } from "../mutation";
import { auditOfDownload } from "./audit-of";
import { heldHolder } from "./holding";
import { type OpenedDocument, openDocument } from "./read-documents";

/**
 * The file of a document for the person who saves it: taking it is an act of the trail, which names it by its id alone. What does not
 * open leaves no line: nothing left the house. Refuses as `openDocument` does.
 */
export async function downloadDocument(
  actor: Actor,
  key: string | null,
  input: { memberId: string; documentId: string },
): Promise<OpenedDocument> {
  const opened = await openDocument(actor, input.memberId, input.documentId);
  if ("failure" in opened) return opened;
  const scope = authorise(actor, "document:read", input.memberId);
  await mutate("downloadDocument", scope, { key, input }, async (tx) => {
    const held = await heldHolder(tx, scope, holderOf(opened.row));
    return { result: null, audit: auditOfDownload(opened.row, held) };
  });
  return opened;
}
