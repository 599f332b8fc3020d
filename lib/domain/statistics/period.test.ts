import { expect, test } from "vitest";
import { addDays, aYearBefore, daysBetween, endOfMonth } from "@/lib/domain/day";
import { choosePeriod, comparisonOf, defaultPeriod, isWholeMonths, periodParams, reachOf } from "./period";

const meeting = {
  id: "01890a5d-ac96-774b-bcce-b302099a8057",
  name: "Commission du 16 novembre 2022",
  from: "2020-01-01",
  to: "2022-11-15",
};
const earlier = { ...meeting, id: "01890a5d-ac96-774b-bcce-b302099a8058", to: "2021-10-31" };
const options = { presets: [earlier, meeting], wholeMonths: true, today: "2026-11-24" };
const choose = (params: unknown, change = {}) => choosePeriod(params, { ...options, ...change });

test("STA-08 the page opens on the last preset, whose days need not be whole months", () => {
  expect(choose({})).toEqual({
    period: { from: "2020-01-01", to: "2022-11-15" },
    preset: meeting,
    span: null,
    problem: null,
    yearsBack: 1,
    values: "both",
  });
  expect(choose({ seance: earlier.id }).period.to).toBe("2021-10-31");
});

test("STA-08 a town's page opens on its year, its meetings still to choose", () => {
  const town = { wholeMonths: false, opensOnMeeting: false };
  expect(choose({}, town)).toMatchObject({ period: { from: "2026-01-01", to: "2026-10-31" }, preset: null });
  expect(choose({ seance: meeting.id }, town)).toMatchObject({ period: { to: "2022-11-15" }, preset: meeting });
});

test("STA-08 without a preset: the year up to its last whole month, in January the year before", () => {
  expect(choose({}, { presets: [] }).period).toEqual({ from: "2026-01-01", to: "2026-10-31" });
  expect(defaultPeriod("2026-01-31")).toEqual({ from: "2025-01-01", to: "2025-12-31" });
  expect(defaultPeriod("2024-03-01")).toEqual({ from: "2024-01-01", to: "2024-02-29" });
});

test("STA-08 a commissioner chooses whole months, the DPO any day", () => {
  expect(choose({ de: "2021-01", a: "2021-06" })).toMatchObject({
    period: { from: "2021-01-01", to: "2021-06-30" },
    problem: null,
  });
  expect(choose({ de: "2021-01-01", a: "2021-06-29" }).problem).toBe("whole-months-only");
  expect(choose({ de: "2021-01-02", a: "2021-06-30" }).problem).toBe("whole-months-only");
  expect(choose({ de: "2021-01-01", a: "2021-06-29" }, { wholeMonths: false })).toMatchObject({
    period: { to: "2021-06-29" },
    problem: null,
  });
});

test("STA-08 an address that cannot be read falls back on the preset and says why", () => {
  const cases: [object, string][] = [
    [{ de: "2021-13", a: "2022-01" }, "period-unreadable"],
    [{ de: "2021-02-30", a: "2022-01" }, "period-unreadable"],
    [{ de: "2021-01" }, "period-unreadable"],
    [{ de: ["2021-01", "2021-02"], a: "2022-01" }, "period-unreadable"],
    [{ de: "2022-01", a: "2021-01" }, "period-reversed"],
    [{ de: "2010-01", a: "2021-01" }, "period-too-long"],
    [{ seance: "01890a5d-ac96-774b-bcce-000000000000" }, "preset-unknown"],
    [{ seance: "x' or 1=1" }, "period-unreadable"],
  ];
  for (const [params, problem] of cases) expect(choose(params)).toMatchObject({ preset: meeting, problem });
});

test("STA-08 the address of a period reads back as that period", () => {
  for (const params of [{ seance: earlier.id }, { de: "2021-01", a: "2021-06" }])
    expect(periodParams(choose(params))).toEqual(params);
  const days = { de: "2021-01-05", a: "2021-06-29" };
  expect(periodParams(choose(days, { wholeMonths: false }))).toEqual(days);
});

test("STA-08 the address says whether the year before stands beside the period", () => {
  const params = { de: "2021-01", a: "2021-06", comparer: "non" };
  expect(choose(params).yearsBack).toBe(0);
  expect(periodParams(choose(params))).toEqual(params);
  expect(choose({ seance: earlier.id, comparer: "" }).yearsBack).toBe(1);
  expect(choose({ de: "2021-01", a: "2021-06", comparer: ["non", "non"] }).yearsBack).toBe(1);
});

test("STA-03 several years compare the last one so far with the year before; one year or less compares whole", () => {
  expect(comparisonOf({ from: "2020-01-01", to: "2022-11-15" })).toEqual({
    current: { from: "2022-01-01", to: "2022-11-15" },
    previous: { from: "2021-01-01", to: "2021-11-15" },
    former: { from: "2020-01-01", to: "2020-11-15" },
  });
  expect(comparisonOf({ from: "2021-11-16", to: "2022-11-15" }).previous).toEqual({
    from: "2020-11-16",
    to: "2021-11-15",
  });
  expect(comparisonOf({ from: "2021-11-15", to: "2022-11-15" }).current.from).toBe("2022-01-01");
  expect(comparisonOf({ from: "2024-02-01", to: "2024-02-29" }).previous).toEqual({
    from: "2023-02-01",
    to: "2023-02-28",
  });
});

test("STA-03 whole months stay whole one year before, leap years included", () => {
  expect([aYearBefore("2025-02-28"), aYearBefore("2024-02-29"), aYearBefore("2024-02-28")]).toEqual([
    "2024-02-29",
    "2023-02-28",
    "2023-02-28",
  ]);
  for (const to of ["2024-02-29", "2025-02-28", "2026-04-30"]) {
    const { current, previous } = comparisonOf({ from: `${to.slice(0, 4)}-01-01`, to });
    expect([isWholeMonths(current), isWholeMonths(previous)]).toEqual([true, true]);
  }
});

test("STA-07 the reach of a period on a month: outside, in part, whole", () => {
  const period = { from: "2020-01-15", to: "2022-11-15" };
  expect([
    reachOf(period, 2019, 12),
    reachOf(period, 2020, 1),
    reachOf(period, 2020, 2),
    reachOf(period, 2022, 11),
    reachOf(period, 2022, 12),
  ]).toEqual(["outside", "part", "whole", "part", "outside"]);
});

test("STA-07 days add and subtract over the change of hour and of year", () => {
  expect(addDays("2022-03-26", 2)).toBe("2022-03-28");
  expect(addDays("2022-12-31", 1)).toBe("2023-01-01");
  expect(daysBetween("2022-10-29", "2022-10-31")).toBe(2);
  expect(endOfMonth("2023-02")).toBe("2023-02-28");
});
