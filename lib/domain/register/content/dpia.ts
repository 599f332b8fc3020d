import { z } from "zod";
import { DPIA_DECISIONS, type DpiaCriterion } from "./codes";
import { day, paragraph, sentence, word, yesNo } from "./text";

/** A criterion counts only once a person answered it: the day and the name are kept with the answer. */
const criterionSchema = z.object({ answer: yesNo, decidedOn: day.nullable(), decidedBy: word });

export const dpiaShape = {
  profiling: yesNo,
  dpia: z.object({
    criteria: z.object({
      evaluation: criterionSchema,
      automated_decision: criterionSchema,
      systematic_monitoring: criterionSchema,
      sensitive_data: criterionSchema,
      large_scale: criterionSchema,
      matching: criterionSchema,
      vulnerable_persons: criterionSchema,
      innovative_use: criterionSchema,
      exclusion: criterionSchema,
    } satisfies Record<DpiaCriterion, typeof criterionSchema>),
    /** `required`: délibération CNIL n° 2018-327; `exempt`: n° 2019-118; null while nobody looked. */
    listMatch: z.enum(["required", "exempt", "none"]).nullable(),
    decision: z.enum(DPIA_DECISIONS).nullable(),
    reason: paragraph,
    /** Article 35(10) GDPR: the text whose impact the legislator already assessed. */
    legislatorAssessment: paragraph,
    on: day.nullable(),
    /** What the template says, kept to help the person who decides. */
    advice: paragraph,
  }),
  /** Which treatment of the CNIL's list it is: « n° 10, affaires scolaires ». */
  dpiaListItem: sentence,
  /** Where the analysis is kept, or its reference. */
  dpiaDocument: sentence,
};
