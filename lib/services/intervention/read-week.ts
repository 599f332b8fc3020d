import "server-only";
import { inScope } from "@/db/client";
import { selectWeek } from "@/db/queries/intervention/week";
import { type Actor, authoriseSyndicate, canOnSyndicate } from "@/lib/domain/access/policy";
import { addDays } from "@/lib/domain/day";
import { asksToClassify, mondayOf, weekOf } from "@/lib/domain/intervention/week";
import { dayOf } from "../today";

/**
 * What the person noted in the week of `day` (today when absent): days without an entry, drafts of any day, and whether
 * « Autre » asks to be classified. As the DPO, or as the technician who is no DPO. Refuses `forbidden` to who logs nothing.
 */
export async function readWeek(actor: Actor, day: string | undefined, now = new Date()) {
  const today = dayOf(now);
  const monday = mondayOf(day ?? today);
  const scope = canOnSyndicate(actor, "intervention:list")
    ? authoriseSyndicate(actor, "intervention:list")
    : authoriseSyndicate(actor, "it-request:list", "technician");
  const logged = await inScope(scope, (tx) => selectWeek(tx, scope, actor.personId ?? "", monday));
  return {
    service: scope.role === "technician" ? ("it" as const) : ("dpo" as const),
    monday,
    previous: addDays(monday, -7),
    next: addDays(monday, 7) <= today ? addDays(monday, 7) : null,
    days: weekOf(monday, logged.days, today),
    drafts: logged.drafts,
    share: logged.share,
    classify: asksToClassify(logged.share),
  };
}
