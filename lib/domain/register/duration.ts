import type { Duration, Phase, Retention } from "./content/retention";

const MONTHS = { month: 1, year: 12 } as const;
/** The longest a month or a year can be: a limit of one month admits 31 days. */
const LONGEST_IN_DAYS = { day: 1, month: 31, year: 366 } as const;

/** Positive when `left` is longer. Months and years compare exactly; days against them benefit from the longest month. */
export function compareDurations(left: Duration, right: Duration): number {
  if (left.unit !== "day" && right.unit !== "day")
    return left.value * MONTHS[left.unit] - right.value * MONTHS[right.unit];
  return left.value * LONGEST_IN_DAYS[left.unit] - right.value * LONGEST_IN_DAYS[right.unit];
}

/** null when the phase is a criterion and not a number. */
export const durationOf = (phase: Phase | null): Duration | null =>
  phase?.value == null || phase.unit === null ? null : { value: phase.value, unit: phase.unit };

export const isLongerThan = (phase: Phase | null, limit: Duration): boolean => {
  const duration = durationOf(phase);
  return duration !== null && compareDurations(duration, limit) > 0;
};

const saysSomething = (phase: Phase | null): boolean =>
  phase !== null && (phase.value !== null || phase.text !== "" || phase.unlimited);

/** A duration or a criterion is given (article 30(1)(f) GDPR accepts either). */
export const isStated = (retention: Retention): boolean =>
  saysSomething(retention.active) || saysSomething(retention.intermediate);
