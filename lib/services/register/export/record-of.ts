import "server-only";
import type { Tx } from "@/db/client";
import { selectMemberCard } from "@/db/queries/member/card";
import { selectEntries } from "@/db/queries/register/entries";
import { selectOfficer, selectRecordParts } from "@/db/queries/register/record";
import type { Scope } from "@/lib/domain/access/policy";
import { DomainError } from "@/lib/domain/errors";
import { filledContent } from "@/lib/domain/register/content/blank";
import type { DocumentRecord, EntryRecord, RegisterRecord } from "@/lib/domain/register/export/record";
import { contractualOf } from "./contractual";
import { recordHead } from "./record-head";

type Parts = Awaited<ReturnType<typeof selectRecordParts>>;
type Row = Awaited<ReturnType<typeof selectEntries>>[number];

const instant = (at: Date | null) => at?.toISOString() ?? null;

/** By what people see, in the order of the characters: the same everywhere, whatever the database's own order. */
const sorted = <T>(items: readonly T[], key: (item: T) => string | number): T[] =>
  [...items].sort((a, b) => (key(a) < key(b) ? -1 : 1));

const questionOf = (q: Parts["questions"][number]): EntryRecord["questions"][number] => ({
  id: q.id,
  field: q.field as EntryRecord["questions"][number]["field"], // written from a FieldKey
  origin: q.origin,
  question: q.question,
  askedBy: q.askedBy,
  askedAt: q.askedAt.toISOString(),
  answer: q.answer,
  answeredBy: q.answeredBy,
  answeredAt: instant(q.answeredAt),
  closedAt: instant(q.closedAt),
});

const versionOf = (v: Parts["versions"][number]): EntryRecord["versions"][number] => ({
  number: v.number,
  content: v.content as unknown as EntryRecord["versions"][number]["content"], // JSON, word for word
  sha256: v.sha256,
  approvalId: v.approvalId,
  approvedBy: v.approvedBy,
  approvedAt: v.approvedAt.toISOString(),
});

const documentOf = (d: Parts["documents"][number]): DocumentRecord => ({
  id: d.id,
  name: d.name,
  fileName: d.fileName,
  type: d.type,
  kind: d.kind,
  size: d.size,
  sha256: d.sha256,
  datedOn: d.datedOn,
  expiresOn: d.expiresOn,
  createdBy: d.createdBy,
  createdAt: d.createdAt.toISOString(),
});

/** None at all rather than an empty list: the text of a register without documents is what it was before there were any. */
function documentsOf({ id }: Row, { documents }: Parts): Pick<EntryRecord, "documents"> {
  const own = documents.filter(({ entryId }) => entryId === id).map(documentOf);
  return own.length === 0 ? {} : { documents: sorted(own, (d) => `${d.createdAt} ${d.id}`) };
}

const entryOf = (row: Row, parts: Parts): EntryRecord => ({
  id: row.id,
  ref: row.ref,
  status: row.status,
  templateId: row.templateId,
  templateVersion: row.templateVersion,
  approvedVersion: row.approvedVersion,
  submittedAt: instant(row.submittedAt),
  reviewedOn: row.reviewedOn,
  nextReviewOn: row.nextReviewOn,
  reviewReason: row.reviewReason,
  recommendation: row.recommendation,
  createdBy: row.createdBy,
  createdAt: row.createdAt.toISOString(),
  updatedBy: row.updatedBy,
  updatedAt: row.updatedAt.toISOString(),
  content: filledContent(row.content),
  versions: sorted(
    parts.versions.filter(({ entryId }) => entryId === row.id),
    ({ number }) => number,
  ).map(versionOf),
  questions: sorted(
    parts.questions.filter(({ entryId }) => entryId === row.id),
    ({ askedAt, id }) => `${askedAt.toISOString()} ${id}`,
  ).map(questionOf),
  ...documentsOf(row, parts),
});

/** The whole register of a member as it stands in this transaction; refuses `not-found` when the member is not there. */
export async function recordOf(
  tx: Tx,
  scope: Scope<"register:export">,
): Promise<{ record: RegisterRecord; syndicate: string }> {
  const card = await selectMemberCard(tx, scope);
  const officer = await selectOfficer(tx, scope);
  if (!card || !officer) throw new DomainError("not-found", "member");
  const parts = await selectRecordParts(tx, scope);
  const contractual = await contractualOf(tx, scope);
  const record: RegisterRecord = {
    ...recordHead(card, officer),
    entries: sorted(await selectEntries(tx, scope), ({ ref }) => ref).map((row) => entryOf(row, parts)),
    approvals: sorted(parts.approvals, ({ number }) => number).map(({ id, number, approvedBy, at, leftOut }) => ({
      id,
      number,
      approvedBy,
      at: at.toISOString(),
      leftOut,
    })),
    ...(contractual && { contractual }),
    setAside: sorted(parts.setAside, ({ templateId }) => templateId).map(({ templateId, reason, by, at }) => ({
      templateId,
      reason,
      by,
      at: at.toISOString(),
    })),
  };
  return { record, syndicate: officer.syndicate };
}
