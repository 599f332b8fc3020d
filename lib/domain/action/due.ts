import { monthOf, yearOf } from "../day";
import type { Priority } from "./priority";
import { type ActionStatus, isOpen } from "./status";

const MONTHS_PER_QUARTER = 3;

type Due = { readonly status: ActionStatus; readonly dueOn: string | null };
type Ranked = Due & { readonly priority: Priority };

/** The calendar quarter of a day: 2027-05-03 is in quarter 2 of 2027. */
export const quarterOf = (day: string) => ({
  year: yearOf(day),
  quarter: Math.ceil(monthOf(day) / MONTHS_PER_QUARTER),
});

/** Late from the day after the due day, while it is open. */
export const isOverdue = (action: Due, today: string): boolean =>
  isOpen(action) && action.dueOn !== null && action.dueOn < today;

const NEVER = "9999-12-31";

/** Most urgent first: priority, then due day; without a due day last. */
export const byUrgency = (a: Pick<Ranked, "priority" | "dueOn">, b: Pick<Ranked, "priority" | "dueOn">): number =>
  a.priority - b.priority || (a.dueOn ?? NEVER).localeCompare(b.dueOn ?? NEVER);

/** What the next visit takes over: every action still open, most urgent first. */
export const carriedOver = <Action extends Ranked>(actions: readonly Action[]): Action[] =>
  actions.filter(isOpen).toSorted(byUrgency);
