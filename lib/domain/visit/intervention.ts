import { ON_SITE_MODE, VISIT_TYPE } from "../intervention/act-codes";

const MINUTE_MS = 60_000;
const STEP_MINUTES = 5;

export const VISIT_THEME = "gouvernance_registre";

type Done = { readonly memberId: string; readonly visitId: string; readonly doneFrom: Date; readonly doneTo: Date };

export const minutesBetween = (from: Date, to: Date): number => Math.round((to.getTime() - from.getTime()) / MINUTE_MS);

/**
 * The one intervention of a visit that took place. `date` is its day ('YYYY-MM-DD', by the clock of the town hall) and
 * `subject` its French name; the length is rounded up to five minutes.
 */
export function visitIntervention(visit: Done, { date, subject }: { date: string; subject: string }) {
  const length = Math.ceil(minutesBetween(visit.doneFrom, visit.doneTo) / STEP_MINUTES) * STEP_MINUTES;
  return {
    service: "dpo" as const,
    memberId: visit.memberId,
    visitId: visit.visitId,
    date,
    subject,
    theme: VISIT_THEME,
    secondaryThemes: [],
    type: VISIT_TYPE,
    channel: ON_SITE_MODE,
    mode: ON_SITE_MODE,
    direction: "dpo" as const,
    status: "close" as const,
    durationMinutes: length,
  };
}
