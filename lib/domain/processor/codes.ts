export const PROCESSOR_KINDS = [
  "software",
  "hosting",
  "payroll",
  "postal",
  "maintenance",
  "training",
  "other",
] as const;
export type ProcessorKind = (typeof PROCESSOR_KINDS)[number];

export const CERTIFICATIONS = ["hds", "secnumcloud", "iso27001", "iso27701", "iso9001"] as const;
export type Certification = (typeof CERTIFICATIONS)[number];

export const DPA_STATUSES = ["missing", "requested", "draft", "signed", "expired"] as const;
export type DpaStatus = (typeof DPA_STATUSES)[number];

/** Register-model § 1.2 (b). */
export const SERVICE_CATEGORIES = [
  "remote_maintenance",
  "external_backup",
  "hosting",
  "payroll",
  "transmission",
  "other",
] as const;
export type ServiceCategory = (typeof SERVICE_CATEGORIES)[number];

/** The fifteen points of a processor contract, in the order of the checklist; letters are those of Article 28(3) GDPR. */
export const CLAUSES = [
  "guarantees",
  "written_contract",
  "instructions",
  "confidentiality",
  "security",
  "further_processors",
  "rights_help",
  "security_help",
  "end_of_contract",
  "audit",
  "contacts_hosting",
  "processor_register",
  "reversibility",
  "health_hosting",
  "reuse",
] as const;
export type Clause = (typeof CLAUSES)[number];

/** What Article 28(3) itself orders the contract to say; the other points are checked beside it and leave ST-03 alone. */
export const ARTICLE_28_3: readonly Clause[] = [
  "written_contract",
  "instructions",
  "confidentiality",
  "security",
  "further_processors",
  "rights_help",
  "security_help",
  "end_of_contract",
  "audit",
];

export const CLAUSE_ANSWERS = ["present", "partial", "absent", "na"] as const;
export type ClauseAnswer = (typeof CLAUSE_ANSWERS)[number];
