import { addDays } from "../day";
import { addMonths } from "../register/calendar";

/** Severity of a finding and priority of an action, one scale: 1 critical, 2 first, 3 important, 4 to foresee. */
export const PRIORITIES = [1, 2, 3, 4] as const;
export type Priority = (typeof PRIORITIES)[number];

const CRITICAL_DAYS = 15;
const FIRST_MONTHS = 3;
const IMPORTANT_MONTHS = 12;

/**
 * The advised last day, from the day of the finding: 15 days, 3 months, the year; a fourth waits for the next visit and has
 * none while that visit has no date. All are 'YYYY-MM-DD'.
 */
export function defaultDueOn(priority: Priority, from: string, nextVisitOn: string | null): string | null {
  if (priority === 1) return addDays(from, CRITICAL_DAYS);
  if (priority === 2) return addMonths(from, FIRST_MONTHS);
  return priority === 3 ? addMonths(from, IMPORTANT_MONTHS) : nextVisitOn;
}

/** The advised last day of each. */
export const advisedDays = (from: string, nextVisitOn: string | null): Record<Priority, string | null> => ({
  1: defaultDueOn(1, from, nextVisitOn),
  2: defaultDueOn(2, from, nextVisitOn),
  3: defaultDueOn(3, from, nextVisitOn),
  4: defaultDueOn(4, from, nextVisitOn),
});

const REMINDER_DAYS = 30;

/** When an action is reminded of, agreed on the day `from`: at thirty days for the first two priorities (site-visit guide § 7). */
export const usualReminder = (priority: Priority, from: string): string | null =>
  priority <= 2 ? addDays(from, REMINDER_DAYS) : null;
