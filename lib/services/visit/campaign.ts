import "server-only";
import { inScope } from "@/db/client";
import { selectCalendar, selectCampaign } from "@/db/queries/visit/campaign";
import { type Actor, authoriseSyndicate } from "@/lib/domain/access/policy";
import { endOfMonth } from "@/lib/domain/day";
import { campaignOf } from "@/lib/domain/visit/campaign/campaign";
import { dayOf } from "../today";

/** Every member with when it was last seen, when to come back, and who could be seen on the same journey. Refuses `forbidden`. */
export async function readCampaign(actor: Actor, now = new Date()) {
  const scope = authoriseSyndicate(actor, "visit:plan");
  const today = dayOf(now);
  const facts = await inScope(scope, (tx) => selectCampaign(tx, scope));
  return { today, lines: campaignOf(facts, today) };
}

/** The month 'YYYY-MM' (the current one by default): what is planned, what is proposed, and the visits to propose that fall due in it. */
export async function readCampaignMonth(actor: Actor, asked: string | undefined, now = new Date()) {
  const scope = authoriseSyndicate(actor, "visit:plan");
  const today = dayOf(now);
  const month = asked ?? today.slice(0, 7);
  const { facts, visits } = await inScope(scope, async (tx) => ({
    facts: await selectCampaign(tx, scope),
    visits: await selectCalendar(tx, scope, `${month}-01`, endOfMonth(month)),
  }));
  const due = campaignOf(facts, today).filter(
    ({ state, due: { on, because } }) => state === "to_propose" && because !== "never" && on.startsWith(month),
  );
  return { today, month, visits, due };
}
