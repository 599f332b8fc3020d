import "server-only";
import type { Tx } from "@/db/client";
import type { AuditRecord } from "@/db/queries/audit";
import { type FindingRow, insertFinding, lockFinding, updateFinding } from "@/db/queries/visit/findings";
import type { Writing } from "@/db/queries/visit/write";
import { type Actor, authorise } from "@/lib/domain/access/policy";
import type { ActionStatus } from "@/lib/domain/action/status";
import { DomainError } from "@/lib/domain/errors";
import { newId } from "@/lib/domain/identifier";
import { personalDataProblems } from "@/lib/domain/intervention/problems";
import { type FindingChange, type FindingInput, moveFinding, newFindingState } from "@/lib/domain/visit/finding";
import { changedFields } from "../changes";
import { refuseProblems } from "../intervention/rules";
import { mutate } from "../mutation";
import { openVisit } from "./held-visit";

type Kept = { personalDataKept: boolean };

const auditOf = (before: FindingRow | undefined, after: FindingRow): AuditRecord => ({
  objectType: "finding",
  objectId: after.id,
  category: "restricted",
  changes: changedFields(before, after, ["label", "evidence", "stateReason"]),
});

type New = Omit<FindingInput, "memberId"> & Kept;

/** The finding under that id; the caller holds the visit. Refuses as `keepFinding`. */
export async function storeFinding(tx: Tx, scope: Writing, id: string, input: New) {
  const { visitId, label, evidence, severity } = input;
  refuseProblems(personalDataProblems({ label, evidence }, input.personalDataKept));
  const finding = await insertFinding(tx, scope, {
    id,
    visitId,
    question: input.question ?? null,
    entryId: input.entryId ?? null,
    label,
    evidence,
    severity,
    ...newFindingState(input.correctedOnTheSpot),
  });
  return { result: { id: finding.id, version: finding.version }, audit: auditOf(undefined, finding) };
}

type Changed = Pick<FindingChange, "label" | "evidence" | "severity" | "entryId" | "state" | "stateReason"> & Kept;

/** What the finding says from now on; the caller holds it. Refuses as `changeFinding`. */
export async function storeFindingChange(tx: Tx, scope: Writing, before: FindingRow, input: Changed) {
  const { label, evidence, severity } = input;
  refuseProblems(personalDataProblems({ label, evidence }, input.personalDataKept));
  const from = { state: before.state as ActionStatus, stateReason: before.stateReason }; // written by these services alone
  const after = await updateFinding(tx, scope, before, {
    label,
    evidence,
    severity,
    entryId: input.entryId ?? null,
    ...moveFinding(from, input.state, input.stateReason),
  });
  return { result: { id: after.id, version: after.version }, audit: auditOf(before, after) };
}

/** Keeps a finding, proposed by an answer or written by the DPO. Refuses `{ issues }` on personal data that was not confirmed. */
export async function keepFinding(actor: Actor, key: string | null, input: FindingInput & Kept) {
  const scope = authorise(actor, "visit:write", input.memberId);
  return mutate("keepFinding", scope, { key, input }, async (tx) => {
    await openVisit(tx, scope, input.visitId);
    return storeFinding(tx, scope, newId(), input);
  });
}

/** Corrects a finding until the report is sent. Refuses `stale`, and `invalid-state` as actions do. */
export async function changeFinding(actor: Actor, key: string | null, input: FindingChange & Kept) {
  const { memberId, visitId, findingId, version } = input;
  const scope = authorise(actor, "visit:write", memberId);
  return mutate("changeFinding", scope, { key, input }, async (tx) => {
    await openVisit(tx, scope, visitId);
    const before = await lockFinding(tx, scope, visitId, findingId);
    if (!before) throw new DomainError("not-found", "finding");
    if (before.version !== version) throw new DomainError("stale", "finding", before);
    return storeFindingChange(tx, scope, before, input);
  });
}
