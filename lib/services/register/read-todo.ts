import "server-only";
import { inScope } from "@/db/client";
import { type Actor, authorise } from "@/lib/domain/access/policy";
import { DomainError } from "@/lib/domain/errors";
import { contentFromTemplate } from "@/lib/domain/register/from-template";
import { dayOf } from "../today";
import { absentTemplates, linesOf } from "./read-register";
import { loadSituation, memberLevelToday } from "./situation";

/** How many usual processings are proposed at a time: a secretary is interrupted, twelve fit in one sitting. */
export const BATCH = 12;

/**
 * What waits for the town: the usual processings in batches of twelve (those begun stay in theirs), the entries with the
 * DPO's questions, the drafts to finish. Every count is of rows that are really there.
 */
export async function readTodo(actor: Actor, memberId: string, now = new Date()) {
  const scope = authorise(actor, "register:read", memberId);
  return inScope(scope, async (tx) => {
    const situation = await loadSituation(tx, scope, dayOf(now));
    const lines = linesOf(situation).filter(({ status }) => status !== "archived");
    const absent = absentTemplates(situation);
    const settled = situation.expected.length - absent.length;
    return {
      role: scope.role,
      today: situation.today,
      member: situation.row.member,
      level: memberLevelToday(situation),
      expected: situation.expected.length,
      settled,
      batch: absent.slice(0, BATCH).map(({ id, template }) => ({ id, name: template.name, domain: template.theme })),
      waiting: absent.length,
      setAside: situation.row.setAside,
      drafts: lines.filter(({ status }) => status === "draft"),
      toComplete: lines.filter(({ status }) => status === "to_complete"),
      submitted: lines.filter(({ status }) => status === "submitted"),
      reviewed: lines.filter(({ status }) => status === "reviewed"),
      approved: lines.filter(({ status }) => status === "approved"),
      overdue: lines.filter(({ reviewOverdue }) => reviewOverdue),
    };
  });
}

/** One usual processing, as « C’est comme ça chez vous ? » shows it before anything is written. */
export async function readProposal(actor: Actor, memberId: string, templateId: string, now = new Date()) {
  const scope = authorise(actor, "register:write", memberId);
  return inScope(scope, async (tx) => {
    const situation = await loadSituation(tx, scope, dayOf(now));
    const stored = [...situation.templates.values()].filter(({ id }) => id === templateId).at(-1);
    if (!stored) throw new DomainError("not-found", "template");
    const absent = absentTemplates(situation);
    const index = absent.findIndex(({ id }) => id === templateId);
    return {
      role: scope.role,
      member: situation.row.member,
      template: stored.template,
      sources: stored.sources,
      content: contentFromTemplate(stored.template),
      entryId: situation.row.entries.find((e) => e.templateId === templateId && e.status !== "archived")?.id ?? null,
      setAside: situation.row.setAside.find((s) => s.templateId === templateId) ?? null,
      position: index + 1,
      waiting: absent.length,
      next: absent.find(({ id }, i) => id !== templateId && (index < 0 || i > index))?.id ?? null,
    };
  });
}
