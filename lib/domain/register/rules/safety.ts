import { addMonths } from "../calendar";
import { plain } from "../plain-text";
import { rule } from "./rule";
import { gdprPurposes, hasMeasure, isSensitive } from "./subject";

const FEWEST_MEASURES = 3;
const NOTICE_MONTHS = 36;
/** Question of the visit guide: does each person have an account of their own? */
const OWN_ACCOUNT_QUESTION = "E1";
/** Questions of the visit guide: a backup each day outside the town hall, a restore tried within the year. */
const BACKUP_QUESTIONS: readonly (string | null)[] = ["F1", "F2"];
const SHARED_ACCOUNT = /comptes? (partage|commun|unique|generique)|meme (compte|mot de passe|session)/;

export const SAFETY_RULES = [
  rule(
    "SE-01",
    "warning",
    "securityMeasures",
    (content) => content.securityMeasures.filter((measure) => measure.implemented !== false).length < FEWEST_MEASURES,
  ),
  rule(
    "SE-02",
    "warning",
    "securityMeasures",
    (content) => isSensitive(content) && content.supports.portable === true && !hasMeasure(content, "CHI"),
  ),
  rule(
    "SE-03",
    "warning",
    "securityMeasures",
    (content, { openFindings }) => {
      const paperOnly = content.supports.electronic === false && content.supports.cloud !== true;
      const backup = content.securityMeasures.find((measure) => measure.code === "SAV");
      const found = openFindings.some(({ questionCode }) => BACKUP_QUESTIONS.includes(questionCode));
      return !paperOnly && (backup === undefined || backup.implemented === false || found);
    },
    "member",
  ),
  rule(
    "SE-04",
    "warning",
    "securityMeasures",
    (_content, { openFindings, entryId }) =>
      openFindings.some(
        (finding) =>
          (finding.entryId === null || finding.entryId === entryId) &&
          (finding.questionCode === OWN_ACCOUNT_QUESTION || SHARED_ACCOUNT.test(plain(finding.label))),
      ),
    "cross",
  ),
  rule(
    "SE-05",
    "advice",
    "homologatedOn",
    (content) => content.onlineService === true && content.homologatedOn === null,
  ),
  rule(
    "SE-06",
    "warning",
    "securityMeasures",
    (content) => isSensitive(content) && content.supports.paper === true && !hasMeasure(content, "ARM"),
  ),
  rule(
    "IN-01",
    "warning",
    "informationNotice",
    ({ informationNotice: { answer } }) => answer === null || answer === "no",
  ),
  rule("IN-02", "advice", "informationNotice", ({ informationNotice: { answer, on } }, { today, member }) => {
    if (answer !== "yes" || on === null) return false;
    return addMonths(on, NOTICE_MONTHS) < today || (member.dpoContactSince !== null && member.dpoContactSince > on);
  }),
  rule(
    "IN-03",
    "warning",
    "article14",
    (content) => (content.collection === "indirect" || content.collection === "both") && content.article14 === "",
  ),
  rule(
    "DR-01",
    "blocking",
    "automatedDecision",
    ({ automatedDecision }) => automatedDecision.answer === true && automatedDecision.basis === "",
  ),
  rule(
    "DR-02",
    "warning",
    "rights",
    (content) =>
      content.rights.objection === false &&
      content.rights.objectionExclusionText === "" &&
      gdprPurposes(content).some(
        ({ lawfulBasis }) => lawfulBasis === "public_task" || lawfulBasis === "legitimate_interests",
      ),
  ),
] as const;
