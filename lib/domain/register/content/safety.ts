import { z } from "zod";
import { day, listOf, paragraph, sentence, word, yesNo } from "./text";

export const securityMeasureSchema = z.object({
  /** Code of the security catalogue, empty for a measure of the town's own. */
  code: z.string().trim().max(10),
  label: sentence.min(1),
  implemented: yesNo,
  comment: sentence,
});

export const safetyShape = {
  securityMeasures: listOf(securityMeasureSchema),
  supports: z.object({ paper: yesNo, electronic: yesNo, cloud: yesNo, portable: yesNo, paperPlace: sentence }),
  storagePlace: sentence,
  onlineService: yesNo,
  /** Security homologation of an online service (référentiel général de sécurité). */
  homologatedOn: day.nullable(),
  publishedOnline: yesNo,
  /** What is blanked or anonymised before publication (CRPA, art. L. 312-1-2). */
  publicationSafeguard: paragraph,
  informationNotice: z.object({
    answer: z.enum(["yes", "no", "na"]).nullable(),
    where: sentence,
    on: day.nullable(),
    note: paragraph,
  }),
  /** Article 14 GDPR: how persons are told when the data come from elsewhere, or the exception relied on. */
  article14: paragraph,
  rights: z.object({
    access: yesNo,
    rectification: yesNo,
    erasure: yesNo,
    restriction: yesNo,
    objection: yesNo,
    portability: yesNo,
    objectionExclusionText: sentence,
    contact: word,
  }),
  automatedDecision: z.object({ answer: yesNo, basis: sentence, logic: paragraph, humanRecourse: paragraph }),
};
