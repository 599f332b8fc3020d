import { expect, test } from "vitest";
import type { Priority } from "../action/priority";
import type { ActionStatus } from "../action/status";
import type { Answer } from "./answer";
import { type ComparedVisit, visitMovement } from "./movement";
import { questionnaire } from "./testing/questionnaire";

const yesNo = (said: "yes" | "no"): Answer => ({
  value: { state: "answered", yesNo: said },
  note: "",
  evidence: "seen",
});
const finding = (id: string, question: string | null, state: ActionStatus = "a_faire", severity: Priority = 2) => ({
  id,
  question,
  label: `Constat ${id}`,
  severity,
  state,
  stateReason: state === "abandonne" ? "Sans intérêt" : "",
});
const action = (id: string, findingId: string | null, status: ActionStatus, visitId: string | null = "one") => ({
  id,
  label: `Action ${id}`,
  visitId,
  findingId,
  priority: 2 as const,
  dueOn: null,
  status,
});
const visit = (id: string, change: Partial<ComparedVisit> = {}): ComparedVisit => ({
  id,
  questionnaire,
  answers: {},
  findings: [],
  actions: [],
  reviewed: [],
  ...change,
});
const names = new Map([["cantine", "Cantine"]]);

test("VIS-180 answers that changed are listed by section, in the words of each visit; the same ones are counted", () => {
  const before = visit("one", { answers: { C1: yesNo("no"), C2: yesNo("yes"), D2: yesNo("yes") } });
  const after = visit("two", { answers: { C1: yesNo("yes"), C2: yesNo("yes"), E1: yesNo("no") } });
  const { sections, unchanged } = visitMovement(before, after, names);
  expect(unchanged).toBe(1);
  expect(sections.map(({ answers }) => answers.map((one) => [one.code, one.before?.yesNo, one.after?.yesNo]))).toEqual([
    [["C1", "no", "yes"]],
    [["D2", "yes", undefined]],
    [["E1", undefined, "no"]],
  ]);
  expect(sections[0]?.section).toBe(questionnaire.sections.find(({ code }) => code === "C")?.label);
});

test("VIS-180 a change of evidence or of note alone is no change of the answer", () => {
  const said: Answer = { ...yesNo("no"), note: "Autre note", evidence: "said" };
  const moved = visitMovement(
    visit("one", { answers: { C1: yesNo("no") } }),
    visit("two", { answers: { C1: said } }),
    names,
  );
  expect(moved).toMatchObject({ sections: [], unchanged: 1 });
});

test("VIS-180 a question that the later edition took away keeps the words it was asked in", () => {
  const later = { ...questionnaire, questions: questionnaire.questions.filter(({ code }) => code !== "C1") };
  const before = visit("one", { answers: { C1: yesNo("no") } });
  const [section] = visitMovement(before, visit("two", { questionnaire: later }), names).sections;
  expect(section?.answers).toMatchObject([{ code: "C1", before: { yesNo: "no" }, after: null }]);
});

test("VIS-181 a finding is closed by its state or by all its actions, carried while it is open or found again, else new", () => {
  const before = visit("one", {
    findings: [
      finding("said", "C1", "fait"),
      finding("acted", "C2"),
      finding("half", "C3"),
      finding("bare", null),
      finding("again", "D2", "fait"),
      finding("given-up", "D4", "abandonne"),
    ],
    actions: [
      action("a", "acted", "fait"),
      action("b", "half", "fait"),
      action("c", "half", "en_cours"),
      action("d", null, "a_faire", null),
    ],
  });
  const after = visit("two", {
    findings: [finding("same-place", "D2", "a_faire", 1), finding("fresh", "E1"), finding("mended", "C1", "fait")],
  });
  const moved = visitMovement(before, after, names);
  expect(moved.closed.map(({ id }) => id)).toEqual(["said", "acted", "given-up"]);
  expect(moved.carried.map(({ id, again, severity }) => [id, again, severity])).toEqual([
    ["half", null, 2],
    ["bare", null, 2],
    ["again", "Constat same-place", 1],
  ]);
  expect(moved.found.map(({ id }) => id)).toEqual(["fresh", "mended"]);
  expect(moved.actions.map(({ id }) => id)).toEqual(["a", "b", "c"]);
});

test("VIS-181 a level goes from where the former visit left it to where this one did", () => {
  const before = visit("one", { reviewed: [{ entryId: "cantine", levelBefore: "absent", levelAfter: "a_minima" }] });
  const after = visit("two", {
    reviewed: [
      { entryId: "cantine", levelBefore: "affine", levelAfter: "maitrise" },
      { entryId: "gone", levelBefore: "absent", levelAfter: null },
    ],
  });
  expect(visitMovement(before, after, names).levels).toEqual([
    { entryId: "cantine", name: "Cantine", before: "a_minima", after: "maitrise" },
  ]);
  expect(visitMovement(visit("one"), after, names).levels).toMatchObject([{ before: "affine", after: "maitrise" }]);
});
