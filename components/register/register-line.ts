import type { EntryStatus, Level } from "@/lib/domain/register/status";

/** One entry in the list of its member's register. */
export type RegisterLine = {
  id: string;
  ref: string;
  name: string;
  domain: string;
  service: string;
  status: EntryStatus;
  level: Level;
  forecastLevel: Level;
  approvedVersion: number | null;
  lacks: readonly string[];
  blockingCount: number;
  openQuestions: number;
  unansweredQuestions: number;
  score: number;
  nextReviewOn: string | null;
  reviewOverdue: boolean;
};
