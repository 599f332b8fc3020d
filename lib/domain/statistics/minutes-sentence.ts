import { MAIN_THEMES } from "./commission-json";
import type { StatisticsFigures } from "./figures";
import type { Period } from "./period";

/** What the sentence for the minutes says; the catalogue words it. */
export type MinutesParts = {
  readonly period: Period;
  readonly interventions: number;
  readonly members: number;
  readonly membersTotal: number;
  /** At most three, largest first. */
  readonly themes: readonly { readonly code: string; readonly percent: number }[];
  readonly membersVisited: number;
};

/** Null when the role that asks does not read the DPO's figures. */
export function minutesParts({ period, dpo, coverage }: StatisticsFigures): MinutesParts | null {
  if (!dpo || !coverage) return null;
  const themes = dpo.themes.slice(0, MAIN_THEMES).map(({ code, percent }) => ({ code, percent: percent ?? 0 }));
  return {
    period,
    interventions: dpo.total,
    members: coverage.membersHelped,
    membersTotal: coverage.membersTotal,
    themes,
    membersVisited: coverage.membersVisited,
  };
}
