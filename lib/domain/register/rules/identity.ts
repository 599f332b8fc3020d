import { plain } from "../plain-text";
import { rule } from "./rule";
import { anyMatches, lawReferences } from "./subject";

const STATE_TEXT = /\b(code|loi|ordonnance|decret|arrete|rgpd|reglement \(ue\)|cgct|casf|ceseda|crpa|cgfp|cgppp)\b/;

const VAGUE = [
  "gestion",
  "administration",
  "divers",
  "gestion administrative",
  "gestion courante",
  "gestion générale",
  "gestion des dossiers",
  "administration générale",
  "administration courante",
  "traitements divers",
  "affaires diverses",
].map(plain);
const SHORTEST_PURPOSE = 15;
const MANY_PURPOSES = 6;

const FORBIDDEN_CIVIL_STATUS_USE = /felicitation|condoleance|\bvoeux?\b|communication/;
/** Rewritten by loi n° 2024-317 of 8 April 2024, art. 8: alert plan, and health or social intervention. */
const ARTICLE_L121_6_1 =
  /alert|urgence|canicule|grand froid|risque|secours|sanitaire|\bsocia|contact|isol|assistance|plan (communal|departemental)/;
const NEVER_THAT_REGISTER =
  /colis|noel|voeux?\b|communication|invit|repas|fete|festi|anniversaire|politique|sondage|enquete/;
/** A campaign of vaccination or of works is not one of a candidate. */
const POLITICAL_USE =
  /propagande|campagnes?(?! (de |d')(vaccination|prevention|sensibilisation|information|recensement|collecte|releve|recrutement|sterilisation|comptage|travaux|deratisation|tests?|mesures?)\b)|elections? (d'un|de la|du) candidat|reelection/;

export const IDENTITY_RULES = [
  rule(
    "ID-01",
    "blocking",
    null,
    (_content, { member }) => member.controllerName === "" || member.controllerContact === "",
    "member",
  ),
  rule("ID-02", "blocking", null, (_content, { member }) => member.dpoContact === "", "member"),
  rule(
    "ID-03",
    "warning",
    "controllerRole",
    (content, { member }) => member.kind === "commune" && member.hasCcas && content.domain === "social",
  ),
  rule(
    "ID-04",
    "advice",
    "purposes",
    (content) => content.controllerRole === "maire_agent_etat" && !anyMatches(lawReferences(content), STATE_TEXT),
  ),
  rule("ID-05", "warning", "agreementReference", (content) => {
    if (!content.controllerRole.startsWith("conjoint_") || content.agreementReference !== "") return false;
    // ANTAI and SNE may be the State alone: no agreement is asked for until someone decided that they are not.
    const doubtful = content.controllerRole === "conjoint_antai" || content.controllerRole === "conjoint_sne";
    return doubtful ? content.jointControlConfirmed === true : content.jointControlConfirmed !== false;
  }),
  rule("FI-01", "blocking", "purposes", (content) => content.purposes.length === 0),
  rule("FI-02", "warning", "purposes", (content) => {
    const vague = content.purposes
      .map((purpose) => purpose.label)
      .filter((label) => label.length < SHORTEST_PURPOSE || VAGUE.includes(plain(label)));
    return vague.length > 0 && { list: vague };
  }),
  rule("FI-03", "advice", "purposes", (content) => content.purposes.length > MANY_PURPOSES),
  rule("FI-04", "blocking", "purposes", (content, { templateId }) => {
    const sources = [...content.dataSources, ...content.dataCategories.map((category) => category.source)];
    if (templateId !== "etat-civil" && !anyMatches(sources, /\betat civil\b/)) return false;
    const agreed = (proof: string, basis: string) => basis === "consent" && proof !== "";
    return content.purposes.some(
      ({ label, lawfulBasis, consentProof }) =>
        FORBIDDEN_CIVIL_STATUS_USE.test(plain(label)) && !agreed(consentProof, lawfulBasis),
    );
  }),
  rule("FI-05", "blocking", "purposes", (content, { templateId }) => {
    const sources = [...content.dataSources, ...content.dataCategories.map((category) => category.source)];
    if (templateId !== "personnes-vulnerables" && !anyMatches(sources, /personnes vulnerables/)) return false;
    const labels = content.purposes.map((purpose) => purpose.label);
    if (labels.length === 0) return false;
    return anyMatches(labels, NEVER_THAT_REGISTER) || !anyMatches(labels, ARTICLE_L121_6_1);
  }),
  rule("FI-06", "blocking", "purposes", (content) =>
    anyMatches(
      content.purposes.flatMap((purpose) => [purpose.label, ...purpose.subPurposes]),
      POLITICAL_USE,
    ),
  ),
] as const;
