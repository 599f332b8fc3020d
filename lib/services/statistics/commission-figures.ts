import "server-only";
import { inScope, inStatistics } from "@/db/client";
import { selectFigures } from "@/db/queries/statistics/figures";
import { type MeetingContext, selectMeetingContext } from "@/db/queries/statistics/meeting";
import { type Actor, authoriseSyndicate } from "@/lib/domain/access/policy";
import { figuresOf, type StatisticsFigures } from "@/lib/domain/statistics/figures";
import { dayOf } from "../today";
import { type Chosen, chooseQuestion } from "./choose";

export type CommissionPage = { today: string; chosen: Chosen; figures: StatisticsFigures; context: MeetingContext };

/**
 * The figures of the commission for what the address asks. Always as a commissioner reads them: whole months or a meeting's own
 * period, no kind of member nor member as a filter, small numbers hidden in the database, no drill-down, whoever looks.
 */
export async function commissionFigures(actor: Actor, params: unknown, now = new Date()): Promise<CommissionPage> {
  const scope = authoriseSyndicate(actor, "statistics:commission");
  const context = await inScope(scope, (tx) => selectMeetingContext(tx, scope));
  const chosen = await chooseQuestion(scope, params, { context, wholeMonths: true, members: false, now });
  const { period, filters } = chosen;
  const aggregates = await inStatistics(scope, (tx) => selectFigures(tx, { period, filters, commission: true }));
  return { today: dayOf(now), chosen, context, figures: figuresOf(aggregates, period, context.terms, filters) };
}
