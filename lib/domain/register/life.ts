import { DomainError } from "../errors";
import type { EntryContent } from "./content";
import { DEFAULT_REVIEW_PERIODS, nextReviewOn, type ReviewPeriods } from "./review";
import { type Alert, blocksApproval } from "./rules";
import type { EntryStatus } from "./status";

export const ENTRY_ACTS = ["submit", "ask_to_complete", "review", "approve", "reopen", "archive"] as const;
export type EntryAct = (typeof ENTRY_ACTS)[number];

/** `reopen` of an approved entry opens a draft beside the version, which stays in force. An archived entry stays so. */
const TRANSITIONS: Record<EntryStatus, Partial<Record<EntryAct, EntryStatus>>> = {
  draft: { submit: "submitted", archive: "archived" },
  submitted: { ask_to_complete: "to_complete", review: "reviewed", reopen: "draft", archive: "archived" },
  to_complete: { submit: "submitted", reopen: "draft", archive: "archived" },
  reviewed: { approve: "approved", ask_to_complete: "to_complete", reopen: "draft", archive: "archived" },
  approved: { reopen: "draft", archive: "archived" },
  archived: {},
};

export const canPerform = (status: EntryStatus, act: EntryAct): boolean => TRANSITIONS[status][act] !== undefined;

/** The status after the act; DomainError `invalid-state` with the act as subject when it is not possible from there. */
export function nextStatus(status: EntryStatus, act: EntryAct): EntryStatus {
  const next = TRANSITIONS[status][act];
  if (next === undefined) throw new DomainError("invalid-state", act);
  return next;
}

/** Whose turn it is to write: the town on its own drafts, the DPO also while reviewing. Others need `reopen` first. */
export function canEdit(status: EntryStatus, role: "dpo" | "referent"): boolean {
  return status === "draft" || status === "to_complete" || (role === "dpo" && status === "submitted");
}

export const submit = (status: EntryStatus): EntryStatus => nextStatus(status, "submit");
export const reopen = (status: EntryStatus): EntryStatus => nextStatus(status, "reopen");
export const archive = (status: EntryStatus): EntryStatus => nextStatus(status, "archive");

/** Back to the town, with at least one question: otherwise it would not know what to complete. */
export function askToComplete(status: EntryStatus, openQuestions: number): EntryStatus {
  const next = nextStatus(status, "ask_to_complete");
  if (openQuestions < 1) throw new DomainError("invalid-state", "no-question");
  return next;
}

/** Rules about the life of an entry are answered by reviewing and approving it: they cannot stand in the way of either. */
const ANSWERED_BY_APPROVAL: readonly Alert["code"][] = ["VI-01", "VI-02", "VI-03"];
const standing = (alerts: readonly Alert[]) => alerts.filter(({ code }) => !ANSWERED_BY_APPROVAL.includes(code));

/** What must be solved before the entry can be reviewed or approved: its blocking alerts. */
export const approvalObstacles = (alerts: readonly Alert[]): Alert[] => standing(alerts).filter(blocksApproval);

/** Warnings let the review pass with a written reason (register-model § 3). */
export const needsReason = (alerts: readonly Alert[]): boolean =>
  standing(alerts).some(({ severity }) => severity === "warning");

export type Review = {
  readonly alerts: readonly Alert[];
  /** Why the warnings are accepted; empty when there is none to accept. */
  readonly reason: string;
  readonly reviewedOn: string;
  /** The DPO may ask for an earlier review than the period gives, never for a later one. */
  readonly chosenReviewOn: string | null;
};

/** The DPO's advice is given: status and day of the next review. Refuses blocking alerts, and warnings without a reason. */
export function markReviewed(
  status: EntryStatus,
  content: EntryContent,
  review: Review,
  periods: ReviewPeriods = DEFAULT_REVIEW_PERIODS,
): { status: EntryStatus; nextReviewOn: string } {
  const next = nextStatus(status, "review");
  if (approvalObstacles(review.alerts).length > 0) throw new DomainError("invalid-state", "blocking-rules");
  if (needsReason(review.alerts) && review.reason.trim() === "")
    throw new DomainError("invalid-state", "reason-required");
  const latest = nextReviewOn(content, review.reviewedOn, periods);
  const chosen = review.chosenReviewOn ?? latest;
  if (chosen > latest || chosen <= review.reviewedOn) throw new DomainError("invalid-state", "review-date");
  return { status: next, nextReviewOn: chosen };
}

/** The controller decides (article 4(7) GDPR). `alerts` are those of the very content being frozen. */
export function approve(status: EntryStatus, alerts: readonly Alert[]): EntryStatus {
  const next = nextStatus(status, "approve");
  if (approvalObstacles(alerts).length > 0) throw new DomainError("invalid-state", "blocking-rules");
  return next;
}
