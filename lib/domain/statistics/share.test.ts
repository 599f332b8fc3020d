import fc from "fast-check";
import { expect, test } from "vitest";
import { groupSmallShares, share, sharesDrift, withShares } from "./share";
import { mergeSmallKinds, OTHER_KINDS, publishKinds, suppressCells } from "./suppression";

const counts = fc.array(fc.integer({ min: 0, max: 5000 }), { minLength: 1, maxLength: 14 });
const total = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0);
const kinds = fc.array(
  fc.record({
    kind: fc.constantFrom("commune", "ccas", "epci", "syndicat", "school_body", "cias"),
    members: fc.integer({ min: 1, max: 60 }),
    interventions: fc.integer({ min: 0, max: 300 }),
    membersHelped: fc.integer({ min: 0, max: 60 }),
    membersVisited: fc.integer({ min: 0, max: 60 }),
  }),
  { minLength: 1, maxLength: 6 },
);

test("STA-09 one decimal, half up, no share without a denominator", () => {
  expect([share(31, 200), share(74, 200), share(71, 80), share(46, 60), share(1, 3), share(2, 3)]).toEqual([
    15.5, 37, 88.8, 76.7, 33.3, 66.7,
  ]);
  expect([share(1, 2000), share(1, 2001), share(0, 5), share(0, 0), share(7, 7)]).toEqual([0.1, 0, 0, null, 100]);
});

test("STA-09 a share is never more than half a tenth away from the exact one, and grows with the count", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 1_000_000 }), fc.nat(1_000_000), (whole, some) => {
      const count = Math.min(some, whole);
      const shown = share(count, whole) ?? Number.NaN;
      expect(Math.abs(shown - (100 * count) / whole)).toBeLessThanOrEqual(0.05 + 1e-9);
      expect(shown).toBeLessThanOrEqual(share(count + 1, whole) ?? 0);
    }),
  );
});

test("STA-09 the page says that totals differ exactly when the tenths do not add up to 100", () => {
  expect(sharesDrift([33.3, 33.3, 33.3])).toBe(true);
  expect(sharesDrift([37, 27, 15.5, 20.5])).toBe(false);
  expect([sharesDrift([]), sharesDrift([null])]).toEqual([false, false]);
});

test("STA-04 grouping loses no act, shows no small row beside others, never groups a lone row", () => {
  fc.assert(
    fc.property(counts, (values) => {
      const whole = total(values);
      const rows = withShares(
        values.map((count, index) => ({ code: `t${index}`, count })),
        whole,
      );
      const { shown, others } = groupSmallShares(rows, whole);
      expect(total(shown.map((row) => row.count)) + (others?.count ?? 0)).toBe(whole);
      expect(shown.length + (others?.rows ?? 0)).toBe(rows.length);
      if (others) {
        expect(others.rows).toBeGreaterThanOrEqual(2);
        expect(shown.every((row) => row.count * 20 >= whole)).toBe(true);
      }
    }),
  );
});

test("STA-10 nothing under the minimum is shown, and what is hidden cannot be found by subtraction", () => {
  fc.assert(
    fc.property(fc.array(fc.nat(40), { minLength: 1, maxLength: 8 }), (values) => {
      const shown = suppressCells(values);
      expect(shown.every((value) => value === null || value >= 5)).toBe(true);
      const hidden = values.filter((_, index) => shown[index] === null);
      if (hidden.length > 0 && hidden.length < values.length) {
        expect(hidden.length).toBeGreaterThan(1);
        expect(total(hidden)).toBeGreaterThanOrEqual(5);
      }
      if (values.every((value) => value >= 5)) expect(shown).toEqual(values);
    }),
  );
});

test("STA-10 five stays, four goes and takes the smallest other with it", () => {
  expect(suppressCells([5, 40])).toEqual([5, 40]);
  expect(suppressCells([4, 40, 9])).toEqual([null, 40, null]);
  expect(suppressCells([0, 0, 0, 12])).toEqual([null, null, null, null]);
});

test("STA-11 a kind with fewer than five members merges into « autres », five stays by itself", () => {
  const row = (kind: string, members: number) => ({
    kind,
    members,
    interventions: 20,
    membersHelped: 3,
    membersVisited: 0,
  });
  expect(mergeSmallKinds([row("ccas", 4), row("commune", 50), row("epci", 5)]).map((r) => [r.kind, r.members])).toEqual(
    [
      ["commune", 50],
      ["epci", 5],
      [OTHER_KINDS, 4],
    ],
  );
  fc.assert(
    fc.property(kinds, (rows) => {
      const merged = mergeSmallKinds(rows);
      for (const column of ["members", "interventions", "membersHelped", "membersVisited"] as const)
        expect(total(merged.map((r) => r[column]))).toBe(total(rows.map((r) => r[column])));
      expect(merged.filter((r) => r.kind !== OTHER_KINDS).every((r) => r.members >= 5)).toBe(true);
    }),
  );
});

test("STA-11 the 57 communes of the fixture and its three others: the groups are named, no figure of the three is given away", () => {
  const row = (kind: string, members: number, interventions: number) => ({
    kind,
    members,
    interventions,
    membersHelped: members,
    membersVisited: 0,
  });
  const published = publishKinds([
    row("commune", 57, 190),
    row("ccas", 1, 4),
    row("epci", 1, 3),
    row("school_body", 1, 3),
  ]);
  expect(published).toEqual([
    { kind: "commune", members: 57, interventions: null, membersHelped: null, membersVisited: null },
    { kind: OTHER_KINDS, members: 3, interventions: null, membersHelped: null, membersVisited: null },
  ]);
  fc.assert(
    fc.property(kinds, (rows) => {
      for (const r of publishKinds(rows))
        if (r.members < 5) expect([r.interventions, r.membersHelped, r.membersVisited]).toEqual([null, null, null]);
    }),
  );
});
