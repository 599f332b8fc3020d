import { isPublicBody } from "../../member/kind";
import type { EntryContent } from "../content";
import { plain } from "../plain-text";
import { rule } from "./rule";
import { anyMatches, gdprPurposes, isVideoprotection, purposesOn } from "./subject";

/** Where a refusal costs the person nothing, so that consent can be free. */
const FREE_CONSENT =
  /lettre d'information|newsletter|infolettre|photo|\bimages?\b|participation|facultati|cookie|temoins? de connexion|evenements? familia|naissances?|mariages?|carnet/;
const LOCAL_TEXT = /deliberation|reglement interieur/;
const AGENTS = /\b(agents?|salaries?|personnel)\b/;
const NO_OBJECTION = ["consent", "contract", "legal_obligation", "vital_interests"] as const;

const basesOf = (content: EntryContent): string[] => [
  ...gdprPurposes(content).map((purpose) => purpose.lawfulBasis),
  ...content.secondaryLawfulBases,
];

/** Article 21(1) GDPR: open on a public task or legitimate interests only; withdrawing consent is another right. */
function objectionWithoutGround(content: EntryContent, bases: readonly string[]): boolean {
  const all = (codes: readonly string[]) => bases.every((basis) => codes.includes(basis));
  return content.rights.objection === true && all(NO_OBJECTION) && !all(["consent"]);
}

export const LAWFUL_BASIS_RULES = [
  rule("BL-01", "blocking", "purposes", (content) =>
    gdprPurposes(content).some((purpose) => purpose.lawfulBasis === "to_determine"),
  ),
  rule("BL-02", "warning", "purposes", (content) =>
    [...purposesOn(content, "legal_obligation"), ...purposesOn(content, "public_task")].some(
      (purpose) => purpose.lawReferences.length === 0,
    ),
  ),
  rule(
    "BL-03",
    "warning",
    "purposes",
    (content, { member }) =>
      isPublicBody(member.kind) &&
      purposesOn(content, "consent").some((purpose) => !anyMatches([purpose.label, content.name], FREE_CONSENT)),
  ),
  rule("BL-04", "warning", "purposes", (content) => {
    const concernsAgents =
      content.agents === true ||
      content.dataSubjects.some(({ label, kind }) => kind === "agents" || AGENTS.test(plain(label)));
    return concernsAgents && purposesOn(content, "consent").length > 0;
  }),
  rule("BL-05", "blocking", "purposes", (content) =>
    purposesOn(content, "consent").some((purpose) => purpose.consentProof === "" || purpose.consentWithdrawal === ""),
  ),
  rule(
    "BL-06",
    "warning",
    "purposes",
    (content, { member }) => isPublicBody(member.kind) && purposesOn(content, "legitimate_interests").length > 0,
  ),
  rule("BL-07", "blocking", "purposes", (content) =>
    purposesOn(content, "legitimate_interests").some((purpose) => purpose.balancingTest === ""),
  ),
  rule("BL-08", "warning", "purposes", (content) =>
    purposesOn(content, "legal_obligation").some(
      ({ lawReferences }) => lawReferences.length > 0 && lawReferences.every((text) => LOCAL_TEXT.test(plain(text))),
    ),
  ),
  rule(
    "BL-09",
    "warning",
    "purposes",
    (content, context) => isVideoprotection(context) && purposesOn(content, "legal_obligation").length > 0,
  ),
  rule("BL-10", "warning", "purposes", (content) => purposesOn(content, "vital_interests").length > 0),
  rule(
    "BL-11",
    "warning",
    "contractWithSubject",
    (content) => purposesOn(content, "contract").length > 0 && content.contractWithSubject !== true,
  ),
  rule(
    "BL-12",
    "blocking",
    "parentalConsent",
    (content) =>
      content.onlineServiceForChildren === true &&
      purposesOn(content, "consent").length > 0 &&
      content.parentalConsent !== true,
  ),
  rule("BL-13", "warning", "rights", (content) => {
    const bases = basesOf(content);
    if (gdprPurposes(content).length === 0 || bases.includes("to_determine")) return false;
    const portability = bases.includes("consent") || bases.includes("contract");
    return objectionWithoutGround(content, bases) || (content.rights.portability === true && !portability);
  }),
] as const;
