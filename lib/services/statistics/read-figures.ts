import "server-only";
import { inScope, inStatistics } from "@/db/client";
import { selectMemberNames } from "@/db/queries/member/directory";
import { selectFigures, selectMemberFigures } from "@/db/queries/statistics/figures";
import { selectMeetingContext } from "@/db/queries/statistics/meeting";
import { selectMemberHead } from "@/db/queries/statistics/member-head";
import { type Actor, authorise, authoriseSyndicate, canOnSyndicate } from "@/lib/domain/access/policy";
import { DomainError } from "@/lib/domain/errors";
import { figuresOf } from "@/lib/domain/statistics/figures";
import { dayOf } from "../today";
import { chooseQuestion } from "./choose";

/** The working page of the DPO (both services, days, any filter) or of the technician (IT figures only, no member). */
export async function syndicateFigures(actor: Actor, params: unknown, now = new Date()) {
  const whole = canOnSyndicate(actor, "statistics:syndicate");
  const scope = whole
    ? authoriseSyndicate(actor, "statistics:syndicate")
    : authoriseSyndicate(actor, "statistics:it", "technician");
  const { context, members } = await inScope(scope, async (tx) => ({
    context: await selectMeetingContext(tx, scope),
    // Only the DPO's page can be narrowed to one member.
    members: whole ? (await selectMemberNames(tx, scope)).map(({ id, name }) => ({ id, name })) : undefined,
  }));
  const chosen = await chooseQuestion(scope, params, { context, wholeMonths: false, members: whole, now });
  const { period, filters } = chosen;
  const { memberId } = filters;
  const aggregates = await inStatistics(scope, async (tx) =>
    memberId
      ? await selectMemberFigures(tx, memberId, { period, filters })
      : await selectFigures(tx, { period, filters }),
  );
  if (!aggregates) throw new DomainError("not-found", "member");
  return {
    role: scope.role,
    chosen,
    context,
    members,
    today: dayOf(now),
    figures: figuresOf(aggregates, period, context.terms, filters),
  };
}

/** One member's own figures. Refuses `not-found` for a member that is not the actor's. */
export async function memberFigures(actor: Actor, memberId: string, params: unknown, now = new Date()) {
  const scope = authorise(actor, "statistics:member", memberId);
  const { member, context } = await inScope(scope, async (tx) => ({
    member: await selectMemberHead(tx, scope),
    context: await selectMeetingContext(tx, scope),
  }));
  if (!member) throw new DomainError("not-found", "member");
  const chosen = await chooseQuestion(scope, params, {
    context,
    wholeMonths: false,
    members: false,
    opensOnMeeting: false,
    now,
  });
  const { period, filters } = chosen;
  const aggregates = await inStatistics(scope, (tx) => selectMemberFigures(tx, memberId, { period, filters }));
  if (!aggregates) throw new DomainError("not-found", "member");
  return {
    role: scope.role,
    member,
    chosen,
    context,
    today: dayOf(now),
    figures: figuresOf(aggregates, period, context.terms, filters),
  };
}
