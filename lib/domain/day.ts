/** Days are 'YYYY-MM-DD' in the calendar of the syndicate; no hour, so no time zone. */
const DAY_MS = 86_400_000;

const toTime = (day: string) => Date.parse(`${day}T00:00:00Z`);

/** Signed: positive when `to` is after `from`. */
export const daysBetween = (from: string, to: string): number => Math.round((toTime(to) - toTime(from)) / DAY_MS);

export const addDays = (day: string, days: number): string =>
  new Date(toTime(day) + days * DAY_MS).toISOString().slice(0, 10);

export const yearOf = (day: string): number => Number(day.slice(0, 4));
export const monthOf = (day: string): number => Number(day.slice(5, 7));

/** Last day of the month of `day`, or of a month 'YYYY-MM'. */
export function endOfMonth(day: string): string {
  return new Date(Date.UTC(yearOf(day), monthOf(day), 0)).toISOString().slice(0, 10);
}

export const isMonthStart = (day: string): boolean => day.endsWith("-01");
export const isMonthEnd = (day: string): boolean => day === endOfMonth(day);

/** The same day one year earlier; the end of a month stays the end of that month (28 and 29 February). */
export function aYearBefore(day: string): string {
  const shifted = `${String(yearOf(day) - 1).padStart(4, "0")}${day.slice(4)}`;
  const end = endOfMonth(shifted.slice(0, 7));
  return isMonthEnd(day) || shifted > end ? end : shifted;
}
