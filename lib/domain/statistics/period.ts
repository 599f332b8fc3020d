import { z } from "zod";
import {
  addDays,
  aYearBefore,
  daysBetween,
  endOfMonth,
  isMonthEnd,
  isMonthStart,
  monthOf,
  yearOf,
} from "@/lib/domain/day";
import { daysOf, SINCE_START } from "./span";
import { chooseView, type View, viewParams } from "./view";

/** Both days included. */
export type Period = { readonly from: string; readonly to: string };
export type Preset = Period & { readonly id: string; readonly name: string };

export type PeriodProblem =
  | "preset-unknown"
  | "period-unreadable"
  | "period-reversed"
  | "period-too-long"
  | "whole-months-only";
export type ChosenPeriod = {
  readonly period: Period;
  readonly preset: Preset | null;
  /** Why what the address asked for was set aside; the default period is shown then. */
  readonly problem: PeriodProblem | null;
  /** The span that the address named (`periode`), see `daysOf`. */
  readonly span: string | null;
} & View;

const YEARS_MAX = 10;
const month = z.string().regex(/^20\d{2}-(0[1-9]|1[0-2])$/);
const bound = z.union([month, z.iso.date().startsWith("20")]);
const paramsSchema = z.object({
  seance: z.union([z.literal(""), z.uuid()]).optional(),
  periode: z.string().optional(),
  de: bound.optional(),
  a: bound.optional(),
});

export const isWholeMonths = ({ from, to }: Period): boolean => isMonthStart(from) && isMonthEnd(to);

/** The year so far up to the last whole month; in January, the year before. */
export function defaultPeriod(today: string): Period {
  const year = monthOf(today) === 1 ? yearOf(today) - 1 : yearOf(today);
  const lastMonth = monthOf(today) === 1 ? 12 : monthOf(today) - 1;
  return { from: `${year}-01-01`, to: endOfMonth(`${year}-${String(lastMonth).padStart(2, "0")}`) };
}

type Options = {
  /** Latest meeting last. */
  readonly presets: readonly Preset[];
  /** The commission reads whole months or a meeting's own period: a window moved by one day would single out an act. */
  readonly wholeMonths: boolean;
  readonly today: string;
  /** First day of the month of the first counted act; asked only when the address says `periode=debut`. */
  readonly start?: string | null;
  /** Opens on the last meeting, unless false: a town reads its own year, and the meeting is one choice among others. */
  readonly opensOnMeeting?: boolean | undefined;
};

/** Whether the address asks for everything since the first act, whose day must then be looked up. */
export const asksStart = (params: unknown): boolean =>
  z.object({ periode: z.literal(SINCE_START) }).safeParse(params).success;

/**
 * The period that the address asks for: `seance` (a preset), `periode` (a span), or `de` and `a` (a month 'YYYY-MM' or a day).
 * Without any, the last preset where the page opens on one, else the year so far. Never throws: what cannot be read falls back, with its problem.
 */
export const choosePeriod = (params: unknown, options: Options): ChosenPeriod => ({
  ...readPeriod(params, options),
  ...chooseView(params),
});

type ReadPeriod = Omit<ChosenPeriod, keyof View>;

/** The last day that a period open to now may have: today, or the end of the last whole month. */
const lastDay = ({ wholeMonths, today }: Options) => (wholeMonths ? addDays(`${today.slice(0, 7)}-01`, -1) : today);

function readPeriod(params: unknown, options: Options): ReadPeriod {
  const { presets, wholeMonths, today, start } = options;
  const last = options.opensOnMeeting === false ? null : (presets.at(-1) ?? null);
  const fallBack = (problem: PeriodProblem | null): ReadPeriod => ({
    period: last ? { from: last.from, to: last.to } : defaultPeriod(today),
    preset: last,
    span: null,
    problem,
  });
  const read = paramsSchema.safeParse(params);
  if (!read.success) return fallBack("period-unreadable");
  const { seance, periode, de, a } = read.data;
  if (seance) {
    const preset = presets.find(({ id }) => id === seance);
    return preset
      ? { period: { from: preset.from, to: preset.to }, preset, span: null, problem: null }
      : fallBack("preset-unknown");
  }
  if (periode === SINCE_START) {
    const to = lastDay(options);
    return start && start <= to
      ? { period: { from: start, to }, preset: null, span: periode, problem: null }
      : fallBack(null);
  }
  if (periode) {
    const days = daysOf(periode);
    return days ? { period: days, preset: null, span: periode, problem: null } : fallBack("period-unreadable");
  }
  if (!de && !a) return fallBack(null);
  if (!de || !a) return fallBack("period-unreadable");
  const period = { from: de.length === 7 ? `${de}-01` : de, to: a.length === 7 ? endOfMonth(a) : a };
  if (period.from > period.to) return fallBack("period-reversed");
  if (yearOf(period.to) - yearOf(period.from) >= YEARS_MAX) return fallBack("period-too-long");
  if (wholeMonths && !isWholeMonths(period)) return fallBack("whole-months-only");
  return { period, preset: null, span: null, problem: null };
}

/** The address of a period, as `choosePeriod` reads it. */
export function periodParams({ period, preset, span, ...view }: Omit<ChosenPeriod, "problem">): Record<string, string> {
  const shown = viewParams(view);
  if (preset) return { seance: preset.id, ...shown };
  if (span) return { periode: span, ...shown };
  if (isWholeMonths(period)) return { de: period.from.slice(0, 7), a: period.to.slice(0, 7), ...shown };
  return { de: period.from, a: period.to, ...shown };
}

export type Comparison = { readonly current: Period; readonly previous: Period; readonly former: Period };

/**
 * What stands beside last year: the whole period when it is at most a year long, else its last calendar year so far
 * (1 January 2020 to 15 November 2022 compares 2022 with 2021, both to 15 November).
 */
export function comparisonOf({ from, to }: Period): Comparison {
  const oneYear = daysBetween(aYearBefore(to), to) >= daysBetween(from, to) + 1;
  const current = oneYear ? { from, to } : { from: `${yearOf(to)}-01-01`, to };
  const previous = { from: aYearBefore(current.from), to: aYearBefore(current.to) };
  return { current, previous, former: { from: aYearBefore(previous.from), to: aYearBefore(previous.to) } };
}

export const yearsOf = ({ from, to }: Period): number[] =>
  Array.from({ length: yearOf(to) - yearOf(from) + 1 }, (_, index) => yearOf(from) + index);

export type MonthReach = "outside" | "part" | "whole";

/** How much of a month the period holds. */
export function reachOf({ from, to }: Period, year: number, monthNumber: number): MonthReach {
  const first = `${year}-${String(monthNumber).padStart(2, "0")}-01`;
  const last = endOfMonth(first);
  if (last < from || first > to) return "outside";
  return from <= first && last <= to ? "whole" : "part";
}
