import { describe, expect, test } from "vitest";
import { coverage, hasLeft, isListed, type MemberOverview, nameMatches, overdueCount, sortMembers } from "./overview";
import { filtersOf, isDescending, overviewQuerySchema } from "./overview-query";

const TODAY = "2026-11-24";

const member = (facts: Partial<MemberOverview>): MemberOverview => ({
  id: "m",
  name: "Damprelle",
  kind: "commune",
  population: 1720,
  insee: null,
  siren: null,
  leftOn: null,
  level: "a_minima",
  lastVisitOn: null,
  lastInterventionOn: null,
  overdueActions: 0,
  overdueReviews: 0,
  openQuestions: 0,
  ...facts,
});

describe("MEM-05 the DPO's list keeps", () => {
  const listed = (facts: Partial<MemberOverview>, filters: Parameters<typeof isListed>[1]) =>
    isListed(member(facts), filters, TODAY);

  test("members that are here, their last day included, and leaves out those that left", () => {
    expect(listed({}, {})).toBe(true);
    expect(listed({ leftOn: TODAY }, {})).toBe(true);
    expect(listed({ leftOn: "2026-11-23" }, {})).toBe(false);
    expect(listed({ leftOn: "2026-11-23" }, { left: true })).toBe(true);
    expect(listed({}, { left: true })).toBe(false);
  });

  test("names without accents, capitals or punctuation", () => {
    expect(nameMatches("Saint-Étienne-l’Œuvre", "saint etienne l oeuvre")).toBe(true);
    expect(nameMatches("Saint-Étienne", "vrain")).toBe(false);
    expect(nameMatches("Damprelle", "  ")).toBe(true);
  });

  test("one level", () => {
    expect(listed({ level: "affine" }, { level: "affine" })).toBe(true);
    expect(listed({ level: "absent" }, { level: "affine" })).toBe(false);
  });

  test("who was never visited, or not for more than 24 months", () => {
    expect(listed({}, { visit: "jamais" })).toBe(true);
    expect(listed({ lastVisitOn: "2026-01-01" }, { visit: "jamais" })).toBe(false);
    expect(listed({ lastVisitOn: "2024-11-23" }, { visit: "ancienne" })).toBe(true);
    expect(listed({ lastVisitOn: "2024-11-24" }, { visit: "ancienne" })).toBe(false);
    expect(listed({}, { visit: "ancienne" })).toBe(false);
  });

  test("who was never contacted: neither intervention nor visit", () => {
    expect(listed({}, { visit: "sans-contact" })).toBe(true);
    expect(listed({ lastInterventionOn: "2020-01-02" }, { visit: "sans-contact" })).toBe(false);
    expect(listed({ lastVisitOn: "2020-01-02" }, { visit: "sans-contact" })).toBe(false);
  });

  test("what is late, whatever is late", () => {
    expect(listed({}, { late: true })).toBe(false);
    for (const late of [{ overdueActions: 1 }, { overdueReviews: 1 }, { openQuestions: 1 }])
      expect(listed(late, { late: true })).toBe(true);
  });
});

test("MEM-05 what is late adds actions, reviews and questions", () => {
  expect(overdueCount(member({ overdueActions: 1, overdueReviews: 2, openQuestions: 4 }))).toBe(7);
});

test("MEM-05 the list is sorted by a column, then by French name whatever the direction", () => {
  const members = [
    member({ name: "Écotay", overdueReviews: 2 }),
    member({ name: "Zuydcoote", overdueReviews: 2 }),
    member({ name: "Ablon", level: "maitrise" }),
  ];
  const names = (column: "retard" | "nom" | "niveau", descending: boolean) =>
    sortMembers(members, { column, descending }).map(({ name }) => name);
  expect(names("retard", true)).toEqual(["Écotay", "Zuydcoote", "Ablon"]);
  expect(names("retard", false)).toEqual(["Ablon", "Écotay", "Zuydcoote"]);
  expect(names("nom", true)).toEqual(["Zuydcoote", "Écotay", "Ablon"]);
  expect(names("niveau", true)).toEqual(["Ablon", "Écotay", "Zuydcoote"]);
});

test("MEM-05 who was never visited comes before the oldest visit", () => {
  const members = [member({ name: "A", lastVisitOn: "2020-01-01" }), member({ name: "B" })];
  expect(sortMembers(members, { column: "visite", descending: false }).map(({ name }) => name)).toEqual(["B", "A"]);
});

test("MEM-05 a member counts once as helped and once as visited", () => {
  const members = [member({ lastInterventionOn: "2021-01-01", lastVisitOn: "2021-01-01" }), member({})];
  expect(coverage(members)).toEqual({ helped: 1, visited: 1 });
});

test("MEM-05 a member has left the day after its last day", () => {
  expect(hasLeft({ leftOn: null }, TODAY)).toBe(false);
  expect(hasLeft({ leftOn: TODAY }, TODAY)).toBe(false);
  expect(hasLeft({ leftOn: "2026-11-23" }, TODAY)).toBe(true);
});

describe("MEM-05 the address of the list", () => {
  test("starts from what is most late, the other columns from the least", () => {
    const blank = overviewQuerySchema.parse({});
    expect(blank).toMatchObject({ nom: "", tri: "retard", page: 1 });
    expect(isDescending(blank)).toBe(true);
    expect(isDescending(overviewQuerySchema.parse({ tri: "nom" }))).toBe(false);
    expect(isDescending(overviewQuerySchema.parse({ tri: "nom", sens: "desc" }))).toBe(true);
  });

  test("ignores what it does not know", () => {
    const odd = { niveau: "haut", visite: "hier", tri: "taille", sens: "autre", page: "-3", nom: ["a", "b"] };
    expect(overviewQuerySchema.parse(odd)).toEqual(overviewQuerySchema.parse({}));
  });

  test("says the filters of the list", () => {
    const query = overviewQuerySchema.parse({
      nom: " dam ",
      niveau: "affine",
      visite: "jamais",
      retard: "oui",
      partis: "oui",
    });
    expect(filtersOf(query)).toEqual({ name: "dam", level: "affine", visit: "jamais", late: true, left: true });
  });
});
