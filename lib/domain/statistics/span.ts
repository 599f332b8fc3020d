import { endOfMonth, monthOf, yearOf } from "@/lib/domain/day";

type Days = { readonly from: string; readonly to: string };

/** A school year runs from September to August. */
const SCHOOL_START = 9;
const MONTHS_A_QUARTER = 3;
/** The one span without days of its own: from the first counted act on. */
export const SINCE_START = "debut";

const pad = (month: number) => String(month).padStart(2, "0");
const months = (fromYear: number, fromMonth: number, toYear: number, toMonth: number): Days => ({
  from: `${fromYear}-${pad(fromMonth)}-01`,
  to: endOfMonth(`${toYear}-${pad(toMonth)}`),
});

/**
 * The days of a span as the address writes it: `2026-03` (month), `2026-T3` (quarter), `2025-2026` (school year), `2026` (year).
 * Null when it is none of these.
 */
export function daysOf(span: string): Days | null {
  const [, year, rest = ""] = /^(20\d{2})(?:-(T[1-4]|\d{2}|20\d{2}))?$/.exec(span) ?? [];
  if (!year) return null;
  const first = Number(year);
  if (rest === "") return months(first, 1, first, 12);
  if (rest.startsWith("T")) {
    const last = Number(rest.slice(1)) * MONTHS_A_QUARTER;
    return months(first, last - MONTHS_A_QUARTER + 1, first, last);
  }
  const number = Number(rest);
  if (rest.length === 2) return number >= 1 && number <= 12 ? months(first, number, first, number) : null;
  return number === first + 1 ? months(first, SCHOOL_START, number, SCHOOL_START - 1) : null;
}

export type SpanKind = "year" | "school-year" | "quarter" | "month";
const OFFERED: Record<SpanKind, number> = { year: 4, "school-year": 4, quarter: 8, month: 24 };

function previousMonths(today: string, count: number, step: number): { year: number; month: number }[] {
  const now = yearOf(today) * 12 + monthOf(today) - 1;
  const aligned = now - (now % step);
  return Array.from({ length: count }, (_, index) => {
    const at = aligned - index * step;
    return { year: Math.floor(at / 12), month: (at % 12) + 1 };
  });
}

/** The spans that a page offers, latest first; any other can be written in the address. */
export function offeredSpans(today: string): Record<SpanKind, string[]> {
  const year = yearOf(today);
  const school = monthOf(today) >= SCHOOL_START ? year : year - 1;
  const back = (from: number, kind: SpanKind) => Array.from({ length: OFFERED[kind] }, (_, index) => from - index);
  return {
    year: back(year, "year").map(String),
    "school-year": back(school, "school-year").map((first) => `${first}-${first + 1}`),
    quarter: previousMonths(today, OFFERED.quarter, MONTHS_A_QUARTER).map(
      (at) => `${at.year}-T${Math.ceil(at.month / MONTHS_A_QUARTER)}`,
    ),
    month: previousMonths(today, OFFERED.month, 1).map((at) => `${at.year}-${pad(at.month)}`),
  };
}
