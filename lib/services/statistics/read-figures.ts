import "server-only";
import { inScope, inStatistics } from "@/db/client";
import { selectFigures, selectMemberFigures } from "@/db/queries/statistics/figures";
import { selectMeetingContext } from "@/db/queries/statistics/meeting";
import { selectMemberHead } from "@/db/queries/statistics/member-head";
import { type Actor, authorise, authoriseSyndicate, canOnSyndicate } from "@/lib/domain/access/policy";
import { DomainError } from "@/lib/domain/errors";
import { figuresOf } from "@/lib/domain/statistics/figures";
import { choosePeriod } from "@/lib/domain/statistics/period";
import { dayOf } from "../today";

/** The working page of the DPO (both services, days allowed) or of the technician (IT figures only). */
export async function syndicateFigures(actor: Actor, params: unknown, now = new Date()) {
  const whole = canOnSyndicate(actor, "statistics:syndicate");
  const scope = whole
    ? authoriseSyndicate(actor, "statistics:syndicate")
    : authoriseSyndicate(actor, "statistics:it", "technician");
  const context = await inScope(scope, (tx) => selectMeetingContext(tx, scope));
  const chosen = choosePeriod(params, { presets: context.presets, wholeMonths: false, today: dayOf(now) });
  const aggregates = await inStatistics(scope, (tx) => selectFigures(tx, chosen.period));
  return { role: scope.role, chosen, context, figures: figuresOf(aggregates, chosen.period, context.terms) };
}

/** One member's own figures. Refuses `not-found` for a member that is not the actor's. */
export async function memberFigures(actor: Actor, memberId: string, params: unknown, now = new Date()) {
  const scope = authorise(actor, "statistics:member", memberId);
  const { member, context } = await inScope(scope, async (tx) => ({
    member: await selectMemberHead(tx, scope),
    context: await selectMeetingContext(tx, scope),
  }));
  if (!member) throw new DomainError("not-found", "member");
  const chosen = choosePeriod(params, { presets: context.presets, wholeMonths: false, today: dayOf(now) });
  const aggregates = await inStatistics(scope, (tx) => selectMemberFigures(tx, memberId, chosen.period));
  if (!aggregates) throw new DomainError("not-found", "member");
  return { role: scope.role, member, chosen, context, figures: figuresOf(aggregates, chosen.period, context.terms) };
}
