import { expect, test } from "vitest";
import { choosePeriod, periodParams } from "./period";
import { daysOf, offeredSpans } from "./span";

const options = { presets: [], wholeMonths: true, today: "2026-11-28" };

test("STA-26 a month, a quarter, a school year and a year have their days", () => {
  expect(daysOf("2024-02")).toEqual({ from: "2024-02-01", to: "2024-02-29" });
  expect(daysOf("2026-T3")).toEqual({ from: "2026-07-01", to: "2026-09-30" });
  expect(daysOf("2026-T4")).toEqual({ from: "2026-10-01", to: "2026-12-31" });
  expect(daysOf("2025-2026")).toEqual({ from: "2025-09-01", to: "2026-08-31" });
  expect(daysOf("2025")).toEqual({ from: "2025-01-01", to: "2025-12-31" });
});

test("STA-26 what is none of these is no span", () => {
  for (const span of ["2025-13", "2025-00", "2025-T5", "2025-2027", "2025-2024", "1999", "25", "2025-T", "2025-1", ""])
    expect([span, daysOf(span)]).toEqual([span, null]);
});

test("STA-26 the page offers the latest of each, the school year from September on", () => {
  const november = offeredSpans("2026-11-28");
  expect([november.year[0], november["school-year"][0], november.quarter[0], november.month[0]]).toEqual([
    "2026",
    "2026-2027",
    "2026-T4",
    "2026-11",
  ]);
  const january = offeredSpans("2026-01-05");
  expect(january["school-year"][0]).toBe("2025-2026");
  expect(january.quarter.slice(0, 2)).toEqual(["2026-T1", "2025-T4"]);
  expect(january.month.slice(0, 2)).toEqual(["2026-01", "2025-12"]);
  for (const spans of Object.values(january)) for (const span of spans) expect(daysOf(span)).not.toBeNull();
});

test("STA-26 the address of a span reads back as that span, and what is no span says so", () => {
  for (const periode of ["2024-02", "2026-T3", "2025-2026", "2025"])
    expect(periodParams(choosePeriod({ periode }, options))).toEqual({ periode });
  expect(choosePeriod({ periode: "2025-T9" }, options).problem).toBe("period-unreadable");
  expect(choosePeriod({ periode: "", de: "2025-01", a: "2025-02" }, options).period.to).toBe("2025-02-28");
});

test("STA-26 since the start: from the first act to the last whole month, for the DPO to today", () => {
  const start = "2021-03-01";
  const asked = { periode: "debut" };
  expect(choosePeriod(asked, { ...options, start }).period).toEqual({ from: start, to: "2026-10-31" });
  expect(choosePeriod(asked, { ...options, start, wholeMonths: false }).period.to).toBe("2026-11-28");
  expect(choosePeriod(asked, { ...options, start: null }).span).toBeNull();
  expect(choosePeriod(asked, { ...options, start: "2026-11-01" }).span).toBeNull();
});
