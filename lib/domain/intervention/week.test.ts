import { expect, test } from "vitest";
import { asksToClassify, mondayOf, weekOf } from "./week";

test.each([
  ["2026-11-23", "2026-11-23"],
  ["2026-11-28", "2026-11-23"],
  ["2026-11-29", "2026-11-23"],
  ["2026-03-01", "2026-02-23"],
  ["1969-12-31", "1969-12-29"],
])("INT-73 the Monday of %s is %s", (day, monday) => {
  expect(mondayOf(day)).toBe(monday);
});

test("INT-73 a working day without an entry is missing once it has come; a day of rest never is, and shows only when worked", () => {
  const logged = [
    { date: "2026-11-23", acts: 2, minutes: 45 },
    { date: "2026-11-28", acts: 1, minutes: 10 },
  ];
  const week = weekOf("2026-11-23", logged, "2026-11-25");
  expect(week.map(({ date }) => date.slice(8))).toEqual(["23", "24", "25", "26", "27", "28"]);
  expect(week.filter(({ missing }) => missing).map(({ date }) => date.slice(8))).toEqual(["24", "25"]);
});

test("INT-73 « Autre » asks to be classified above five in a hundred, not at five", () => {
  expect(asksToClassify({ other: 5, all: 100 })).toBe(false);
  expect(asksToClassify({ other: 6, all: 100 })).toBe(true);
  expect(asksToClassify({ other: 0, all: 0 })).toBe(false);
});
