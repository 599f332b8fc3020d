import { expect, test } from "vitest";
import { newId } from "../identifier";
import { proposedAgenda } from "./agenda";
import { hasRisen } from "./entry-review";
import { findingChangeSchema, isCorrectedOnTheSpot, moveFinding, newFindingState } from "./finding";
import { nextVisitProposal, openPoints } from "./next-visit";

const today = "2022-11-16";
const entry = (
  id: string,
  level: "absent" | "a_minima" | "affine" | "maitrise",
  score = 50,
  nextReviewOn: string | null = null,
) => ({
  id,
  name: `Fiche ${id}`,
  level,
  score,
  nextReviewOn,
});

test("VIS-14 the agenda proposes open actions, late reviews, absent then weak entries, each once", () => {
  const actions = [
    { id: "a1", label: "Fermer les comptes", status: "a_faire" as const, priority: 2 as const, dueOn: null },
    { id: "a2", label: "Achevée", status: "fait" as const, priority: 1 as const, dueOn: null },
  ];
  const entries = [
    entry("late", "a_minima", 10, "2022-11-15"),
    entry("today", "affine", 80, today),
    entry("weak", "a_minima", 40),
    entry("weaker", "a_minima", 20),
    entry("mastered", "maitrise", 99),
  ];
  const groups = proposedAgenda({ actions, entries, absent: [{ id: "cantine", name: "Cantine" }] }, today);
  expect(groups.map(({ kind, items }) => [kind, ...items.map(({ id }) => id)])).toEqual([
    ["action", "a1"],
    ["review", "late"],
    ["absent", "cantine"],
    ["entry", "weaker", "weak"],
  ]);
  expect(proposedAgenda({ actions: [], entries: [], absent: [] }, today)).toEqual([]);
});

test("VIS-14 at most eight of a kind, and the number left is said", () => {
  const absent = (count: number) =>
    Array.from({ length: count }, (_, index) => ({ id: `t${index}`, name: `Modèle ${index}` }));
  const sizes = (count: number) =>
    proposedAgenda({ actions: [], entries: [], absent: absent(count) }, today).map(({ items, left }) => [
      items.length,
      left,
    ]);
  expect(sizes(8)).toEqual([[8, 0]]);
  expect(sizes(9)).toEqual([[8, 1]]);
});

test("VIS-15 the next visit: 6 months with a critical point open, 18 with a second or third, else 24", () => {
  expect(nextVisitProposal([4, 1], "2022-11-17")).toEqual({ months: 6, on: "2023-05-17" });
  expect(nextVisitProposal([2, 4], "2022-11-17").months).toBe(18);
  expect(nextVisitProposal([3], "2022-11-17").months).toBe(18);
  expect(nextVisitProposal([4], "2022-11-17").months).toBe(24);
  expect(nextVisitProposal([], "2022-11-17")).toEqual({ months: 24, on: "2024-11-17" });
});

test("VIS-15 what remains open is the findings and the actions that nobody settled", () => {
  const findings = [
    { severity: 1 as const, state: "fait" as const },
    { severity: 3 as const, state: "en_cours" as const },
  ];
  const action = { priority: 1 as const, status: "a_faire" as const };
  expect(openPoints({ findings, actions: [action] })).toEqual([3, 1]);
  expect(openPoints({ findings, actions: [{ ...action, status: "abandonne" }] })).toEqual([3]);
});

test("VIS-16 a finding put right on the spot is done at once; abandoned, it wants a reason", () => {
  expect(isCorrectedOnTheSpot(newFindingState(true))).toBe(true);
  expect(isCorrectedOnTheSpot(newFindingState(false))).toBe(false);
  expect(isCorrectedOnTheSpot(moveFinding(newFindingState(false), "fait", ""))).toBe(false);
  expect(() => moveFinding(newFindingState(false), "abandonne", "")).toThrow("invalid-state");
  expect(() => moveFinding(newFindingState(true), "abandonne", "Sans suite")).toThrow("invalid-state");
  expect(moveFinding(newFindingState(false), "abandonne", " Local vendu ").stateReason).toBe("Local vendu");
  const change = {
    memberId: newId(),
    visitId: newId(),
    findingId: newId(),
    version: 1,
    label: "Porte ouverte",
    severity: 2,
    state: "abandonne",
  };
  expect(findingChangeSchema.safeParse(change).success).toBe(false);
  expect(findingChangeSchema.safeParse({ ...change, stateReason: "Local vendu" }).success).toBe(true);
});

test("VIS-17 an entry has risen only when its level after stands above", () => {
  expect([
    hasRisen("a_minima", "affine"),
    hasRisen("affine", "affine"),
    hasRisen("affine", "a_minima"),
    hasRisen("absent", null),
  ]).toEqual([true, false, false, false]);
});
