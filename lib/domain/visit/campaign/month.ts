import { addDays, daysBetween, endOfMonth } from "../../day";

const WEEK = 7;

/** The month 'YYYY-MM' so many months away. */
export function monthAway(month: string, months: number): string {
  const [year = 0, number = 1] = month.split("-").map(Number);
  return new Date(Date.UTC(year, number - 1 + months, 1)).toISOString().slice(0, 7);
}

/** The weeks that a month touches, Monday first; null where a day is another month's. */
export function weeksOf(month: string): (string | null)[][] {
  const [first, last] = [`${month}-01`, endOfMonth(month)];
  const before = (new Date(`${first}T00:00:00Z`).getUTCDay() + WEEK - 1) % WEEK;
  const length = daysBetween(first, last) + 1;
  const weeks = Math.ceil((before + length) / WEEK);
  return Array.from({ length: weeks }, (_week, week) =>
    Array.from({ length: WEEK }, (_day, day) => {
      const rank = week * WEEK + day - before;
      return rank < 0 || rank >= length ? null : addDays(first, rank);
    }),
  );
}
