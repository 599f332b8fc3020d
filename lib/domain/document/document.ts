import { z } from "zod";
import { idSchema } from "../identifier";

/** What a document is (fields.md § 7.8); codes are stored, the catalogue says them. */
export const DOCUMENT_TYPES = [
  "politique",
  "registre_signe",
  "convention",
  "dpa",
  "deliberation",
  "designation_dpo",
  "charte_informatique",
  "mention_information",
  "procedure",
  "attestation",
  "sensibilisation",
  "compte_rendu_visite",
  "bilan",
  "aipd",
  "reponse_demande",
  "recepisse_cnil",
  "autre",
] as const;
export type DocumentType = (typeof DOCUMENT_TYPES)[number];

/** `member`: whoever may read its object. `dpo_only`: the DPO alone. */
export const VISIBILITIES = ["member", "dpo_only"] as const;
export type Visibility = (typeof VISIBILITIES)[number];

/** What a document hangs on, exactly one. */
export const HOLDER_KINDS = ["entry", "visit", "intervention", "contract", "action"] as const;
export type HolderKind = (typeof HOLDER_KINDS)[number];
export type Holder = { readonly kind: HolderKind; readonly id: string };

/** Days that a document taken back keeps its file, so that it can be put back. */
export const KEPT_DAYS = 30;
/** What a setting may let the documents of one member weigh, in megabytes (1,000,000 bytes). */
export const QUOTA_MB = { min: 20, max: 100_000 } as const;
export const MEGABYTE = 1_000_000;

const NAME_MAX = 200;
const day = z.union([z.iso.date(), z.literal("").transform(() => null), z.null()]);
const described = {
  name: z.string().trim().max(NAME_MAX),
  type: z.enum(DOCUMENT_TYPES),
  datedOn: day,
  expiresOn: day,
  visibility: z.enum(VISIBILITIES),
};

export const holderSchema = z.object({ kind: z.enum(HOLDER_KINDS), id: idSchema });

/** The form beside a file; an empty name is that of the file. */
export const attachFormSchema = z.object({ memberId: idSchema, on: holderSchema, ...described });

export const documentKeySchema = z.object({ memberId: idSchema, documentId: idSchema, version: z.int() });
export const describeDocumentSchema = documentKeySchema.extend({ ...described, name: described.name.min(1) });
export type DescribeDocument = z.output<typeof describeDocumentSchema>;
export type DocumentKey = z.output<typeof documentKeySchema>;

/** A file's own name, without the folders that some browsers add and without what no file system takes. */
export function plainFileName(name: string): string {
  const last = name.split(/[/\\]/).at(-1) ?? "";
  const plain = last.replace(/[\p{Cc}\p{Cf}<>:"|?*]/gu, "").trim();
  return plain.slice(-NAME_MAX) || "document";
}

/** « délibération.pdf » → « délibération ». */
export const withoutExtension = (name: string): string => name.replace(/(?<=.)\.[a-z0-9]{1,5}$/i, "");

/** The name a browser saves it under: the file's own, with the extension of what it really is. */
export const savedName = ({ fileName, kind }: { fileName: string; kind: string }): string =>
  `${withoutExtension(fileName)}.${kind}`;

/** Past, or within `days` of `today` ('YYYY-MM-DD'). */
export function expiryState(expiresOn: string | null, today: string, days = 60): "none" | "later" | "soon" | "past" {
  if (expiresOn === null) return "none";
  if (expiresOn < today) return "past";
  const limit = new Date(`${today}T00:00:00Z`);
  limit.setUTCDate(limit.getUTCDate() + days);
  return expiresOn <= limit.toISOString().slice(0, 10) ? "soon" : "later";
}
