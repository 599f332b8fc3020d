import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { migrator, newJob } from "@/db/testing/people";
import { attachDocument } from "../../document/attach-document";
import { describeDocument, putDocumentBack, removeDocument } from "../../document/change-document";
import { downloadDocument } from "../../document/download-document";
import { eraseDocuments } from "../../document/erase-documents";
import { serviceCase, type Town } from "../case";
import { plantEntry } from "./register";

process.env.DOCUMENTS_DIR ||= mkdtempSync(join(tmpdir(), "registre-documents-"));
process.env.DOCUMENT_KEYS ||= `essai:${Buffer.alloc(32, 7).toString("base64")}`;

export const said = { name: "", type: "autre", datedOn: null, expiresOn: null, visibility: "member" } as const;
export const pdfOf = (text: string) => ({
  name: "délibération.pdf",
  kind: "pdf" as const,
  bytes: new Uint8Array(Buffer.from(`%PDF-1.4\n${text}\n%%EOF\n`)),
});

/** A document of the town's entry, attached by its DPO. */
export async function attached(town: Town, text = "acte") {
  const { memberId } = town;
  const { entryId } = await plantEntry(town, "draft");
  const on = { kind: "entry" as const, id: entryId };
  const actor = await town.actor("dpo");
  const { id } = await attachDocument(actor, null, { memberId, on, ...said, file: pdfOf(text) });
  return { actor, entryId, key: { memberId, documentId: id, version: 1 } };
}

export const cases = [
  serviceCase(attachDocument)(async (town) => {
    const { entryId } = await plantEntry(town, "draft");
    const { memberId } = town;
    const on = { kind: "entry" as const, id: entryId };
    return { actor: await town.actor("referent"), input: { memberId, on, ...said, file: pdfOf(memberId) } };
  }),
  serviceCase(describeDocument)(async (town) => {
    const { actor, key } = await attached(town);
    return { actor, input: { ...key, ...said, name: "Délibération", type: "deliberation", expiresOn: "2030-01-01" } };
  }),
  serviceCase(downloadDocument)(async (town) => {
    const { key } = await attached(town);
    const { memberId, documentId } = key;
    return { actor: await town.actor("representative"), input: { memberId, documentId } };
  }),
  serviceCase(removeDocument)(async (town) => {
    const { actor, key } = await attached(town);
    return { actor, input: key };
  }),
  serviceCase(putDocumentBack)(async (town) => {
    const { actor, key } = await attached(town);
    await migrator()`update document set removed_at = now(), removed_by = 'X' where id = ${key.documentId}`;
    return { actor, input: key };
  }),
  serviceCase(eraseDocuments)(
    async (town) => {
      const { key } = await attached(town);
      await migrator()`update document set removed_at = now() - interval '31 days', removed_by = 'X' where id = ${key.documentId}`;
      return { actor: await newJob(town.syndicateId, ["dpo"]), input: { memberId: town.memberId, as: "dpo" } };
    },
    { keyless: true },
  ),
];
