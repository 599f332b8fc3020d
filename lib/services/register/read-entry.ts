import "server-only";
import { inScope } from "@/db/client";
import { selectDocumentsOf } from "@/db/queries/document/read";
import { selectApprovals } from "@/db/queries/register/approvals";
import { selectEntries } from "@/db/queries/register/entries";
import { selectHistory } from "@/db/queries/register/history";
import { selectVersionsInForce } from "@/db/queries/register/versions";
import { type Actor, authorise, can } from "@/lib/domain/access/policy";
import { DomainError } from "@/lib/domain/errors";
import { adaptations } from "@/lib/domain/register/adaptations";
import { differences } from "@/lib/domain/register/diff";
import { approvedLevel, entryLevel } from "@/lib/domain/register/level";
import { approvalObstacles, needsReason } from "@/lib/domain/register/life";
import { nextReviewOn } from "@/lib/domain/register/review";
import { checkEntry } from "@/lib/domain/register/rules";
import { entryScore } from "@/lib/domain/register/score";
import { dayOf } from "../today";
import { heldEntry } from "./edit-entry";
import { openEdition } from "./editions";
import { entryContext, loadSituation, loadTownSituation, templateOf } from "./situation";

/** One entry with all that a person in this role may know of it: content, rules, level, questions, versions, differences. */
export async function readEntry(actor: Actor, memberId: string, entryId: string, now = new Date()) {
  const scope = authorise(actor, "register:read", memberId);
  return inScope(scope, async (tx) => {
    const situation = await loadSituation(tx, scope, dayOf(now));
    const entry = await heldEntry(tx, scope, entryId);
    const { questions, versions, note, links } = await selectHistory(tx, scope, entryId);
    const documents = await selectDocumentsOf(tx, scope, { kind: "entry", id: entryId });
    const context = entryContext(situation, entry, entry.content);
    const alerts = checkEntry(context);
    const inForce = versions[0] ?? null;
    const template = templateOf(situation, entry) ?? null;
    const line = situation.row.entries.find(({ id }) => id === entry.id);
    return {
      role: scope.role,
      today: situation.today,
      member: situation.row.member,
      dpoName: situation.row.syndicate.dpoName,
      entry,
      questions,
      versions: versions.map(({ content: _, ...version }) => version),
      inForce,
      note,
      links,
      documents,
      alerts,
      score: entryScore(context),
      level: entryLevel(
        inForce ? entryContext(situation, entry, inForce.content) : null,
        entry.nextReviewOn,
        situation.today,
      ),
      forecast: approvedLevel(context),
      obstacles: approvalObstacles(alerts),
      needsReason: needsReason(alerts),
      latestReviewOn: nextReviewOn(entry.content, situation.today),
      changes: inForce ? differences(inForce.content, entry.content) : [],
      template: template && {
        id: template.id,
        version: template.version,
        name: template.template.name,
        sources: template.sources,
      },
      edition: (line && openEdition(situation, line)?.to.version) ?? null,
      adapted: template ? adaptations(entry.content, template.base) : null,
      may: {
        write: can(actor, "register:write", memberId),
        submit: can(actor, "register:submit", memberId),
        review: can(actor, "register:review", memberId),
        approve: can(actor, "register:approve", memberId),
      },
    };
  });
}

/** The same page for the DPO who reviews; refused to everyone else. */
export async function readReview(actor: Actor, memberId: string, entryId: string, now = new Date()) {
  authorise(actor, "register:review", memberId);
  return readEntry(actor, memberId, entryId, now);
}

/**
 * The differences between two frozen versions, or between one and the draft (`to` null); `from` null is the version in
 * force. Refuses `not-found` for a number that is not there.
 */
export async function readDifferences(
  actor: Actor,
  memberId: string,
  entryId: string,
  asked: { from: number | null; to: number | null },
) {
  const scope = authorise(actor, "register:read", memberId);
  return inScope(scope, async (tx) => {
    const situation = await loadSituation(tx, scope, dayOf(new Date()));
    const entry = await heldEntry(tx, scope, entryId);
    const { versions } = await selectHistory(tx, scope, entryId);
    const before = asked.from === null ? versions[0] : versions.find(({ number }) => number === asked.from);
    const after = asked.to === null ? entry : versions.find(({ number }) => number === asked.to);
    if (!before || !after) throw new DomainError("not-found", "entry-version");
    return {
      role: scope.role,
      member: situation.row.member,
      entry,
      versions: versions.map(({ content: _, ...v }) => v),
      range: { from: before.number, to: asked.to },
      changes: differences(before.content, after.content),
    };
  });
}

/** The representative's two pages: every reviewed entry at its version, what changed since the one in force, what is in force. */
export async function readApproval(actor: Actor, memberId: string, now = new Date()) {
  const scope = authorise(actor, "register:approve", memberId);
  return inScope(scope, async (tx) => {
    const situation = await loadTownSituation(tx, scope, dayOf(now));
    const rows = await selectEntries(tx, scope);
    const inForce = new Map((await selectVersionsInForce(tx, scope)).map((version) => [version.entryId, version]));
    const approvals = await selectApprovals(tx, scope);
    const alive = rows.filter(({ status }) => status !== "archived");
    return {
      role: scope.role,
      member: situation.row.member,
      contacts: situation.row.contacts,
      syndicate: situation.row.syndicate,
      today: situation.today,
      reviewed: alive
        .filter(({ status }) => status === "reviewed")
        .map((entry) => {
          const former = inForce.get(entry.id);
          const context = entryContext(situation, entry, entry.content);
          return {
            entry,
            former: former ? { number: former.number, approvedAt: former.approvedAt } : null,
            changes: former ? differences(former.content, entry.content) : [],
            level: approvedLevel(context).level,
            warnings: checkEntry(context).filter(
              ({ severity, code }) => severity === "warning" && !code.startsWith("VI-"),
            ).length,
          };
        }),
      reminders: situation.row.reminders,
      unreadReports: situation.row.unreadReports,
      askedVisits: situation.row.askedVisits,
      newReports: situation.row.newReports,
      approvals: approvals.map(({ id, number, at }) => ({ id, number, at })),
      inForceCount: inForce.size,
      others: alive.filter(({ status }) => status !== "reviewed" && status !== "approved").length,
    };
  });
}
