import "server-only";
import { inScope } from "@/db/client";
import { selectNextDeadlines } from "@/db/queries/member/deadlines";
import { selectDirectory } from "@/db/queries/member/directory";
import { type OverviewRow, selectOverview } from "@/db/queries/member/overview";
import { latestTemplates, selectTemplates } from "@/db/queries/register/templates";
import { type Actor, authoriseSyndicate } from "@/lib/domain/access/policy";
import type { MemberOverview } from "@/lib/domain/member/overview";
import { expectedTemplates } from "@/lib/domain/register/expected";
import { levelToday, memberLevel } from "@/lib/domain/register/level";
import type { TemplateFacts } from "@/lib/domain/register/template-facts";
import { dayOf } from "../today";

const MARGIN = { deadlines: 5, visits: 4 };

function overviewOf(row: OverviewRow, templates: readonly TemplateFacts[], today: string): MemberOverview {
  const { answers, hasCcasMember, entries, setAside, firstInterventionOn: _first, ...facts } = row;
  const member = { kind: row.kind, profile: answers, hasCcasMember };
  const expected = expectedTemplates(member, templates).map(({ id }) => id);
  const levels = entries.map((entry) => ({
    templateId: entry.templateId,
    level: levelToday(entry.approvedLevel, entry.nextReviewOn, today),
  }));
  return { ...facts, level: memberLevel(levels, expected, setAside).level };
}

/**
 * The DPO's home: every member with its level, what was done, what is late, and what falls due next. `since` is the day of
 * the first intervention counted, null before any.
 */
export async function overseeMembers(actor: Actor, now = new Date()) {
  const scope = authoriseSyndicate(actor, "member:list", "dpo");
  const today = dayOf(now);
  return inScope(scope, async (tx) => {
    const rows = await selectOverview(tx, scope, today);
    const templates = latestTemplates(await selectTemplates(tx)).map(({ template }) => template);
    const next = await selectNextDeadlines(tx, scope, today, MARGIN);
    const firsts = rows.flatMap(({ firstInterventionOn }) => firstInterventionOn ?? []);
    return {
      today,
      members: rows.map((row) => overviewOf(row, templates, today)),
      since: firsts.sort()[0] ?? null,
      next,
    };
  });
}

/** The administrator's list of members: no level, no visit, no case. */
export async function listDirectory(actor: Actor, now = new Date()) {
  const scope = authoriseSyndicate(actor, "member:list", "admin");
  return { today: dayOf(now), members: await inScope(scope, (tx) => selectDirectory(tx, scope)) };
}
