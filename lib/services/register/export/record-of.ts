import "server-only";
import type { Tx } from "@/db/client";
import { selectMemberCard } from "@/db/queries/member/card";
import { selectEntries } from "@/db/queries/register/entries";
import { type RecordParts, selectRecordParts } from "@/db/queries/register/record";
import type { Scope } from "@/lib/domain/access/policy";
import { DomainError } from "@/lib/domain/errors";
import { filledContent } from "@/lib/domain/register/content/blank";
import type { DocumentRecord } from "@/lib/domain/register/export/document-record";
import type { EntryRecord, RegisterRecord } from "@/lib/domain/register/export/record";
import { contractualOf } from "./contractual";
import { decisionsOf, ownTemplatesOf, publicationOf } from "./origins";
import { recordHead } from "./record-head";

type Row = Awaited<ReturnType<typeof selectEntries>>[number];

/** To the millisecond, as everywhere: PostgreSQL tells microseconds. */
const instant = (at: Date | string) => new Date(at).toISOString();
const instantOrNull = (at: Date | string | null) => (at === null ? null : instant(at));

/** By what people see, in the order of the characters: the same everywhere, whatever the database's own order. */
const sorted = <T>(items: readonly T[], key: (item: T) => string | number): T[] =>
  [...items].sort((a, b) => (key(a) < key(b) ? -1 : 1));

const questionOf = (q: RecordParts["questions"][number]): EntryRecord["questions"][number] => ({
  id: q.id,
  field: q.field as EntryRecord["questions"][number]["field"], // written from a FieldKey
  origin: q.origin,
  question: q.question,
  askedBy: q.askedBy,
  askedAt: instant(q.askedAt),
  answer: q.answer,
  answeredBy: q.answeredBy,
  answeredAt: instantOrNull(q.answeredAt),
  closedAt: instantOrNull(q.closedAt),
});

const versionOf = (v: RecordParts["versions"][number]): EntryRecord["versions"][number] => ({
  number: v.number,
  content: v.content as unknown as EntryRecord["versions"][number]["content"], // JSON, word for word
  sha256: v.sha256,
  approvalId: v.approvalId,
  approvedBy: v.approvedBy,
  approvedAt: instant(v.approvedAt),
});

const documentOf = (d: RecordParts["documents"][number]): DocumentRecord => ({
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
  createdAt: instant(d.createdAt),
});

/** None at all rather than an empty list: the text of a register without documents is what it was before there were any. */
function documentsOf({ documents }: RecordParts, holder: string): Pick<EntryRecord, "documents"> {
  const own = documents.filter((d) => d.entryId === holder || d.contractId === holder).map(documentOf);
  return own.length === 0 ? {} : { documents: sorted(own, (d) => `${d.createdAt} ${d.id}`) };
}

const entryOf = (row: Row, parts: RecordParts): EntryRecord => ({
  id: row.id,
  ref: row.ref,
  status: row.status,
  templateId: row.templateId,
  templateVersion: row.templateVersion,
  approvedVersion: row.approvedVersion,
  submittedAt: instantOrNull(row.submittedAt),
  reviewedOn: row.reviewedOn,
  nextReviewOn: row.nextReviewOn,
  reviewReason: row.reviewReason,
  recommendation: row.recommendation,
  createdBy: row.createdBy,
  createdAt: instant(row.createdAt),
  updatedBy: row.updatedBy,
  updatedAt: instant(row.updatedAt),
  content: filledContent(row.content),
  versions: sorted(
    parts.versions.filter(({ entryId }) => entryId === row.id),
    ({ number }) => number,
  ).map(versionOf),
  questions: sorted(
    parts.questions.filter(({ entryId }) => entryId === row.id),
    ({ askedAt, id }) => `${instant(askedAt)} ${id}`,
  ).map(questionOf),
  ...documentsOf(parts, row.id),
  ...(row.ownTemplateId !== null &&
    row.ownTemplateVersion !== null && { ownTemplate: { id: row.ownTemplateId, version: row.ownTemplateVersion } }),
  ...decisionsOf(parts, row.id),
});

/** The whole register of a member as it stands in this transaction; refuses `not-found` when the member is not there. */
export async function recordOf(
  tx: Tx,
  scope: Scope<"register:export">,
): Promise<{ record: RegisterRecord; syndicate: string }> {
  const card = await selectMemberCard(tx, scope);
  const parts = await selectRecordParts(tx, scope);
  const { officer } = parts;
  if (!card || !officer) throw new DomainError("not-found", "member");
  const contractual = contractualOf(parts.contractual);
  const ownTemplates = ownTemplatesOf(parts);
  const publication = publicationOf(parts);
  const record: RegisterRecord = {
    ...recordHead(card, officer),
    entries: sorted(await selectEntries(tx, scope), ({ ref }) => ref).map((row) => entryOf(row, parts)),
    approvals: sorted(parts.approvals, ({ number }) => number).map(({ id, number, approvedBy, at, leftOut }) => ({
      id,
      number,
      approvedBy,
      at: instant(at),
      leftOut,
    })),
    ...(contractual && {
      contractual: {
        ...contractual,
        contracts: contractual.contracts.map((one) => ({ ...one, ...documentsOf(parts, one.id) })),
      },
    }),
    ...(ownTemplates && { ownTemplates }),
    ...(publication && { publication }),
    setAside: sorted(parts.setAside, ({ templateId }) => templateId).map(({ templateId, reason, by, at }) => ({
      templateId,
      reason,
      by,
      at: instant(at),
    })),
  };
  return { record, syndicate: officer.syndicate };
}
