import "server-only";
import { inScope } from "@/db/client";
import { selectEndingContracts } from "@/db/queries/processor/contracts";
import { selectOpenUpdates } from "@/db/queries/register/update-requests";
import { type Actor, authorise, can } from "@/lib/domain/access/policy";
import { DomainError } from "@/lib/domain/errors";
import { FIRST_NOTICE_MONTHS } from "@/lib/domain/processor/contract";
import { batchesOf, currentBatch, nextToAnswer } from "@/lib/domain/register/batch";
import { addMonths } from "@/lib/domain/register/calendar";
import { dayOf } from "../today";
import { openEdition } from "./editions";
import { linesOf } from "./read-register";
import { loadSituation, loadTownSituation, memberLevelToday, type Situation } from "./situation";

const batchesIn = ({ expected, row }: Situation) => batchesOf(expected, row);

/**
 * What waits for the town: the usual processings in batches of twelve, the entries with the DPO's questions, the drafts to
 * finish, the reviews that fell due. Every count is of rows that are really there. `wanted` is the number of a batch, from 1.
 */
export async function readTodo(actor: Actor, memberId: string, wanted?: number, now = new Date()) {
  const scope = authorise(actor, "register:read", memberId);
  return inScope(scope, async (tx) => {
    const situation = await loadTownSituation(tx, scope, dayOf(now));
    const lines = linesOf(situation).filter(({ status }) => status !== "archived");
    const batches = batchesIn(situation);
    const reading = authorise(actor, "contract:read", memberId, scope.role);
    const contracts = await selectEndingContracts(tx, reading, addMonths(situation.today, FIRST_NOTICE_MONTHS));
    const names = new Map([...situation.templates.values()].map(({ id, template }) => [id, template.name]));
    return {
      role: scope.role,
      today: situation.today,
      member: situation.row.member,
      dpoName: situation.row.syndicate.dpoName,
      level: memberLevelToday(situation),
      expected: situation.expected.length,
      batches: batches.map(({ number, count, proposals }) => ({ number, count, size: proposals.length })),
      batch: batches.find(({ number }) => number === wanted) ?? currentBatch(batches) ?? null,
      setAside: situation.row.setAside.map((row) => ({ ...row, name: names.get(row.templateId) ?? row.templateId })),
      drafts: lines.filter(({ status }) => status === "draft"),
      toComplete: lines.filter(({ status }) => status === "to_complete"),
      submitted: lines.filter(({ status }) => status === "submitted").length,
      reviewed: lines.filter(({ status }) => status === "reviewed").length,
      contracts,
      reminders: situation.row.reminders,
      askedVisits: situation.row.askedVisits,
      sharedReports: situation.row.sharedReports,
      editions: lines.flatMap((line) => {
        const open = openEdition(situation, line);
        return open ? [{ ...line, edition: open.to.version }] : [];
      }),
      updates: await selectOpenUpdates(tx, scope),
      overdue: lines.filter(({ reviewOverdue }) => reviewOverdue),
      mayWrite: can(actor, "register:write", memberId),
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
    const batches = batchesIn(situation);
    const batch = batches.find(({ proposals }) => proposals.some(({ template }) => template.id === templateId));
    return {
      role: scope.role,
      member: situation.row.member,
      dpoName: situation.row.syndicate.dpoName,
      template: stored.template,
      sources: stored.sources,
      entry: situation.row.entries.find((e) => e.templateId === templateId && e.status !== "archived") ?? null,
      setAside: situation.row.setAside.find((row) => row.templateId === templateId) ?? null,
      /** Null when the member is not expected to hold it. */
      batch: batch ?? null,
      position: (batch?.proposals.findIndex(({ template }) => template.id === templateId) ?? -1) + 1,
      next: nextToAnswer(batches, templateId)?.id ?? null,
    };
  });
}

/** After an answer: the id of the next template without one, null when all are answered. */
export async function nextProposal(actor: Actor, memberId: string, afterId: string): Promise<string | null> {
  return (await readProposal(actor, memberId, afterId)).next;
}
