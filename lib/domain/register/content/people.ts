import { z } from "zod";
import { listOf, sentence, word, yesNo } from "./text";

export const SUBJECT_KINDS = [
  "habitants",
  "usagers",
  "agents",
  "elus",
  "mineurs",
  "parents",
  "candidats",
  "entreprises",
  "partenaires",
  "vulnerables",
  "autre",
] as const;

/** `courante` to `article_10` are the kinds of the templates; `hautement_personnelle` is a WP248 criterion, not article 9. */
export const DATA_KINDS = ["courante", "hautement_personnelle", "nir", "article_9", "article_10"] as const;

/** The families of articles 9 and 10 GDPR, then the words of the templates where one category holds several. */
export const DATA_DETAILS = [
  "origin",
  "political",
  "religion",
  "union",
  "genetic",
  "biometric",
  "health",
  "intimacy",
  "offence",
  "opinion",
  "health_union",
  "incapacity",
  "various",
] as const;

export const COLLECTION_METHODS = [
  "web_form",
  "paper_form",
  "teleservice",
  "contract",
  "received_list",
  "interview",
  "sensor",
  "internal",
  "other",
] as const;

export const dataSubjectSchema = z.object({
  label: word.min(1),
  kind: z.enum(SUBJECT_KINDS).nullable(),
  comment: sentence,
});

export const dataCategorySchema = z.object({
  label: word.min(1),
  examples: listOf(sentence, 40),
  kind: z.enum(DATA_KINDS),
  /** Refines the kind: one of `DATA_DETAILS`, or empty. */
  detail: word,
  mandatory: yesNo,
  source: sentence,
  optional: z.boolean(),
});
export type DataCategory = z.output<typeof dataCategorySchema>;

export const peopleShape = {
  dataSubjects: listOf(dataSubjectSchema),
  subjectsCount: z.int().min(0).max(100_000_000).nullable(),
  minors: yesNo,
  agents: yesNo,
  vulnerable: yesNo,
  /** Notice written for children or fragile persons (article 12(1) GDPR): where it stands, or how they are told. */
  adaptedNotice: sentence,
  dataCategories: listOf(dataCategorySchema),
  dataSources: listOf(sentence),
  /** Article 13 (direct) or 14 (indirect) GDPR. */
  collection: z.enum(["direct", "indirect", "both"]).nullable(),
  collectionMethods: listOf(z.enum(COLLECTION_METHODS), COLLECTION_METHODS.length),
  freeTextFields: yesNo,
};
