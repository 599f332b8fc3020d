import "server-only";
import { inScope } from "@/db/client";
import { selectHistory } from "@/db/queries/register/history";
import { type Actor, authorise, can } from "@/lib/domain/access/policy";
import { questionSteps } from "@/lib/domain/register/questions";
import { dayOf } from "../today";
import { heldEntry } from "./edit-entry";
import { loadSituation, templateOf } from "./situation";

/** One entry as its town answers it: the pages with their state, what the template gives, the open questions of both sides. */
export async function readAnswers(actor: Actor, memberId: string, entryId: string, now = new Date()) {
  const scope = authorise(actor, "register:write", memberId);
  return inScope(scope, async (tx) => {
    const situation = await loadSituation(tx, scope, dayOf(now));
    const entry = await heldEntry(tx, scope, entryId);
    const { questions, versions } = await selectHistory(tx, scope, entryId);
    const template = templateOf(situation, entry) ?? null;
    return {
      role: scope.role,
      today: situation.today,
      member: situation.row.member,
      dpoName: situation.row.syndicate.dpoName,
      entry,
      model: template?.base ?? null,
      steps: questionSteps(entry.content, template?.template ?? null),
      questions: questions.filter(({ closedAt }) => closedAt === null),
      approvedAt: versions[0]?.approvedAt ?? null,
      maySubmit: can(actor, "register:submit", memberId),
    };
  });
}
