import type { EntryContent } from "./content";
import { blankContent, blankDataCategory, blankProcessor, blankPurpose, blankRetention } from "./content/blank";
import type { LawfulBasis } from "./content/codes";
import { ALL_CATEGORIES, type DurationUnit } from "./content/codes";
import type { Duration, Phase } from "./content/retention";
import { plain } from "./plain-text";
import { rightsOf } from "./rights";
import type { Template } from "./template";

const UNIT_OF_LETTER: Record<string, DurationUnit> = { D: "day", M: "month", Y: "year" };

/** « P2Y » → 2 years. Throws on anything but one number of days, months or years, which the template schema refuses first. */
export function parseIsoDuration(text: string): Duration {
  const [, value, letter = ""] = /^P(\d+)([DMY])$/.exec(text) ?? [];
  const unit = UNIT_OF_LETTER[letter];
  if (value === undefined || unit === undefined) throw new Error(`not a duration: ${text}`);
  return { value: Number(value), unit };
}

const phaseOf = (phase: Template["retention"]["active"]): Phase => {
  const duration = phase.duration === null ? null : parseIsoDuration(phase.duration);
  return {
    value: duration?.value ?? null,
    unit: duration?.unit ?? null,
    trigger: phase.trigger ?? "",
    text: phase.text,
    unlimited: false,
  };
};

/** Only « yes » is written: that a word is missing from a template proves nothing about the town. */
const mentions = (texts: readonly string[], words: RegExp): true | null =>
  texts.some((text) => words.test(plain(text))) ? true : null;

const MINORS = /\b(enfants?|mineurs?|eleves?|jeunes?)\b/;
const AGENTS = /\bagents?\b/;
const VULNERABLE =
  /vulnerable|handicap|personnes? (aidee|accueillie|domiciliee)|^beneficiaires$|demandeurs et beneficiaires|65 ans/;

/** A list of the CNIL is matched only where the template says that it is, in these words. */
function listMatchOf({ value, reason }: Template["dpiaRequired"]): "required" | "exempt" | "none" {
  const text = plain(reason);
  if (text.includes("figure dans la liste cnil des traitements soumis a aipd")) return "required";
  if (
    value === "no" &&
    /^figure dans la liste cnil des traitements dispenses|dispensee? par la liste cnil\.$/.test(text)
  )
    return "exempt";
  return "none";
}

/**
 * The entry a town starts from when it adopts a template: what the law and the trade settle is filled in, what only the
 * town knows (software, service, storage, names of processors, transfers) is left unanswered.
 */
export function contentFromTemplate(template: Template): EntryContent {
  const bases: LawfulBasis[] = [template.legalBasis, ...template.secondaryLegalBases];
  const blank = blankContent({ name: template.name, domain: template.theme, controllerRole: template.controller });
  return {
    ...blank,
    actingAs: template.controller.startsWith("conjoint_") ? "joint_controller" : "controller",
    legalRegime: template.legalRegime,
    purposes: template.purposes.map((label) => ({
      ...blankPurpose(label),
      lawfulBasis: template.legalBasis,
      lawReferences: template.legalReference,
    })),
    secondaryLawfulBases: template.secondaryLegalBases,
    article9Exception: template.article9Exception,
    article10Basis: template.article10Basis,
    nirBasis: template.nirBasis,
    contractWithSubject: template.legalBasis === "contract" ? true : null,
    dataSubjects: template.dataSubjects.map((label) => ({ label, kind: null, comment: "" })),
    minors: mentions(template.dataSubjects, MINORS),
    agents: mentions(template.dataSubjects, AGENTS),
    vulnerable: mentions(template.dataSubjects, VULNERABLE),
    dataCategories: template.dataCategories.map((category) => ({ ...blankDataCategory(category.label), ...category })),
    dataSources: template.dataSources,
    retention: [
      {
        ...blankRetention(ALL_CATEGORIES),
        active: phaseOf(template.retention.active),
        intermediate: phaseOf(template.retention.intermediate),
        finalFate: template.retention.final.fate,
        fateText: template.retention.final.text,
        source: template.retention.source,
        text: template.retention.rule,
      },
    ],
    internalRecipients: template.recipients.internal.map((label) => ({ label, note: "" })),
    externalRecipients: template.recipients.external.map((label) => ({ label, note: "" })),
    processors: template.processors.map((role) => blankProcessor("", role)),
    transfers: { answer: null, items: [], note: template.transfersOutsideEU.note },
    securityMeasures: template.securityMeasures.map((measure) => ({ ...measure, implemented: null, comment: "" })),
    informationNotice: { ...blank.informationNotice, note: template.informationNotice },
    rights: { ...blank.rights, ...rightsOf(bases) },
    dpia: { ...blank.dpia, listMatch: listMatchOf(template.dpiaRequired), advice: template.dpiaRequired.reason },
    toConfirm: template.verify ? [{ field: null, note: template.verifyNote, confirmedOn: null }] : [],
  };
}
