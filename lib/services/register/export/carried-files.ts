import "server-only";
import type { Actor } from "@/lib/domain/access/policy";
import { carriedDocuments, carriedName } from "@/lib/domain/register/export/carried";
import type { RegisterRecord } from "@/lib/domain/register/export/record";
import { openDocument } from "../../document/read-documents";

/** One document on its way out with its register; `bytes` null when its file is lost, which the carrier must tell. */
export type CarriedFile = { readonly name: string; readonly title: string; readonly bytes: Uint8Array | null };

/** The files of a register's documents, one at a time, each opened under the rights of who asks. */
export async function* carriedFiles(actor: Actor, record: RegisterRecord): AsyncGenerator<CarriedFile> {
  for (const document of carriedDocuments(record)) {
    const opened = await openDocument(actor, record.member.id, document.id);
    yield { name: carriedName(document), title: document.name, bytes: "bytes" in opened ? opened.bytes : null };
  }
}
