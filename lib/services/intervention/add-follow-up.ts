import "server-only";
import { selectTerms } from "@/db/queries/intervention/dictionary";
import { insertFollowUp, updateIntervention } from "@/db/queries/intervention/write";
import type { Actor } from "@/lib/domain/access/policy";
import { newId } from "@/lib/domain/identifier";
import { choicesOf } from "@/lib/domain/intervention/dictionary";
import { acceptsFollowUp, type FollowUpInput, followUp } from "@/lib/domain/intervention/follow-up";
import { type Problem, personalDataProblems } from "@/lib/domain/intervention/problems";
import { mutate } from "../mutation";
import { dayOf } from "../today";
import { auditOf, authoriseWriting, heldIntervention } from "./act";
import { refuseProblems } from "./rules";

/**
 * A call back on the same question within 30 days: the act stays one in the figures, in its own month. Refuses `invalid-state`
 * with `{ issues }` outside that window, on a mode outside the list, or on personal data that was not confirmed.
 */
export async function addFollowUp(actor: Actor, key: string | null, input: FollowUpInput, now = new Date()) {
  const { service, memberId, interventionId, date, mode, note, minutes } = input;
  const scope = authoriseWriting(actor, service, memberId);
  return mutate("addFollowUp", scope, { key, input }, async (tx) => {
    const before = await heldIntervention(tx, scope, { service, id: interventionId });
    const { modes } = choicesOf(await selectTerms(tx, scope), service);
    const problems: Problem[] = personalDataProblems({ note }, input.personalDataKept);
    if (date > dayOf(now)) problems.push({ path: "date", message: "future-date" });
    else if (!acceptsFollowUp(before, date)) problems.push({ path: "date", message: "follow-up-window" });
    if (!modes.some(({ code }) => code === mode)) problems.push({ path: "mode", message: "mode-unknown" });
    refuseProblems(problems);

    const id = newId();
    await insertFollowUp(tx, scope, {
      interventionId,
      id,
      date,
      mode,
      note,
      minutes: minutes ?? null,
      author: actor.name,
    });
    const after = await updateIntervention(tx, scope, before, followUp(before, input, now));
    return { result: { id, version: after.version }, audit: auditOf(before, after, { note }) };
  });
}
