import { expect, test } from "vitest";
import { approvedLevel, entryLevel, levelToday, memberLevel } from "./level";
import { completeContent, completeContext, withContent } from "./testing/complete-entry";

const codes = (report: { missing: readonly { code: string }[] }) => report.missing.map((lack) => lack.code);

test("REG-30 a complete entry is affiné, and says that maîtrisé cannot be assessed yet", () => {
  const report = approvedLevel(completeContext);
  expect(report.level).toBe("affine");
  expect(codes(report)).toEqual(["dpia-done", "plan-followed", "yearly-review"]);
  expect(report.missing.every((lack) => !lack.assessable)).toBe(true);
});

test.each([
  [
    "local-fact",
    {
      service: "",
      software: [],
      storagePlace: "",
      supports: { ...completeContent.supports, paperPlace: "" },
      processors: [],
    },
  ],
  ["retention-sourced", { retention: completeContent.retention.map((one) => ({ ...one, source: "" })) }],
  ["processor-contract", { processors: completeContent.processors.map((one) => ({ ...one, contractReference: "" })) }],
  ["processor-contract", { processors: completeContent.processors.map((one) => ({ ...one, name: "" })) }],
  ["notice-located", { informationNotice: { ...completeContent.informationNotice, where: "" } }],
  ["AI-01", { dpia: { ...completeContent.dpia, listMatch: "required" as const } }],
  ["TR-01", { transfers: { answer: null, items: [], note: "" } }],
])("REG-31 without %s an approved entry stays a minima", (missing, change) => {
  const report = approvedLevel(withContent(change));
  expect(report.level).toBe("a_minima");
  expect(codes(report)).toEqual([missing]);
});

test("REG-32 one local fact of any kind is enough", () => {
  const bare = { service: "", software: [], processors: [], supports: { ...completeContent.supports, paperPlace: "" } };
  expect(approvedLevel(withContent({ ...bare, storagePlace: "Serveur" })).level).toBe("affine");
});

test("REG-33 the stored level does not depend on the day", () => {
  const change = { processors: completeContent.processors.map((one) => ({ ...one, contractReference: "" })) };
  const early = approvedLevel({ ...withContent(change), today: "2026-02-01" });
  const late = approvedLevel({ ...withContent(change), today: "2030-02-01" });
  expect(early).toEqual(late);
});

test("REG-34 the review day itself is in time, the next day brings back to a minima", () => {
  expect(levelToday("affine", "2026-11-22", "2026-11-22")).toBe("affine");
  expect(levelToday("affine", "2026-11-21", "2026-11-22")).toBe("a_minima");
  expect(levelToday("affine", null, "2026-11-22")).toBe("a_minima");
  expect(levelToday("a_minima", "2026-11-21", "2026-11-22")).toBe("a_minima");
  expect(levelToday(null, "2027-01-01", "2026-11-22")).toBe("absent");
});

test("REG-35 without an approved version the entry is absent; an overdue review says what lacks", () => {
  expect(entryLevel(null, null, "2026-11-22")).toMatchObject({
    level: "absent",
    missing: [{ code: "approved-version" }],
  });
  const overdue = entryLevel(completeContext, "2026-11-21", "2026-11-22");
  expect([overdue.level, codes(overdue)]).toEqual(["a_minima", ["review-current"]]);
  expect(entryLevel(completeContext, "2026-11-22", "2026-11-22").level).toBe("affine");
});

const entry = (templateId: string | null, level: "absent" | "a_minima" | "affine") => ({ templateId, level });

test("REG-36 the member's level is the lowest of the expected entries", () => {
  expect(memberLevel([], ["a"], [])).toEqual({ level: "absent", heldBackBy: ["a"] });
  expect(memberLevel([entry("a", "absent")], ["a"], []).level).toBe("absent");
  expect(memberLevel([entry("a", "affine"), entry("b", "a_minima")], ["a", "b"], [])).toEqual({
    level: "a_minima",
    heldBackBy: ["b"],
  });
  expect(memberLevel([entry("a", "affine"), entry("x", "a_minima")], ["a"], []).level).toBe("affine");
});

test("REG-37 an expected entry that is missing counts as a minima, unless set aside", () => {
  expect(memberLevel([entry("a", "affine")], ["a", "b"], [])).toEqual({ level: "a_minima", heldBackBy: ["b"] });
  expect(memberLevel([entry("a", "affine"), entry("b", "absent")], ["a", "b"], []).level).toBe("a_minima");
  expect(memberLevel([entry("a", "affine")], ["a", "b"], ["b"]).level).toBe("affine");
});

test("REG-38 when nothing is expected, what was approved decides", () => {
  expect(memberLevel([entry(null, "affine"), entry("x", "a_minima")], [], []).level).toBe("a_minima");
  expect(memberLevel([entry(null, "affine")], ["a"], ["a"]).level).toBe("affine");
});
