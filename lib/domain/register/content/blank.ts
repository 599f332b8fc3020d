import type { EntryContent } from "../content";
import { ALL_CATEGORIES, DPIA_CRITERIA } from "./codes";
import type { DataCategory } from "./people";
import type { Purpose } from "./purpose";
import type { Processor } from "./recipients";
import type { Phase, Retention } from "./retention";

export const blankPurpose = (label: string): Purpose => ({
  label,
  subPurposes: [],
  lawfulBasis: "to_determine",
  lawReferences: [],
  regime: "rgpd",
  consentProof: "",
  consentWithdrawal: "",
  balancingTest: "",
});

export const blankDataCategory = (label: string): DataCategory => ({
  label,
  examples: [],
  kind: "courante",
  detail: "",
  mandatory: null,
  source: "",
  optional: false,
});

export const blankPhase: Phase = { value: null, unit: null, trigger: "", text: "", unlimited: false };

export const blankRetention = (dataRef = ALL_CATEGORIES): Retention => ({
  dataRef,
  active: null,
  intermediate: null,
  finalFate: "to_determine",
  fateText: "",
  source: "",
  reason: "",
  text: "",
});

/** `name` may stay empty while only the part is known. */
export const blankProcessor = (name: string, role = ""): Processor => ({
  name,
  role,
  hostingCountry: "",
  contractReference: "",
  contractEndsOn: null,
  addedOn: null,
  furtherProcessorsKnown: null,
  furtherProcessors: [],
});

export const blankTransfer: EntryContent["transfers"]["items"][number] = {
  recipient: "",
  country: "",
  safeguard: null,
  derogation: null,
  repeated: null,
  impactAssessment: "",
  document: "",
};

type Criteria = EntryContent["dpia"]["criteria"];
const unanswered = { answer: null, decidedOn: null, decidedBy: "" };

const unansweredCriteria = (): Criteria =>
  Object.fromEntries(DPIA_CRITERIA.map((key) => [key, unanswered])) as Criteria; // fromEntries forgets the nine keys

/** An entry where nothing is answered but its name: the start of one that no template covers. */
export const blankContent = (start: Pick<EntryContent, "name" | "domain" | "controllerRole">): EntryContent => ({
  ...start,
  ...blankIdentity,
  ...blankPurposes,
  ...blankPeople,
  ...blankHandling,
  ...blankSafety,
  profiling: null,
  dpia: {
    criteria: unansweredCriteria(),
    listMatch: null,
    decision: null,
    reason: "",
    legislatorAssessment: "",
    on: null,
    advice: "",
  },
  dpiaListItem: "",
  dpiaDocument: "",
  unknowns: [],
  confirmed: [],
  toConfirm: [],
});

/** A content frozen before a field existed, with that field unanswered. */
export const filledContent = (frozen: Readonly<Record<string, unknown>>): EntryContent =>
  ({ ...blankContent({ name: "", domain: "conformite", controllerRole: "autre" }), ...frozen }) as EntryContent; // it was one when it was frozen

const blankIdentity = {
  service: "",
  manager: "",
  actingAs: "controller",
  jointControlConfirmed: null,
  jointControllers: [],
  agreementReference: "",
  clientControllers: [],
  processingCategories: [],
  legalRegime: "rgpd",
  startedOn: null,
  endedOn: null,
  dpoRecommendation: "",
  publicVisible: true,
} satisfies Partial<EntryContent>;

const blankPurposes = {
  purposes: [],
  secondaryLawfulBases: [],
  article9Exception: "",
  explicitConsentForm: "",
  article10Basis: "",
  nirBasis: "",
  contractWithSubject: null,
  onlineServiceForChildren: null,
  parentalConsent: null,
} satisfies Partial<EntryContent>;

const blankPeople = {
  dataSubjects: [],
  subjectsCount: null,
  minors: null,
  agents: null,
  vulnerable: null,
  adaptedNotice: "",
  dataCategories: [],
  dataSources: [],
  collection: null,
  collectionMethods: [],
  freeTextFields: null,
} satisfies Partial<EntryContent>;

const blankHandling = {
  retention: [],
  destructionVisa: null,
  lastPurgeOn: null,
  internalRecipients: [],
  externalRecipients: [],
  noRecipient: false,
  processors: [],
  software: [],
  transfers: { answer: null, items: [], note: "" },
} satisfies Partial<EntryContent>;

const blankSafety = {
  securityMeasures: [],
  supports: { paper: null, electronic: null, cloud: null, portable: null, paperPlace: "" },
  storagePlace: "",
  onlineService: null,
  homologatedOn: null,
  publishedOnline: null,
  publicationSafeguard: "",
  informationNotice: { answer: null, where: "", on: null, note: "" },
  article14: "",
  rights: {
    access: null,
    rectification: null,
    erasure: null,
    restriction: null,
    objection: null,
    portability: null,
    objectionExclusionText: "",
    contact: "",
  },
  automatedDecision: { answer: null, basis: "", logic: "", humanRecourse: "" },
} satisfies Partial<EntryContent>;
