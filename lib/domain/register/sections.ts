import type { FieldKey } from "./content/fields";

/** The parts of an entry, in the order of the page and of the form; each question stands in one of them. */
export const SECTIONS = [
  {
    key: "identity",
    fields: [
      "name",
      "domain",
      "service",
      "manager",
      "actingAs",
      "controllerRole",
      "jointControlConfirmed",
      "jointControllers",
      "agreementReference",
      "clientControllers",
      "processingCategories",
      "legalRegime",
      "startedOn",
      "endedOn",
      "dpoRecommendation",
      "publicVisible",
    ],
  },
  {
    key: "purposes",
    fields: ["purposes", "secondaryLawfulBases", "contractWithSubject", "onlineServiceForChildren", "parentalConsent"],
  },
  { key: "people", fields: ["dataSubjects", "subjectsCount", "minors", "agents", "vulnerable", "adaptedNotice"] },
  {
    key: "data",
    fields: [
      "dataCategories",
      "article9Exception",
      "explicitConsentForm",
      "article10Basis",
      "nirBasis",
      "dataSources",
      "collection",
      "collectionMethods",
      "freeTextFields",
    ],
  },
  { key: "retention", fields: ["retention", "destructionVisa", "lastPurgeOn"] },
  {
    key: "recipients",
    fields: ["internalRecipients", "externalRecipients", "noRecipient", "processors", "software", "transfers"],
  },
  {
    key: "safety",
    fields: [
      "securityMeasures",
      "supports",
      "storagePlace",
      "onlineService",
      "homologatedOn",
      "publishedOnline",
      "publicationSafeguard",
    ],
  },
  { key: "rights", fields: ["informationNotice", "article14", "rights", "automatedDecision", "profiling"] },
  { key: "dpia", fields: ["dpia", "dpiaListItem", "dpiaDocument"] },
] as const satisfies readonly { key: string; fields: readonly FieldKey[] }[];

export type SectionKey = (typeof SECTIONS)[number]["key"];
