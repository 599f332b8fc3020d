/** One question about a field of an entry; instants are ISO texts. */
export type EntryQuestion = {
  id: string;
  field: string;
  origin: "dpo" | "town";
  question: string;
  askedBy: string;
  askedAt: string;
  answer: string | null;
  answeredBy: string | null;
  answeredAt: string | null;
  closedAt: string | null;
  version: number;
};

/** `restoredAt`: when it came in with an exported register (ISO), null when it was approved here. */
export type VersionLine = {
  number: number;
  sha256: string;
  approvedBy: string;
  approvedAt: string;
  restoredAt: string | null;
};

/** What was done about an entry, newest first, five of each; what the role may not read is not there. */
export type EntryLinks = {
  interventions: { id: string; subject: string; date: string }[];
  actions: { id: string; label: string; dueOn: string | null }[];
  visits: { id: string; on: string }[];
};
