import type { Tx } from "@/db/client";
import { selectOpenActions } from "@/db/queries/action/open";
import { type Actor, authorise } from "@/lib/domain/access/policy";
import { levelToday } from "@/lib/domain/register/level";
import { type AgendaGroup, proposedAgenda } from "@/lib/domain/visit/agenda";
import { loadSituation } from "../register/situation";

/** What a visit of this member would look at today, from its register and its open actions: three statements. */
export async function agendaToday(tx: Tx, actor: Actor, memberId: string, today: string) {
  const situation = await loadSituation(tx, authorise(actor, "register:read", memberId, "dpo"), today);
  const actions = await selectOpenActions(tx, authorise(actor, "action:read", memberId, "dpo"));
  const { row, expected } = situation;
  const held = row.entries.filter(({ status }) => status !== "archived");
  const known = new Set([...held.map(({ templateId }) => templateId), ...row.setAside.map((line) => line.templateId)]);
  const groups: AgendaGroup[] = proposedAgenda(
    {
      actions,
      entries: held.map(({ id, name, score, approvedLevel, nextReviewOn }) => ({
        id,
        name,
        score,
        nextReviewOn,
        level: levelToday(approvedLevel, nextReviewOn, today),
      })),
      absent: expected.filter(({ id }) => !known.has(id)).map(({ id, template }) => ({ id, name: template.name })),
    },
    today,
  );
  return { member: row.member, groups };
}
