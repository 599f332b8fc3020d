import "server-only";
import { inScope } from "@/db/client";
import { selectMeetingContext } from "@/db/queries/statistics/meeting";
import { type Actor, authoriseSyndicate } from "@/lib/domain/access/policy";
import { dayOf } from "../today";

/** The marks of the charts that stand, by month, for whoever may write them. */
export async function readAxis(actor: Actor, now = new Date()) {
  const scope = authoriseSyndicate(actor, "annotation:write");
  const { annotations } = await inScope(scope, (tx) => selectMeetingContext(tx, scope));
  return { annotations, today: dayOf(now) };
}
