import "server-only";
import type { Tx } from "@/db/client";
import {
  insertRestoredApprovals,
  insertRestoredAside,
  insertRestoredEntries,
  insertRestoredQuestions,
  raiseCounter,
  settleEntry,
} from "@/db/queries/register/restore";
import type { Scope } from "@/lib/domain/access/policy";
import { DomainError } from "@/lib/domain/errors";
import type { EntryContent } from "@/lib/domain/register/content";
import { filledContent } from "@/lib/domain/register/content/blank";
import { countersOf } from "@/lib/domain/register/export/check";
import type { EntryRecord, RegisterRecord } from "@/lib/domain/register/export/record";
import { approvedLevel } from "@/lib/domain/register/level";
import { columnsOf } from "../assess";
import { entryContext, loadSituation, templateOf } from "../situation";

const at = (instant: string | null) => (instant === null ? null : new Date(instant));

/** As a draft: what it was besides is written once its versions are in. */
const draftOf = (entry: EntryRecord) => ({
  id: entry.id,
  ref: entry.ref,
  name: entry.content.name,
  domain: entry.content.domain,
  status: "draft" as const,
  content: entry.content,
  templateId: entry.templateId,
  templateVersion: entry.templateVersion,
  ownTemplateId: entry.ownTemplate?.id ?? null,
  ownTemplateVersion: entry.ownTemplate?.version ?? null,
  submittedAt: at(entry.submittedAt),
  reviewedOn: entry.reviewedOn,
  nextReviewOn: entry.nextReviewOn,
  reviewReason: entry.reviewReason,
  recommendation: entry.recommendation,
  createdBy: entry.createdBy,
  createdAt: new Date(entry.createdAt),
  updatedBy: entry.updatedBy,
  updatedAt: new Date(entry.updatedAt),
});

/** Entries, their questions, the templates set aside and the counters; refuses `not-found` for a template that is not here. */
export async function restoreEntries(tx: Tx, scope: Scope<"register:write">, record: RegisterRecord): Promise<void> {
  const situation = await loadSituation(tx, scope, "1970-01-01"); // only its templates are read
  const lacking = record.entries.find((entry) => entry.templateId !== null && !templateOf(situation, entry));
  if (lacking)
    throw new DomainError("not-found", "template", { id: lacking.templateId, version: lacking.templateVersion });
  await insertRestoredEntries(tx, scope, record.entries.map(draftOf));
  await insertRestoredQuestions(
    tx,
    scope,
    record.entries.flatMap(({ id: entryId, questions }) =>
      questions.map((question) => ({
        ...question,
        entryId,
        askedAt: new Date(question.askedAt),
        answeredAt: at(question.answeredAt),
        closedAt: at(question.closedAt),
      })),
    ),
  );
  await insertRestoredAside(
    tx,
    scope,
    record.setAside.map((aside) => ({ ...aside, at: new Date(aside.at) })),
  );
  for (const [year, last] of countersOf(record)) await raiseCounter(tx, scope, year, last);
}

/** Approvals and frozen versions with who approved them, marked as taken in from a register of that hash; gives their count. */
export async function restoreApprovals(
  tx: Tx,
  scope: Scope<"register:approve">,
  record: RegisterRecord,
  restored: { at: Date; from: string },
): Promise<number> {
  const mark = { restoredAt: restored.at, restoredFrom: restored.from };
  const versions = record.entries.flatMap(({ id: entryId, versions: all }) =>
    all.map((version) => ({
      ...version,
      entryId,
      content: version.content as unknown as EntryContent, // checked by recordProblems, kept word for word for its hash
      approvedAt: new Date(version.approvedAt),
    })),
  );
  const approvals = record.approvals.map((approval) => ({ ...approval, at: new Date(approval.at), ...mark }));
  await insertRestoredApprovals(tx, scope, approvals, versions);
  return versions.length;
}

/** Status, version in force and what is computed: levels and scores are never taken from a file. */
export async function settleEntries(
  tx: Tx,
  scope: Scope<"register:write">,
  record: RegisterRecord,
  today: string,
): Promise<void> {
  const situation = await loadSituation(tx, scope, today);
  for (const entry of record.entries) {
    const inForce = entry.versions.at(-1);
    const level = inForce ? approvedLevel(entryContext(situation, entry, filledContent(inForce.content))).level : null;
    await settleEntry(tx, scope, entry.id, {
      ...columnsOf(situation, entry, entry.content),
      status: entry.status,
      approvedVersion: entry.approvedVersion,
      approvedLevel: level,
    });
  }
}
