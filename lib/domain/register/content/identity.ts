import { z } from "zod";
import { CONTROLLER_ROLES, DOMAINS, LEGAL_REGIMES } from "./codes";
import { day, listOf, paragraph, sentence, word, yesNo } from "./text";

export const jointControllerSchema = z.object({ name: word.min(1), contact: word, duties: sentence });
export const clientControllerSchema = z.object({ name: word.min(1), contact: word });

export const identityShape = {
  name: word.min(1),
  domain: z.enum(DOMAINS),
  service: word,
  manager: word,
  actingAs: z.enum(["controller", "joint_controller", "processor"]),
  controllerRole: z.enum(CONTROLLER_ROLES),
  /** Whether the two bodies really decide together: confirmed text by text, as INSEE, SNE and ANTAI may stand alone. */
  jointControlConfirmed: yesNo,
  jointControllers: listOf(jointControllerSchema, 20),
  agreementReference: sentence,
  /** Article 30(2)(a) and (b) GDPR, for an entry where the member acts as a processor. */
  clientControllers: listOf(clientControllerSchema, 100),
  processingCategories: listOf(word),
  legalRegime: z.enum(LEGAL_REGIMES),
  startedOn: day.nullable(),
  endedOn: day.nullable(),
  dpoRecommendation: paragraph,
  /** Whether an approved version of this entry may appear in the public register. */
  publicVisible: z.boolean(),
};
