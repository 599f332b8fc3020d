import { describe, expect, test } from "vitest";
import { type Clauses, clauseProgress, missingClauses } from "./clauses";
import { ARTICLE_28_3, CLAUSES } from "./codes";
import { actBy, contractInputSchema, isAnnounced, termState } from "./contract";

const term = (endsOn: string | null, tacitRenewal: boolean | null = null, noticeMonths: number | null = null) => ({
  endsOn,
  tacitRenewal,
  noticeMonths,
});
const TODAY = "2026-11-28";

describe("PRO-01 the end of a contract", () => {
  test.each([
    [term(null), "open"],
    [term("2027-05-29"), "running"],
    [term("2027-05-28"), "six-months"],
    [term("2027-03-01"), "six-months"],
    [term("2027-02-28"), "three-months"],
    [term("2026-11-28"), "three-months"],
    [term("2026-11-27"), "ended"],
    [term("2026-11-27", false), "ended"],
    [term("2026-11-27", true), "renewed"],
    [term("2026-11-27", true, 3), "renewed"],
  ] as const)("PRO-01 %j on 28 November 2026 is %s", (given, state) => {
    expect(termState(given, TODAY)).toBe(state);
  });

  test("PRO-01 one that renews itself is announced from the day by which to denounce it", () => {
    expect(actBy(term("2027-08-31", true, 6))).toBe("2027-02-28");
    expect(termState(term("2027-08-31", true, 3), TODAY)).toBe("running");
    expect(termState(term("2027-08-31", true, 4), TODAY)).toBe("six-months");
    expect(termState(term("2027-08-31", true, 6), TODAY)).toBe("three-months");
    expect(actBy(term("2027-08-31", false, 6))).toBe("2027-08-31");
    expect(actBy(term("2027-08-31", null, 6))).toBe("2027-08-31");
  });

  test("PRO-01 what runs far from its end, or has none, is not announced", () => {
    expect((["open", "running"] as const).map(isAnnounced)).toEqual([false, false]);
    expect((["six-months", "three-months", "renewed", "ended"] as const).every(isAnnounced)).toBe(true);
  });

  test("PRO-01 the end cannot be before the signature, the same day can", () => {
    const base = {
      memberId: "01900000-0000-7000-8000-000000000001",
      processorId: "01900000-0000-7000-8000-000000000002",
    };
    const parse = (signedOn: string, endsOn: string) =>
      contractInputSchema.safeParse({ ...base, dpaStatus: "signed", signedOn, endsOn, noticeMonths: "" }).success;
    expect(parse("2026-01-02", "2026-01-01")).toBe(false);
    expect(parse("2026-01-02", "2026-01-02")).toBe(true);
  });
});

describe("PRO-02 the check against Article 28", () => {
  const all = (answer: "present" | "partial" | "absent" | "na" | null): Clauses =>
    Object.fromEntries(CLAUSES.map((clause) => [clause, { answer, page: "", note: "" }]));

  test("PRO-02 has the fifteen points of the list, nine of them ordered by Article 28(3)", () => {
    expect(CLAUSES).toHaveLength(15);
    expect(ARTICLE_28_3).toHaveLength(9);
  });

  test("PRO-02 a clause that is there or does not apply is settled; partial, absent or not looked at is missing", () => {
    expect(missingClauses(all("present"))).toEqual([]);
    expect(missingClauses(all("na"))).toEqual([]);
    for (const answer of ["partial", "absent", null] as const)
      expect(missingClauses(all(answer))).toEqual(ARTICLE_28_3);
    expect(missingClauses({})).toEqual(ARTICLE_28_3);
  });

  test("PRO-02 a point beside Article 28(3) that lacks is told in the count, not among the clauses missing", () => {
    const clauses = { ...all("present"), reuse: { answer: "absent" as const, page: "", note: "" } };
    expect(missingClauses(clauses)).toEqual([]);
    expect(clauseProgress(clauses)).toEqual({ settled: 14, looked: 15, total: 15 });
    expect(clauseProgress({})).toEqual({ settled: 0, looked: 0, total: 15 });
  });
});
