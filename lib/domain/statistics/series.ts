import type { CountRow } from "./aggregates";
import { type Period, reachOf, yearsOf } from "./period";

const MONTHS_OF_YEAR = Array.from({ length: 12 }, (_, index) => index + 1);

/** One line of the chart: January first; null where the period holds no such month. */
export type MonthSeries = {
  readonly year: number;
  readonly counts: readonly (number | null)[];
  readonly total: number;
};
export type YearRow = {
  readonly year: number;
  readonly count: number;
  readonly minutes: number;
  readonly travel: number;
};

/**
 * Counts by month of the act, one series per year. A month that the period holds only in part, and where nothing happened,
 * is blank and not zero: the period ends there, not the activity.
 */
export function monthSeries(rows: readonly CountRow[], period: Period): MonthSeries[] {
  return yearsOf(period).map((year) => {
    const ofYear = rows.filter((row) => row.year === year);
    const counts = MONTHS_OF_YEAR.map((month) => {
      const count = ofYear.find((row) => row.month === month)?.count ?? 0;
      const reach = reachOf(period, year, month);
      return reach === "outside" || (reach === "part" && count === 0) ? null : count;
    });
    return { year, counts, total: ofYear.reduce((sum, row) => sum + row.count, 0) };
  });
}

/** Every year of the period, those without any act included. */
export function yearRows(rows: readonly CountRow[], period: Period): YearRow[] {
  return yearsOf(period).map((year) => {
    const ofYear = rows.filter((row) => row.year === year);
    const sum = (of: (row: CountRow) => number) => ofYear.reduce((total, row) => total + of(row), 0);
    return {
      year,
      count: sum((row) => row.count),
      minutes: sum((row) => row.minutes),
      travel: sum((row) => row.travel),
    };
  });
}
