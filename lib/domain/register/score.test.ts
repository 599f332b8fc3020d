import { expect, test } from "vitest";
import { blankContent } from "./content/blank";
import { BLOCKED_SCORE, entryScore, SCORE_WEIGHTS } from "./score";
import { completeContent, completeContext, withContent } from "./testing/complete-entry";

test("REG-40 the parts add up to 100, 50 of them for article 30", () => {
  const { controller, purposes, subjectsAndData, recipients, transfers, retention, security, ...others } =
    SCORE_WEIGHTS;
  expect(controller + purposes + subjectsAndData + recipients + transfers + retention + security).toBe(50);
  expect(Object.values(others).reduce((sum, points) => sum + points, 0)).toBe(50);
});

test("REG-41 a complete entry scores 100", () => {
  expect(entryScore(completeContext)).toEqual({ total: 100, capped: false });
});

test("REG-42 a part that lacks takes its points away", () => {
  const total = (change: Parameters<typeof withContent>[0]) => entryScore(withContent(change)).total;
  expect(total({ informationNotice: { ...completeContent.informationNotice, answer: "no" } })).toBe(97);
  expect(total({ retention: completeContent.retention.map((one) => ({ ...one, source: "" })) })).toBe(92);
  expect(total({ retention: completeContent.retention.map((one) => ({ ...one, dataRef: "Identité" })) })).toBe(92);
  expect(total({ securityMeasures: [] })).toBe(96);
  expect(entryScore({ ...completeContext, life: { ...completeContext.life, nextReviewOn: null } }).total).toBe(95);
});

test("REG-43 a blocking alert caps the score, a level-only one does not", () => {
  expect(entryScore(withContent({ transfers: { answer: null, items: [], note: "" } }))).toEqual({
    total: BLOCKED_SCORE,
    capped: true,
  });
  const required = { ...completeContent.dpia, listMatch: "required" as const };
  expect(entryScore(withContent({ dpia: required }))).toEqual({ total: 100, capped: false });
});

test("REG-44 a blank entry scores what the member's card and the empty processors give", () => {
  const content = blankContent({ name: "Fiche", domain: "technique", controllerRole: "commune" });
  const life = { approvedByRole: null, nextReviewOn: null };
  expect(entryScore({ ...completeContext, content, life })).toEqual({ total: 13, capped: false });
});
