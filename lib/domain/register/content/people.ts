import { z } from "zod";
import { COLLECTION_METHODS, DATA_KINDS, SUBJECT_KINDS } from "./codes";
import { listOf, sentence, word, yesNo } from "./text";

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
