import { isTemplateVerbatim } from "../adaptations";
import type { EntryContent } from "../content";
import { plain } from "../plain-text";
import { hasDpiaDecision } from "./dpia-state";
import { compositeRule, rule } from "./rule";
import { anyMatches, dataTexts, hasBiometrics, purposesOn } from "./subject";

const hasKind = (content: EntryContent, kind: EntryContent["dataCategories"][number]["kind"]) =>
  content.dataCategories.some((category) => category.kind === kind);

const NIR_UNEXPECTED: readonly string[] = ["enfance", "vie-locale", "communication"];
const NIR = /numero de securite sociale|\bnir\b|numero d'inscription au repertoire/;
const FREE_TEXT_IS_RISKY: readonly string[] = ["social", "securite", "enfance", "rh"];
const IDENTITY_COPY =
  /(copies?|photocopies?|scans?|numerisations?)( recto[- ]verso)? (de |d'une |d'un |de la |de sa |des |du |de l'|de son )?((pieces?|titres?|cartes?( nationales?)?) d'identite|\bcnis?\b|passeports?)/;
/** Article 9(2)(a) however it is written: « 9(2)(a) », « 9.2.a », « 9, paragraphe 2, point a) », or in words. */
const EXPLICIT_CONSENT = /\b9\W{0,3}(paragraphe |§ ?)?2\W{0,3}(point |sous )?a\b|(consentement|accord) explicite/;
const RELIGION = /religi|confession|\bculte\b|halal|[ck]as[hc]h?er\b|musulman|\bjuifs?\b|juive|catholique|protestant/;
const NO_RELIGION_TEMPLATES = ["restauration-scolaire", "periscolaire", "alsh", "petite-enfance"];
/** Beyond the three documents of Code de l'éducation, art. D. 131-3-1. */
const BEYOND_SCHOOL_ENROLMENT =
  /nationalite|titres? de sejour|carte de sejour|vaccin|carnet de sante|(fiches?|bulletins?) de (paie|paye|salaire)|avis d'impo|livret de famille obligatoire|contrat de travail|carte vitale/;

export const PERSONAL_DATA_RULES = [
  rule(
    "DO-01",
    "blocking",
    "dataCategories",
    (content) => content.dataSubjects.length === 0 || content.dataCategories.length === 0,
  ),
  rule(
    "DO-02",
    "blocking",
    "article9Exception",
    (content) => hasKind(content, "article_9") && content.article9Exception === "",
  ),
  rule(
    "DO-03",
    "warning",
    "explicitConsentForm",
    (content) =>
      EXPLICIT_CONSENT.test(plain(content.article9Exception)) &&
      purposesOn(content, "consent").length === 0 &&
      content.explicitConsentForm === "",
  ),
  rule(
    "DO-04",
    "blocking",
    "article10Basis",
    (content) => hasKind(content, "article_10") && content.article10Basis === "",
  ),
  rule("DO-05", "blocking", "nirBasis", (content) => hasKind(content, "nir") && content.nirBasis === ""),
  rule(
    "DO-06",
    "blocking",
    "dataCategories",
    (content) =>
      NIR_UNEXPECTED.includes(content.domain) && (hasKind(content, "nir") || anyMatches(dataTexts(content), NIR)),
  ),
  rule(
    "DO-07",
    "warning",
    "freeTextFields",
    (content) => content.freeTextFields === true && FREE_TEXT_IS_RISKY.includes(content.domain),
  ),
  rule("DO-08", "warning", "dataCategories", (content) => anyMatches(dataTexts(content), IDENTITY_COPY)),
  rule(
    "DO-09",
    "blocking",
    "dataCategories",
    (content, { templateId }) =>
      NO_RELIGION_TEMPLATES.includes(templateId ?? "") && anyMatches(dataTexts(content), RELIGION),
  ),
  rule(
    "DO-10",
    "blocking",
    "dataCategories",
    (content, { templateId }) =>
      templateId === "inscriptions-scolaires" && anyMatches(dataTexts(content), BEYOND_SCHOOL_ENROLMENT),
  ),
  compositeRule("DO-11", "blocking", "dpia", ({ content }) =>
    hasBiometrics(content) && !hasDpiaDecision(content) ? {} : null,
  ),
  rule(
    "DO-12",
    "warning",
    "adaptedNotice",
    (content) => (content.minors === true || content.vulnerable === true) && content.adaptedNotice === "",
  ),
  rule(
    "DO-13",
    "blocking",
    "dataSources",
    (content) =>
      (content.collection === "indirect" || content.collection === "both") &&
      content.dataSources.length === 0 &&
      content.dataCategories.every(({ source }) => source === ""),
  ),
  rule("DO-14", "warning", null, (content, { templateId }) => {
    const open = content.toConfirm.filter((point) => point.confirmedOn === null).length;
    if (open === 0) return false;
    // Without a template, notes are what an import could not place.
    return templateId === null ? { count: open } : true;
  }),
  rule(
    "DO-15",
    "warning",
    null,
    (content, { templateContent }) => templateContent !== null && isTemplateVerbatim(content, templateContent),
  ),
] as const;
