import type { Adaptation } from "@/lib/domain/register/adaptations";
import type { EntryContent } from "@/lib/domain/register/content";
import type { FieldKey } from "@/lib/domain/register/content/fields";
import type { EntryLinks, EntryQuestion, VersionLine } from "@/lib/domain/register/history";
import type { LevelReport } from "@/lib/domain/register/level";
import type { Alert } from "@/lib/domain/register/rules";
import type { EntryStatus } from "@/lib/domain/register/status";
import type { Line as DocumentLine } from "../document/document-words";

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
  links: EntryLinks;
  changes: readonly unknown[];
  template: { id: string; version: number; name: string; sources: readonly { ref: string; check: string }[] } | null;
  /** The edition of its template that waits for an answer; null when none does. */
  edition: number | null;
  adapted: Record<FieldKey, Adaptation> | null;
  may: { write: boolean; submit: boolean; review: boolean; approve: boolean };
};
