import type { EntryContent } from "../content";
import { blankContent, blankDataCategory, blankPhase, blankProcessor, blankPurpose } from "../content/blank";
import { DPIA_CRITERIA } from "../content/codes";
import type { EntryContext, MemberFacts } from "../rules/rule";

const LAW = ["Code de l’éducation, art. R. 531-52 et R. 531-53"];

/** A school canteen described to the end: no rule fires on it. For tests of any layer. */
export const completeContent: EntryContent = {
  ...blankContent({ name: "Restauration scolaire", domain: "enfance", controllerRole: "commune" }),
  service: "Service scolaire",
  manager: "Responsable du service scolaire",
  purposes: ["Inscrire, commander et pointer les repas", "Facturer selon le barème voté"].map((label) => ({
    ...blankPurpose(label),
    lawfulBasis: "public_task",
    lawReferences: LAW,
  })),
  article9Exception: "RGPD, art. 9(2)(g)",
  dataSubjects: [{ label: "Enfants", kind: "mineurs", comment: "" }],
  minors: true,
  agents: false,
  vulnerable: false,
  adaptedNotice: "Affiche dessinée au réfectoire",
  dataCategories: [
    { ...blankDataCategory("Identité"), examples: ["nom, prénoms"], mandatory: true },
    { ...blankDataCategory("Santé de l’enfant"), examples: ["allergies"], kind: "article_9", detail: "health" },
  ],
  dataSources: ["Familles"],
  collection: "direct",
  collectionMethods: ["paper_form"],
  freeTextFields: false,
  retention: [
    {
      dataRef: "all",
      active: { ...blankPhase, value: 1, unit: "year", trigger: "année scolaire", text: "Année scolaire" },
      intermediate: { ...blankPhase, value: 10, unit: "year", trigger: "exercice", text: "Facturation : 10 ans" },
      finalFate: "destruction",
      fateText: "Élimination après visa",
      source: "Préconisations DGP/SIAF/2014/006",
      reason: "",
      text: "",
    },
  ],
  destructionVisa: true,
  lastPurgeOn: "2026-01-10",
  internalRecipients: [{ label: "Service scolaire", note: "" }],
  externalRecipients: [{ label: "Comptable public", note: "" }],
  processors: [
    {
      ...blankProcessor("Logicantine", "Éditeur du portail famille"),
      hostingCountry: "FR",
      contractReference: "Marché 2025-04",
      contractEndsOn: "2028-12-31",
      addedOn: "2026-01-10",
      furtherProcessorsKnown: true,
    },
  ],
  software: [{ name: "Logicantine", publisher: "Logicantine" }],
  transfers: { answer: "none", items: [], note: "" },
  securityMeasures: ["ACC", "SAV", "ARM", "CHI"].map((code) => ({
    code,
    label: `Mesure ${code}`,
    implemented: true,
    comment: "",
  })),
  supports: { paper: true, electronic: true, cloud: false, portable: true, paperPlace: "Armoire du secrétariat" },
  storagePlace: "Serveur de la mairie",
  onlineService: false,
  publishedOnline: false,
  informationNotice: { answer: "yes", where: "Formulaire d’inscription", on: "2026-01-10", note: "" },
  rights: {
    access: true,
    rectification: true,
    erasure: false,
    restriction: true,
    objection: true,
    portability: false,
    objectionExclusionText: "",
    contact: "accueil@damprelle.example",
  },
  automatedDecision: { answer: false, basis: "", logic: "", humanRecourse: "" },
  profiling: false,
  dpia: {
    criteria: Object.fromEntries(
      DPIA_CRITERIA.map((key) => [key, { answer: false, decidedOn: "2026-01-10", decidedBy: "Claire Aubry" }]),
    ) as EntryContent["dpia"]["criteria"], // fromEntries forgets the nine keys
    listMatch: "exempt",
    decision: "non_requise_motivee",
    reason: "Liste des traitements dispensés",
    legislatorAssessment: "",
    on: "2026-01-10",
    advice: "",
  },
};

export const completeMember: MemberFacts = {
  kind: "commune",
  controllerName: "Commune de Damprelle, le maire",
  controllerContact: "mairie@damprelle.example",
  dpoContact: "dpo@syndicat.example",
  dpoContactSince: "2025-01-01",
  hasCcas: false,
  agentsCount: 12,
};

/** The complete content with facts that hold it: approved by the representative, reviewed, nothing pending. */
export const completeContext: EntryContext = {
  entryId: "01900000-0000-7000-8000-000000000001",
  templateId: "restauration-scolaire",
  templateContent: null,
  content: completeContent,
  member: completeMember,
  life: { approvedByRole: "representative", nextReviewOn: "2027-01-10" },
  siblings: [],
  openFindings: [],
  linked: {
    processors: [],
    softwares: completeContent.software.map(({ name }) => ({ name, listed: true, served: false })),
    syndicateName: "Syndicat du Val",
  },
  today: "2026-11-22",
};

export const withContent = (change: Partial<EntryContent>, context = completeContext): EntryContext => ({
  ...context,
  content: { ...context.content, ...change },
});
