import { expect, test } from "vitest";
import { visitMeasure } from "./measure";

const answer = { value: { state: "unknown" as const }, note: "", evidence: "" as const };
const source = {
  doneFrom: new Date("2026-11-17T13:05:00Z"),
  doneTo: new Date("2026-11-17T14:17:00Z"),
  questions: [{ code: "A1" }, { code: "A2" }, { code: "C2" }],
  answers: { A1: answer, H1: answer },
  findings: [{ severity: 2 as const }, { severity: 1 as const }, { severity: 2 as const }],
  actions: [{ status: "fait" as const }, { status: "en_cours" as const }],
  reviewed: [
    { levelBefore: "a_minima" as const, levelAfter: "affine" as const },
    { levelBefore: "a_minima" as const, levelAfter: "a_minima" as const },
    { levelBefore: "affine" as const, levelAfter: null },
  ],
};

test("VIS-33 a visit is measured by its time, its questions, its findings, its actions and the entries that rose", () => {
  expect(visitMeasure(source)).toEqual({
    minutes: 72,
    asked: 1,
    putOff: 2,
    findings: [
      { severity: 1, count: 1 },
      { severity: 2, count: 2 },
    ],
    actionsDone: 1,
    actions: 2,
    risen: 1,
  });
});

test("VIS-33 « ne sait pas » was asked, and an answer to a question that no longer shows counts nowhere", () => {
  expect(visitMeasure({ ...source, answers: { A1: answer, A2: answer, C2: answer } }).putOff).toBe(0);
  expect(visitMeasure({ ...source, answers: { H1: answer } }).asked).toBe(0);
});
