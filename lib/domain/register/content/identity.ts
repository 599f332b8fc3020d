import { z } from "zod";
import { day, listOf, paragraph, sentence, word, yesNo } from "./text";

/** The fifteen domains of an entry; never joined with the fourteen themes of an intervention. */
export const DOMAINS = [
  "population",
  "elections",
  "assemblee",
  "finances",
  "rh",
  "enfance",
  "social",
  "urbanisme",
  "securite",
  "vie-locale",
  "communication",
  "technique",
  "economie",
  "numerique",
  "conformite",
] as const;
export type EntryDomain = (typeof DOMAINS)[number];

/** Codes of the templates, plus one for a body that is none of them and one for an agreement that no template knows. */
export const CONTROLLER_ROLES = [
  "commune",
  "ccas",
  "syndicat",
  "maire_agent_etat",
  "maire_officier_etat_civil",
  "conjoint_insee",
  "conjoint_region",
  "conjoint_sne",
  "conjoint_antai",
  "conjoint_autre",
  "autre",
] as const;
export type ControllerRole = (typeof CONTROLLER_ROLES)[number];

/** `title_iii`: police and justice files, where article 6 GDPR does not apply. `mixte`: one part of the purposes only. */
export const LEGAL_REGIMES = ["rgpd", "mixte", "title_iii"] as const;

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
