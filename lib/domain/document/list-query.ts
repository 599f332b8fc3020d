import { z } from "zod";
import { DOCUMENT_TYPES, HOLDER_KINDS } from "./document";

const absent = <S extends z.ZodType>(schema: S) => schema.optional().catch(undefined);

export const EXPIRY_FILTERS = ["bientot", "passee", "datee"] as const;

/** The address of a member's documents: filters, the one that is open, the one just taken back. */
export const documentListQuerySchema = z.object({
  type: absent(z.enum(DOCUMENT_TYPES)),
  objet: absent(z.enum(HOLDER_KINDS)),
  echeance: absent(z.enum(EXPIRY_FILTERS)),
  document: absent(z.uuid()),
  retire: absent(z.uuid()),
  page: z.coerce.number().int().min(1).max(10_000).catch(1),
});
export type DocumentListQuery = z.output<typeof documentListQuerySchema>;

export const DOCUMENT_PAGE_SIZE = 100;

/** The object that a document is to be attached to, in the address of the form. */
const HOLDER_WORDS = {
  fiche: "entry",
  visite: "visit",
  intervention: "intervention",
  contrat: "contract",
  action: "action",
} as const;
export const attachQuerySchema = z.object({
  fiche: absent(z.uuid()),
  visite: absent(z.uuid()),
  intervention: absent(z.uuid()),
  contrat: absent(z.uuid()),
  action: absent(z.uuid()),
  motif: z.string().max(20).optional().catch(undefined),
});
export type AttachQuery = z.output<typeof attachQuerySchema>;

/** The object that the address names; null when it names none. */
export function holderIn(query: AttachQuery) {
  for (const [word, kind] of Object.entries(HOLDER_WORDS)) {
    const id = query[word as keyof typeof HOLDER_WORDS]; // keys of that very record
    if (id) return { kind, id };
  }
  return null;
}
export const holderQuery = ({ kind, id }: { kind: string; id: string }): Record<string, string> => {
  const word = Object.entries(HOLDER_WORDS).find(([, known]) => known === kind)?.[0];
  return word ? { [word]: id } : {};
};
