import type { EntryContent } from "@/lib/domain/register/content";
import type { DATA_KINDS, LawfulBasis, SUBJECT_KINDS } from "@/lib/domain/register/content/codes";

/*
 * Our codes in the terms of the Data Privacy Vocabulary 2.0 (https://w3id.org/dpv/2.0) and of its GDPR extension
 * (https://w3id.org/dpv/2.0/legal/eu/gdpr), read in the tables that the group publishes. A code without a term of its own
 * takes the broader one.
 */

/** Article 6(1) GDPR. */
export const LAWFUL_BASES: Record<LawfulBasis, string> = {
  consent: "eu-gdpr:A6-1-a",
  contract: "eu-gdpr:A6-1-b",
  legal_obligation: "eu-gdpr:A6-1-c",
  vital_interests: "eu-gdpr:A6-1-d",
  public_task: "eu-gdpr:A6-1-e",
  legitimate_interests: "eu-gdpr:A6-1-f",
};

/** DPV calls sensitive what asks for care, special what the law forbids unless it says otherwise. */
export const DATA_TYPES: Record<(typeof DATA_KINDS)[number], string> = {
  courante: "dpv:PersonalData",
  hautement_personnelle: "dpv:SensitivePersonalData",
  nir: "dpv:SensitivePersonalData",
  article_9: "dpv:SpecialCategoryPersonalData",
  article_10: "dpv:SensitivePersonalData",
};

export const SUBJECT_TYPES: Record<(typeof SUBJECT_KINDS)[number], string> = {
  habitants: "dpv:DataSubject",
  usagers: "dpv:User",
  agents: "dpv:Employee",
  elus: "dpv:DataSubject",
  mineurs: "dpv:Child",
  parents: "dpv:ParentOfDataSubject",
  candidats: "dpv:JobApplicant",
  entreprises: "dpv:DataSubject",
  partenaires: "dpv:DataSubject",
  vulnerables: "dpv:VulnerableDataSubject",
  autre: "dpv:DataSubject",
};

type Transfer = EntryContent["transfers"]["items"][number];

const SAFEGUARDS: Record<Exclude<NonNullable<Transfer["safeguard"]>, "art49">, string> = {
  adequacy: "eu-gdpr:A45-3",
  scc: "eu-gdpr:A46-2-c",
  bcr: "eu-gdpr:A46-2-b",
  public_instrument: "eu-gdpr:A46-2-a",
  code: "eu-gdpr:A46-2-e",
  certification: "eu-gdpr:A46-2-f",
};

/** Articles 45, 46(2) and 49(1) GDPR; DPV writes the second subparagraph of the last as A49-2. Null while nothing is said. */
export function transferBasis({ safeguard, derogation }: Transfer): string | null {
  if (safeguard === null) return null;
  if (safeguard !== "art49") return SAFEGUARDS[safeguard];
  if (derogation === null) return null;
  return derogation === "second_subparagraph" ? "eu-gdpr:A49-2" : `eu-gdpr:A49-1-${derogation}`;
}
