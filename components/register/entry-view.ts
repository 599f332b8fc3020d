import type { Adaptation } from "@/lib/domain/register/adaptations";
import type { EntryContent, FieldKey } from "@/lib/domain/register/content";
import type { LevelReport } from "@/lib/domain/register/level";
import type { Alert } from "@/lib/domain/register/rules";
import type { EntryStatus } from "@/lib/domain/register/status";
import type { Line as DocumentLine } from "../document/document-words";

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

/** One entry as its page shows it; the shape of `readEntry`. */
export type EntryView = {
  today: string;
  entry: {
    id: string;
    memberId: string;
    ref: string;
    name: string;
    status: EntryStatus;
    version: number;
    content: EntryContent;
    nextReviewOn: string | null;
    reviewReason: string;
    recommendation: string;
  };
  questions: readonly EntryQuestion[];
  versions: readonly VersionLine[];
  documents: readonly DocumentLine[];
  alerts: readonly Alert[];
  score: { total: number; capped: boolean };
  level: LevelReport;
  forecast: LevelReport;
  /** What was done about it, newest first, as far as the role may read it. */
  links: {
    interventions: readonly { id: string; subject: string; date: string }[];
    actions: readonly { id: string; label: string; dueOn: string | null }[];
    visits: readonly { id: string; on: string }[];
  };
  changes: readonly unknown[];
  template: { id: string; version: number; name: string; sources: readonly { ref: string; check: string }[] } | null;
  /** The edition of its template that waits for an answer; null when none does. */
  edition: number | null;
  adapted: Record<FieldKey, Adaptation> | null;
  may: { write: boolean; submit: boolean; review: boolean; approve: boolean };
};
