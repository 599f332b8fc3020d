import type { DocumentKey, DocumentType, Holder, Visibility } from "@/lib/domain/document/document";
import type { FileKind } from "@/lib/domain/document/kind";
import type { FormAction } from "@/lib/domain/form-state";
import { formatDay, formatSize } from "@/lib/i18n/format";
import { documentFr } from "@/lib/i18n/fr/document";
import { routes } from "@/lib/routes";

const t = documentFr;

/** One document as lists show it. */
export type Line = {
  id: string;
  name: string;
  type: DocumentType;
  kind: FileKind;
  size: number;
  datedOn: string | null;
  expiresOn: string | null;
  visibility: Visibility;
  createdBy: string;
  createdAt: Date;
};

/** One line of the list of a member. */
export type ListLine = Line & { version: number; holder: Holder; holderName: string | null; mayEdit: boolean };
/** The document that the address opens, to be corrected or taken back. */
export type Chosen = {
  id: string;
  name: string;
  type: string;
  datedOn: string | null;
  expiresOn: string | null;
  visibility: Visibility;
  removedAt: Date | null;
  version: number;
};
export type DocumentActs = { describe: FormAction; remove: FormAction; putBack: FormAction };

export const aboutOf = (memberId: string, { id, version }: Chosen): DocumentKey => ({
  memberId,
  documentId: id,
  version,
});

/** « PDF, 340 ko » */
export const fileWords = ({ kind, size }: Pick<Line, "kind" | "size">): string =>
  `${t.kinds[kind]}, ${formatSize(size)}`;

/** « Fiche « Cantine » »; a visit goes by its day. */
export function holderWords({ kind }: Holder, name: string | null): string {
  if (name === null) return t.holders[kind];
  return t.holderNamed[kind](kind === "visit" && name !== "" ? formatDay(name) : name);
}

/** The page of what a document hangs on; the town reads the report of a visit, not its file. */
export function holderHref(memberId: string, { kind, id }: Holder, opensVisits: boolean): string {
  if (kind === "entry") return routes.entry(memberId, id);
  if (kind === "contract") return routes.contract(memberId, id);
  if (kind === "action") return routes.memberActions(memberId, { etat: "toutes", action: id });
  if (kind === "intervention") return routes.memberIntervention(memberId, id);
  return opensVisits ? routes.visit(memberId, id) : routes.visitReport(memberId, id);
}
