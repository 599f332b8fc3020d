import "server-only";
import { inScope } from "@/db/client";
import { selectMembersByAnyName } from "@/db/queries/act-imports";
import { selectMeetingContext } from "@/db/queries/statistics/meeting";
import { type Actor, authoriseSyndicate } from "@/lib/domain/access/policy";
import { dayOf } from "../today";

/** What a file of interventions is read against: the lists, the members, the day. */
export async function knownNames(actor: Actor, now = new Date()) {
  const scope = authoriseSyndicate(actor, "collective-act:write");
  return inScope(scope, async (tx) => ({
    terms: (await selectMeetingContext(tx, scope)).terms,
    members: await selectMembersByAnyName(tx, scope),
    today: dayOf(now),
  }));
}
