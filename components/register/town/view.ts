import type { Reminder } from "@/lib/domain/action/reminder";
import type { ContractTerm } from "@/lib/domain/processor/contract";
import type { Batch } from "@/lib/domain/register/batch";
import type { Level } from "@/lib/domain/register/status";
import type { TemplateFacts } from "@/lib/domain/register/template-facts";
import type { AskedVisit } from "../../visit/campaign/asked-visits";
import type { WaitingReport } from "../../visit/waiting-reports";
import type { AskedUpdate } from "./asked-updates";

/** A line of the register that waits for its town. */
export type WaitingLine = {
  id: string;
  ref: string;
  name: string;
  openQuestions: number;
  unansweredQuestions: number;
  nextReviewOn: string | null;
};

export type EndingContract = ContractTerm & { id: string; processorName: string; object: string };

type Proposed = { id: string; template: Pick<TemplateFacts, "name"> };

/** « À faire », in the shape of `readTodo`. */
export type TodoView = {
  today: string;
  member: { id: string; name: string };
  dpoName: string;
  reminders: readonly Reminder[];
  askedVisits: readonly AskedVisit[];
  sharedReports: readonly WaitingReport[];
  level: { level: Level };
  expected: number;
  batches: readonly { number: number; count: Batch<Proposed>["count"]; size: number }[];
  batch: Batch<Proposed> | null;
  setAside: readonly { templateId: string; name: string; reason: string; by: string }[];
  drafts: readonly WaitingLine[];
  toComplete: readonly WaitingLine[];
  /** Entries whose template has an edition that nobody answered yet. */
  editions: readonly (WaitingLine & { edition: number })[];
  updates: readonly AskedUpdate[];
  submitted: number;
  reviewed: number;
  overdue: readonly WaitingLine[];
  /** Contracts whose end is told beforehand, nearest first. */
  contracts: readonly EndingContract[];
  mayWrite: boolean;
};
