import type { DocumentRecord } from "./document-record";
import type { RegisterRecord } from "./record";

/** « registre-damprelle-2026-11-28.json » → « registre-damprelle-2026-11-28-documents »: the folder beside the file. */
export const carriedFolder = (jsonFile: string): string => `${jsonFile.replace(/\.json$/i, "")}-documents`;

/** The name of a document's bytes in that folder: their own hash. */
export const carriedName = ({ sha256, kind }: Pick<DocumentRecord, "sha256" | "kind">): string => `${sha256}.${kind}`;

type Attached = {
  readonly on: { readonly kind: "entry" | "contract"; readonly id: string };
  readonly document: DocumentRecord;
};

/** Every document of a register, with what it hangs on. */
export function attachedDocuments({ entries, contractual }: RegisterRecord): Attached[] {
  const holders = [
    ...entries.map((entry) => ({ kind: "entry" as const, ...entry })),
    ...(contractual?.contracts ?? []).map((contract) => ({ kind: "contract" as const, ...contract })),
  ];
  return holders.flatMap(({ kind, id, documents = [] }) =>
    documents.map((document) => ({ on: { kind, id }, document })),
  );
}

/** The same bytes once. */
export function carriedDocuments(record: RegisterRecord): DocumentRecord[] {
  const byHash = new Map(attachedDocuments(record).map(({ document }) => [carriedName(document), document]));
  return [...byHash.values()];
}
