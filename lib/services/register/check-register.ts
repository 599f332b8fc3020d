import "server-only";
import { inScope } from "@/db/client";
import { selectEntries } from "@/db/queries/register/entries";
import { selectVersionsInForce } from "@/db/queries/register/versions";
import { type Actor, authorise } from "@/lib/domain/access/policy";
import { entryLevel } from "@/lib/domain/register/level";
import { checkEntry } from "@/lib/domain/register/rules";
import { entryScore } from "@/lib/domain/register/score";
import { dayOf } from "../today";
import { absentTemplates } from "./read-register";
import { entryContext, loadSituation, memberLevelToday } from "./situation";

/** Every entry of a member with its level, its score (0 to 100) and the rules that fire on it, and what keeps the member's level. */
export async function checkRegisterOf(actor: Actor, memberId: string, now = new Date()) {
  const scope = authorise(actor, "register:read", memberId);
  return inScope(scope, async (tx) => {
    const situation = await loadSituation(tx, scope, dayOf(now));
    const inForce = new Map((await selectVersionsInForce(tx, scope)).map((version) => [version.entryId, version]));
    const entries = (await selectEntries(tx, scope)).filter(({ status }) => status !== "archived");
    const { id, name } = situation.row.member;
    return {
      member: { id, name },
      ...memberLevelToday(situation),
      absent: absentTemplates(situation).map((template) => template.id),
      entries: entries.map((entry) => {
        const context = entryContext(situation, entry, entry.content);
        const frozen = inForce.get(entry.id);
        const approved = frozen ? entryContext(situation, entry, frozen.content) : null;
        return {
          ref: entry.ref,
          name: entry.name,
          status: entry.status,
          level: entryLevel(approved, entry.nextReviewOn, situation.today).level,
          score: entryScore(context).total,
          rules: checkEntry(context).map(({ code, severity }) => ({ code, severity })),
        };
      }),
    };
  });
}
