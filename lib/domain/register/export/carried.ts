import type { DocumentRecord, RegisterRecord } from "./record";

/** « registre-damprelle-2026-11-28.json » → « registre-damprelle-2026-11-28-documents »: the folder beside the file. */
export const carriedFolder = (jsonFile: string): string => `${jsonFile.replace(/\.json$/i, "")}-documents`;

/** The name of a document's bytes in that folder: their own hash. */
export const carriedName = ({ sha256, kind }: Pick<DocumentRecord, "sha256" | "kind">): string => `${sha256}.${kind}`;

/** Every document of a register, the same bytes once. */
export function carriedDocuments({ entries }: RegisterRecord): DocumentRecord[] {
  const byHash = new Map(entries.flatMap(({ documents = [] }) => documents.map((d) => [carriedName(d), d] as const)));
  return [...byHash.values()];
}
