import { expect, test } from "vitest";
import { DomainError } from "../errors";
import {
  approve,
  archive,
  askToComplete,
  canEdit,
  canPerform,
  ENTRY_ACTS,
  markReviewed,
  nextStatus,
  reopen,
  submit,
} from "./life";
import { nextReviewOn } from "./review";
import { type Alert, checkEntry } from "./rules";
import { ENTRY_STATUSES } from "./status";
import { completeContent, completeContext, withContent } from "./testing/complete-entry";
import { category } from "./testing/rule-case";

const refusal = (act: () => unknown): string => {
  try {
    act();
  } catch (error) {
    if (error instanceof DomainError) return `${error.code}: ${error.subject}`;
    throw error;
  }
  return "accepted";
};
const blocking = checkEntry(withContent({ purposes: [] }));
const warning = checkEntry(withContent({ software: [{ name: "Gmail", publisher: "" }] }));
const review = (change: Partial<Parameters<typeof markReviewed>[2]> = {}) => ({
  alerts: [],
  reason: "",
  reviewedOn: "2026-11-22",
  chosenReviewOn: null,
  ...change,
});

test("REG-50 the whole table of transitions", () => {
  const allowed = ENTRY_STATUSES.map((status) => [status, ENTRY_ACTS.filter((act) => canPerform(status, act))]);
  expect(Object.fromEntries(allowed)).toEqual({
    draft: ["submit", "archive"],
    submitted: ["ask_to_complete", "review", "reopen", "archive"],
    to_complete: ["submit", "reopen", "archive"],
    reviewed: ["ask_to_complete", "approve", "reopen", "archive"],
    approved: ["reopen", "archive"],
    archived: [],
  });
});

test("REG-51 an act that is not possible from there is refused and changes nothing", () => {
  for (const status of ENTRY_STATUSES)
    for (const act of ENTRY_ACTS.filter((one) => !canPerform(status, one)))
      expect(refusal(() => nextStatus(status, act))).toBe(`invalid-state: ${act}`);
  expect([submit("draft"), submit("to_complete"), reopen("approved"), archive("draft")]).toEqual([
    "submitted",
    "submitted",
    "draft",
    "archived",
  ]);
});

test("REG-52 the town writes on its drafts, the DPO also while reviewing", () => {
  expect(ENTRY_STATUSES.filter((status) => canEdit(status, "referent"))).toEqual(["draft", "to_complete"]);
  expect(ENTRY_STATUSES.filter((status) => canEdit(status, "dpo"))).toEqual(["draft", "submitted", "to_complete"]);
});

test("REG-53 asking to complete needs a question", () => {
  expect(refusal(() => askToComplete("submitted", 0))).toBe("invalid-state: no-question");
  expect(askToComplete("submitted", 1)).toBe("to_complete");
});

test("REG-54 a review refuses blocking alerts, and warnings without a written reason", () => {
  expect(refusal(() => markReviewed("submitted", completeContent, review({ alerts: blocking })))).toBe(
    "invalid-state: blocking-rules",
  );
  expect(refusal(() => markReviewed("submitted", completeContent, review({ alerts: warning })))).toBe(
    "invalid-state: reason-required",
  );
  expect(
    markReviewed("submitted", completeContent, review({ alerts: warning, reason: "Réponse vérifiée" })).status,
  ).toBe("reviewed");
  expect(refusal(() => markReviewed("draft", completeContent, review()))).toBe("invalid-state: review");
});

test("REG-55 the next review is at most 24 months away, 12 with sensitive data; sooner may be chosen, later not", () => {
  const ordinary = { dataCategories: [category("Identité")] };
  expect(nextReviewOn(ordinary, "2026-11-22")).toBe("2028-11-22");
  for (const kind of ["article_9", "article_10", "nir"] as const)
    expect(nextReviewOn({ dataCategories: [category("Donnée", { kind })] }, "2026-11-22")).toBe("2027-11-22");
  expect(nextReviewOn(ordinary, "2024-02-29", { usualMonths: 12, sensitiveMonths: 6 })).toBe("2025-02-28");
  const choose = (chosenReviewOn: string) => markReviewed("submitted", completeContent, review({ chosenReviewOn }));
  expect(choose("2027-11-22").nextReviewOn).toBe("2027-11-22");
  expect(refusal(() => choose("2027-11-23"))).toBe("invalid-state: review-date");
  expect(refusal(() => choose("2026-11-22"))).toBe("invalid-state: review-date");
  expect(choose("2026-11-23").nextReviewOn).toBe("2026-11-23");
});

test("REG-56 approval refuses blocking alerts, but not the rules that approval itself answers", () => {
  expect(refusal(() => approve("reviewed", blocking))).toBe("invalid-state: blocking-rules");
  const never: Alert[] = checkEntry({ ...completeContext, life: { approvedByRole: "dpo", nextReviewOn: null } });
  expect(never.map((alert) => alert.code)).toEqual(["VI-03"]);
  expect(approve("reviewed", never)).toBe("approved");
  expect(refusal(() => approve("submitted", []))).toBe("invalid-state: approve");
});
