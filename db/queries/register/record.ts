import "server-only";
import { and, eq, sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import type { documents } from "@/db/schema/document";
import type { editionDecisions } from "@/db/schema/edition";
import type { editions, publications } from "@/db/schema/publication";
import type { approvals, entryQuestions, entryVersions, setAsides } from "@/db/schema/register";
import { syndicates } from "@/db/schema/syndicate";
import type { ownTemplates } from "@/db/schema/template";
import type { Scope } from "@/lib/domain/access/policy";
import type { Contractual } from "@/lib/domain/register/export/contractual";
import { contractualRow } from "./contractual";
import { originParts } from "./origin-parts";

/** JSON has no instant: it comes as text. */
type Told<Row, Keys extends keyof Row> = {
  [Key in Keys | ("memberId" & keyof Row)]: Row[Key] extends Date
    ? string
    : Row[Key] extends Date | null
      ? string | null
      : Row[Key];
};

export type RecordParts = {
  versions: Told<
    typeof entryVersions.$inferSelect,
    "entryId" | "number" | "content" | "sha256" | "approvalId" | "approvedBy" | "approvedAt"
  >[];
  questions: Told<
    typeof entryQuestions.$inferSelect,
    | "entryId"
    | "id"
    | "field"
    | "origin"
    | "question"
    | "askedBy"
    | "askedAt"
    | "answer"
    | "answeredBy"
    | "answeredAt"
    | "closedAt"
  >[];
  approvals: Told<typeof approvals.$inferSelect, "id" | "number" | "approvedBy" | "at" | "leftOut">[];
  setAside: Told<typeof setAsides.$inferSelect, "templateId" | "reason" | "by" | "at">[];
  /** What is attached to its entries and contracts, for the town to read. */
  documents: Told<
    typeof documents.$inferSelect,
    | "id"
    | "entryId"
    | "contractId"
    | "name"
    | "fileName"
    | "type"
    | "kind"
    | "size"
    | "sha256"
    | "datedOn"
    | "expiresOn"
    | "createdBy"
    | "createdAt"
  >[];
  decisions: Told<
    typeof editionDecisions.$inferSelect,
    "entryId" | "toVersion" | "fromVersion" | "accepted" | "kept" | "decidedBy" | "decidedAt"
  >[];
  ownTemplates: Told<
    typeof ownTemplates.$inferSelect,
    "id" | "version" | "content" | "note" | "createdBy" | "createdAt" | "retiredAt" | "retiredBy"
  >[];
  publication: Told<typeof publications.$inferSelect, "withheld" | "updatedBy" | "updatedAt"> | null;
  editions: Told<
    typeof editions.$inferSelect,
    "number" | "content" | "sha256" | "entryCount" | "basis" | "publishedBy" | "publishedAt"
  >[];
  contractual: Contractual;
  /** Who the DPO of the syndicate is, and the syndicate's own name. */
  officer: { syndicate: string; name: string; email: string; phone: string } | null;
};

/**
 * All that hangs on the entries of a member, its approvals, its contracts, and who its DPO is, in one statement; the caller puts them in
 * order, as databases sort by their own rules.
 */
export async function selectRecordParts(tx: Tx, scope: Scope<"register:export">): Promise<RecordParts> {
  const { syndicateId, memberId } = scope;
  const mine = sql`x.syndicate_id = ${syndicateId} and x.member_id = ${memberId}`;
  const [parts] = await tx.execute<RecordParts>(sql`select
    (select coalesce(jsonb_agg(jsonb_build_object('memberId', x.member_id, 'entryId', x.entry_id, 'number', x.number,
        'content', x.content, 'sha256', x.sha256, 'approvalId', x.approval_id, 'approvedBy', x.approved_by,
        'approvedAt', x.approved_at)), '[]') from entry_version x where ${mine}) as versions,
    (select coalesce(jsonb_agg(jsonb_build_object('memberId', x.member_id, 'entryId', x.entry_id, 'id', x.id, 'field', x.field,
        'origin', x.origin, 'question', x.question, 'askedBy', x.asked_by, 'askedAt', x.asked_at, 'answer', x.answer,
        'answeredBy', x.answered_by, 'answeredAt', x.answered_at, 'closedAt', x.closed_at)), '[]')
      from entry_question x where ${mine}) as questions,
    (select coalesce(jsonb_agg(jsonb_build_object('memberId', x.member_id, 'id', x.id, 'number', x.number,
        'approvedBy', x.approved_by, 'at', x.at, 'leftOut', x.left_out)), '[]') from approval x where ${mine}) as approvals,
    (select coalesce(jsonb_agg(jsonb_build_object('memberId', x.member_id, 'templateId', x.template_id, 'reason', x.reason,
        'by', x.by, 'at', x.at)), '[]') from set_aside x where ${mine} and x.withdrawn_at is null) as "setAside",
    (select coalesce(jsonb_agg(jsonb_build_object('memberId', x.member_id, 'id', x.id, 'entryId', x.entry_id, 'contractId', x.contract_id,
        'name', x.name, 'fileName', x.file_name, 'type', x.type, 'kind', x.kind, 'size', x.size, 'sha256', x.sha256, 'datedOn', x.dated_on,
        'expiresOn', x.expires_on, 'createdBy', x.created_by, 'createdAt', x.created_at)), '[]') from document x
      where ${mine} and (x.entry_id is not null or x.contract_id is not null) and x.visibility = 'member' and x.removed_at is null) as documents,
    ${originParts(mine)},
    (select jsonb_build_object('syndicate', s.name, 'name', s.dpo_name, 'email', s.dpo_email, 'phone', s.dpo_phone)
      from syndicate s where s.id = ${syndicateId}) as officer,
    (select to_jsonb(k) from (${contractualRow(scope)}) k) as contractual`);
  if (!parts) throw new Error("a select without from has one row");
  return parts;
}

/** Names the DPO of a syndicate that has none yet; undefined when it has one, which then stays. */
export async function nameOfficer(
  tx: Tx,
  { syndicateId }: Scope<"register:restore">,
  dpo: { name: string; email: string; phone: string },
) {
  const t = syndicates;
  const [row] = await tx
    .update(t)
    .set({ dpoName: dpo.name, dpoEmail: dpo.email, dpoPhone: dpo.phone, version: sql`${t.version} + 1` })
    .where(and(eq(t.id, syndicateId), eq(t.dpoName, ""), eq(t.dpoEmail, ""), eq(t.dpoPhone, "")))
    .returning({ id: t.id });
  return row;
}
