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

/** Article 6(1) GDPR, in the order of the text. */
export const LAWFUL_BASES = [
  "consent",
  "contract",
  "legal_obligation",
  "vital_interests",
  "public_task",
  "legitimate_interests",
] as const;
export type LawfulBasis = (typeof LAWFUL_BASES)[number];

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

export const DURATION_UNITS = ["day", "month", "year"] as const;
export type DurationUnit = (typeof DURATION_UNITS)[number];

export const FINAL_FATES = [
  "destruction",
  "tri",
  "conservation",
  "anonymisation",
  "restitution",
  "to_determine",
] as const;

/** `dataRef` of a retention period that holds for every category. */
export const ALL_CATEGORIES = "all";

export const RECIPIENT_KINDS = ["public_body", "other"] as const;

/** Articles 45 and 46(2) GDPR, and the derogations of article 49. */
export const SAFEGUARDS = ["adequacy", "scc", "bcr", "public_instrument", "code", "certification", "art49"] as const;

/** The letters of article 49(1); (a), (b) and (c) are closed to public powers by article 49(3). */
export const DEROGATIONS = ["a", "b", "c", "d", "e", "f", "g", "second_subparagraph"] as const;

/** WP248 rev. 01, in the order of the guidelines. */
export const DPIA_CRITERIA = [
  "evaluation",
  "automated_decision",
  "systematic_monitoring",
  "sensitive_data",
  "large_scale",
  "matching",
  "vulnerable_persons",
  "innovative_use",
  "exclusion",
] as const;
export type DpiaCriterion = (typeof DPIA_CRITERIA)[number];

export const DPIA_DECISIONS = [
  "a_evaluer",
  "non_requise_motivee",
  "requise",
  "en_cours",
  "avis_dpo",
  "consultation_cnil",
  "validee",
] as const;
