import type { EntryRecord } from "@/lib/domain/register/export/record";
import type { Block } from "@/lib/domain/register/export/written";
import { dayOf, formatDay, formatNumber, formatSize } from "@/lib/i18n/format";
import { documentFr } from "@/lib/i18n/fr/document";
import { registerExportMoreFr } from "@/lib/i18n/fr/register-export-more";
import { registerFieldsFr } from "@/lib/i18n/fr/register-fields";
import { day, lines, named } from "@/lib/i18n/register/text";

const t = registerExportMoreFr;

export const onDay = (instant: string): string => formatDay(dayOf(new Date(instant)));

function life(entry: EntryRecord, isPublic: boolean): Block {
  const version = entry.versions.find(({ number }) => number === entry.approvedVersion);
  const inForce = version
    ? t.life.inForceLine(formatNumber(version.number), onDay(version.approvedAt))
    : t.life.noVersion;
  const told = [
    [t.life.status, registerFieldsFr.statuses[entry.status]],
    [t.life.inForce, inForce],
    [t.life.reviewedOn, day(entry.reviewedOn)],
    [t.life.nextReviewOn, day(entry.nextReviewOn)],
    [t.life.recommendation, entry.recommendation],
    [t.life.reviewReason, entry.reviewReason],
    [t.life.template, entry.templateId ? t.life.templateLine(entry.templateId, String(entry.templateVersion)) : ""],
    [t.life.updatedBy, entry.updatedBy],
  ];
  const rows = isPublic ? [[t.life.inForce, inForce]] : told.filter(([, words]) => words !== "");
  return { title: t.life.title, columns: [""], rows };
}

const versions = ({ versions: all }: EntryRecord): Block => ({
  title: t.versions.title,
  columns: t.versions.columns,
  rows: all.map(({ number, approvedAt, approvedBy, sha256 }) => [
    t.versions.row(formatNumber(number)),
    onDay(approvedAt),
    approvedBy,
    sha256,
  ]),
});

const questions = ({ questions: all }: EntryRecord): Block => ({
  title: t.questions.title,
  columns: t.questions.columns,
  rows: all.map((q) => [
    registerFieldsFr.fields[q.field],
    t.questions.by(q.question || t.questions.unknown, q.askedBy, onDay(q.askedAt)),
    q.answer && q.answeredBy && q.answeredAt ? t.questions.by(q.answer, q.answeredBy, onDay(q.answeredAt)) : "",
    q.closedAt ? t.questions.closed : q.answer ? t.questions.answered : t.questions.open,
  ]),
});

const documents = ({ documents: all = [] }: EntryRecord): Block => ({
  title: t.documents.title,
  columns: t.documents.columns,
  rows: all.map((d) => [
    d.name,
    documentFr.types[d.type],
    t.documents.file(documentFr.kinds[d.kind], formatSize(d.size)),
    lines(named(t.documents.dated, day(d.datedOn)), named(t.documents.expires, day(d.expiresOn))).join("\n"),
    t.documents.by(d.createdBy, onDay(d.createdAt)),
  ]),
});

/** Where the entry stands, its frozen versions, what the town and its DPO asked each other, and what is attached. */
export const lifeBlocks = (entry: EntryRecord, isPublic: boolean): Block[] =>
  [life(entry, isPublic), ...(isPublic ? [] : [versions(entry), questions(entry), documents(entry)])].filter(
    ({ rows }) => rows.length > 0,
  );
