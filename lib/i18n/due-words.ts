import { quarterOf } from "@/lib/domain/action/due";
import { formatDayShort } from "@/lib/i18n/format";
import { actionFr } from "@/lib/i18n/fr/action";

/** « 15 déc. 2026 (T4 2026) ». */
export function dueWords(dueOn: string | null): string {
  if (dueOn === null) return actionFr.noDueOn;
  const { quarter, year } = quarterOf(dueOn);
  return `${formatDayShort(dueOn)} (${actionFr.quarter(quarter, year)})`;
}
