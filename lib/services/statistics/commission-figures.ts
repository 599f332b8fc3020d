import "server-only";
import { inScope, inStatistics } from "@/db/client";
import { selectFigures } from "@/db/queries/statistics/figures";
import { type MeetingContext, selectMeetingContext } from "@/db/queries/statistics/meeting";
import { type Actor, authoriseSyndicate } from "@/lib/domain/access/policy";
import { figuresOf, type StatisticsFigures } from "@/lib/domain/statistics/figures";
import { type ChosenPeriod, choosePeriod } from "@/lib/domain/statistics/period";
import { dayOf } from "../today";

export type CommissionPage = { chosen: ChosenPeriod; figures: StatisticsFigures; context: MeetingContext };

/**
 * The figures of the commission for the period that the address asks for (`seance`, or `de` and `a`). Always acted in as a
 * commissioner reads them when the person is one: whole months or a meeting's own period, no drill-down whoever looks.
 */
export async function commissionFigures(actor: Actor, params: unknown, now = new Date()): Promise<CommissionPage> {
  const scope = authoriseSyndicate(actor, "statistics:commission");
  const context = await inScope(scope, (tx) => selectMeetingContext(tx, scope));
  const chosen = choosePeriod(params, { presets: context.presets, wholeMonths: true, today: dayOf(now) });
  const aggregates = await inStatistics(scope, (tx) => selectFigures(tx, chosen.period));
  return { chosen, context, figures: figuresOf(aggregates, chosen.period, context.terms) };
}
