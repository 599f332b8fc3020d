import type { Batch } from "@/lib/domain/register/batch";
import type { Level } from "@/lib/domain/register/status";
import type { Template } from "@/lib/domain/register/template";

/** A line of the register that waits for its town. */
export type WaitingLine = { id: string; ref: string; name: string; openQuestions: number; nextReviewOn: string | null };

type Proposed = { id: string; template: Pick<Template, "name"> };

/** « À faire », in the shape of `readTodo`. */
export type TodoView = {
  today: string;
  member: { id: string; name: string };
  dpoName: string;
  level: { level: Level };
  expected: number;
  batches: readonly { number: number; count: Batch<Proposed>["count"]; size: number }[];
  batch: Batch<Proposed> | null;
  setAside: readonly { templateId: string; name: string; reason: string; by: string }[];
  drafts: readonly WaitingLine[];
  toComplete: readonly WaitingLine[];
  submitted: number;
  reviewed: number;
  overdue: readonly WaitingLine[];
  mayWrite: boolean;
};
