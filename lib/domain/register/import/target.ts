/** What a column of a town's spreadsheet, or a line of one of its sheets, may answer. */
export const IMPORT_TARGETS = [
  "name",
  "ref",
  "purposes",
  "lawfulBasis",
  "lawReferences",
  "dataSubjects",
  "dataCategories",
  "dataDetail",
  "dataFamily",
  "sensitiveData",
  "retention",
  "recipients",
  "processors",
  "transfer",
  "transferSafeguard",
  "measures",
  "measureKind",
  "createdOn",
  "updatedOn",
  "service",
  "manager",
  "software",
  "dataSources",
  "storagePlace",
  "jointControllers",
  "known",
  "note",
] as const;

/**
 * `dataFamily` and `measureKind`: the heading itself names a category of data or a measure, the cell says « oui » or its detail.
 * `known`: the member's own card says it already. `note`: matches no question, and is kept with the entry as it is written.
 */
export type ImportTarget = (typeof IMPORT_TARGETS)[number];

/** What an index of treatments says of each: alone, it is not a register. */
export const INDEX_TARGETS: readonly ImportTarget[] = [
  "name",
  "ref",
  "createdOn",
  "updatedOn",
  "purposes",
  "sensitiveData",
  "transfer",
  "service",
  "known",
  "note",
];

/** Answers that one column alone can give. */
export const SINGLE_TARGETS: readonly ImportTarget[] = ["name", "ref", "createdOn", "updatedOn"];
