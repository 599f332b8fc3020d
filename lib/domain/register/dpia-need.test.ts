import { expect, test } from "vitest";
import type { EntryContent } from "./content";
import { DPIA_CRITERIA } from "./content/codes";
import { dpiaNeed } from "./dpia-need";
import { completeContent } from "./testing/complete-entry";

const said = { decidedOn: "2026-01-10", decidedBy: "Claire Aubry" };

function withCriteria(confirmed: number, change: Partial<EntryContent["dpia"]> = {}, unanswered = 0): EntryContent {
  const answerOf = (index: number) =>
    index < confirmed ? true : index >= DPIA_CRITERIA.length - unanswered ? null : false;
  const criteria = Object.fromEntries(
    DPIA_CRITERIA.map((key, index) => [key, { answer: answerOf(index), ...said }]),
  ) as EntryContent["dpia"]["criteria"]; // fromEntries forgets the nine keys
  return { ...completeContent, dpia: { ...completeContent.dpia, listMatch: "none", criteria, ...change } };
}

test("REG-17 the exemption decides first, unless one of its exclusions is there", () => {
  const exempt = withCriteria(3, { listMatch: "exempt" });
  expect(dpiaNeed(exempt, false)).toEqual({ answer: "not-needed", because: "exempt-list", criteria: 3 });
  expect(dpiaNeed(exempt, true)).toEqual({ answer: "needed", because: "criteria", criteria: 3 });
});

test("REG-17 then the text whose impact the legislator assessed, then the list of the CNIL", () => {
  expect(dpiaNeed(withCriteria(0, { listMatch: "required" }), false).because).toBe("required-list");
  const assessed = withCriteria(0, { listMatch: "required", legislatorAssessment: "Loi du 6 janvier 1978, art. 90" });
  expect(dpiaNeed(assessed, false)).toMatchObject({ answer: "not-needed", because: "legislator" });
});

test("REG-17 then the nine criteria: two need one, one asks for reasons, none needs none", () => {
  expect(dpiaNeed(withCriteria(2), false)).toMatchObject({ answer: "needed", because: "criteria" });
  expect(dpiaNeed(withCriteria(1), false)).toMatchObject({ answer: "to-justify", because: "one-criterion" });
  expect(dpiaNeed(withCriteria(0), false)).toMatchObject({ answer: "not-needed", because: "no-criterion" });
});

test("REG-17 while criteria are unanswered nothing is concluded, but two confirmed ones suffice", () => {
  expect(dpiaNeed(withCriteria(1, {}, 1), false)).toMatchObject({ answer: "unknown", because: "unanswered" });
  expect(dpiaNeed(withCriteria(2, {}, 1), false)).toMatchObject({ answer: "needed", because: "criteria" });
});
