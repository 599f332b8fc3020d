import { z } from "zod";
import { LAWFUL_BASES } from "./codes";
import { listOf, paragraph, sentence, yesNo } from "./text";

export const purposeSchema = z.object({
  label: sentence.min(1),
  subPurposes: listOf(sentence, 20),
  lawfulBasis: z.enum([...LAWFUL_BASES, "to_determine"]),
  lawReferences: listOf(sentence, 30),
  /** `title_iii`: this purpose is outside article 6, the rules on the lawful basis skip it. */
  regime: z.enum(["rgpd", "title_iii"]),
  consentProof: paragraph,
  consentWithdrawal: paragraph,
  balancingTest: paragraph,
});
export type Purpose = z.output<typeof purposeSchema>;

export const purposesShape = {
  purposes: listOf(purposeSchema, 30),
  secondaryLawfulBases: listOf(z.enum(LAWFUL_BASES), LAWFUL_BASES.length),
  /** The exception of article 9(2), as a text that names its letter: « RGPD, art. 9(2)(b) ». */
  article9Exception: sentence,
  /** Form that collects the explicit consent of article 9(2)(a). */
  explicitConsentForm: sentence,
  article10Basis: sentence,
  nirBasis: sentence,
  /** Whether the contract binds the data subject, as article 6(1)(b) wants. */
  contractWithSubject: yesNo,
  /** Article 8(1) GDPR and article 45 of the loi Informatique et Libertés: online service offered to under-15s. */
  onlineServiceForChildren: yesNo,
  parentalConsent: yesNo,
};
