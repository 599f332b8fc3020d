import type { EntryContent } from "../content";
import { blankContent, filledContent } from "../content/blank";
import type { EntryRecord, RegisterRecord } from "./record";

/**
 * What an approved content tells the public (CRPA, art. L. 311-5 to L. 311-7): neither security, nor the name or contact of
 * a person, nor a comment, nor what the town and its DPO still ask each other. Fields that are kept are written out, so
 * that a new one stays private until someone decides.
 */
export function publicContent(content: EntryContent): EntryContent {
  const { name, domain, controllerRole } = content;
  const blank = blankContent({ name, domain, controllerRole });
  return {
    ...blank,
    service: content.service,
    actingAs: content.actingAs,
    jointControlConfirmed: content.jointControlConfirmed,
    jointControllers: content.jointControllers.map((joint) => ({ ...joint, contact: "" })),
    agreementReference: content.agreementReference,
    clientControllers: content.clientControllers.map((client) => ({ ...client, contact: "" })),
    processingCategories: content.processingCategories,
    legalRegime: content.legalRegime,
    startedOn: content.startedOn,
    endedOn: content.endedOn,
    publicVisible: content.publicVisible,
    purposes: content.purposes.map((purpose) => ({ ...purpose, consentProof: "", balancingTest: "" })),
    secondaryLawfulBases: content.secondaryLawfulBases,
    article9Exception: content.article9Exception,
    article10Basis: content.article10Basis,
    nirBasis: content.nirBasis,
    dataSubjects: content.dataSubjects.map((subject) => ({ ...subject, comment: "" })),
    subjectsCount: content.subjectsCount,
    minors: content.minors,
    vulnerable: content.vulnerable,
    dataCategories: content.dataCategories,
    dataSources: content.dataSources,
    collection: content.collection,
    collectionMethods: content.collectionMethods,
    retention: content.retention.map((period) => ({ ...period, reason: "" })),
    internalRecipients: content.internalRecipients.map((recipient) => ({ ...recipient, note: "" })),
    externalRecipients: content.externalRecipients.map((recipient) => ({ ...recipient, note: "" })),
    noRecipient: content.noRecipient,
    processors: content.processors.map((processor) => ({
      ...processor,
      contractReference: "",
      contractEndsOn: null,
      addedOn: null,
      furtherProcessorsKnown: null,
      furtherProcessors: [],
    })),
    transfers: {
      ...content.transfers,
      items: content.transfers.items.map((item) => ({ ...item, impactAssessment: "", document: "" })),
      note: "",
    },
    informationNotice: { ...content.informationNotice, note: "" },
    article14: content.article14,
    rights: { ...content.rights, contact: "" },
    automatedDecision: content.automatedDecision,
    profiling: content.profiling,
    dpia: { ...blank.dpia, listMatch: content.dpia.listMatch, decision: content.dpia.decision, on: content.dpia.on },
  };
}

const HELD_BACK = {
  submittedAt: null,
  reviewedOn: null,
  nextReviewOn: null,
  reviewReason: "",
  recommendation: "",
  createdBy: "",
  updatedBy: "",
  questions: [],
};

/** The version in force of an entry that the public may see; nothing for a draft, an archived entry or one kept private. */
function publicEntry(entry: EntryRecord): EntryRecord[] {
  const version = entry.versions.find(({ number }) => number === entry.approvedVersion);
  if (!version || entry.status === "archived") return [];
  const frozen = filledContent(version.content);
  if (!frozen.publicVisible) return [];
  const shown = { ...version, content: {}, approvedBy: "" };
  const { documents: _d, ownTemplate: _o, decisions: _a, ...told } = entry;
  return [
    {
      ...told,
      ...HELD_BACK,
      status: "approved",
      updatedAt: version.approvedAt,
      content: publicContent(frozen),
      versions: [shown],
    },
  ];
}

const NOBODY = { name: "", function: "", email: "", phone: "" };

/** The public part of a register: approved versions only. The DPO's contact stays, which article 37(7) GDPR wants published. */
export function publicRecord(record: RegisterRecord): RegisterRecord {
  // Contracts, templates and what was published leave with the whole register only.
  const { contacts, dpo, profile, contractual: _c, ownTemplates: _o, publication: _p, ...shown } = record;
  return {
    ...shown,
    contacts: { ...contacts, controller: { ...NOBODY, function: contacts.controller.function }, referent: NOBODY },
    profile: { answers: {}, designation: { ...profile.designation, conventionOn: null } },
    dpo: { ...dpo, name: "" },
    entries: record.entries.flatMap(publicEntry),
    approvals: [],
    setAside: [],
  };
}
