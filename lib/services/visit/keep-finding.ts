import "server-only";
import type { AuditRecord } from "@/db/queries/audit";
import { type FindingRow, insertFinding, lockFinding, updateFinding } from "@/db/queries/visit/findings";
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

/** Keeps a finding, proposed by an answer or written by the DPO. Refuses `{ issues }` on personal data that was not confirmed. */
export async function keepFinding(actor: Actor, key: string | null, input: FindingInput & Kept) {
  const { memberId, visitId, label, evidence, severity } = input;
  const scope = authorise(actor, "visit:write", memberId);
  return mutate("keepFinding", scope, { key, input }, async (tx) => {
    await openVisit(tx, scope, visitId);
    refuseProblems(personalDataProblems({ label, evidence }, input.personalDataKept));
    const finding = await insertFinding(tx, scope, {
      id: newId(),
      visitId,
      question: input.question ?? null,
      entryId: input.entryId ?? null,
      label,
      evidence,
      severity,
      ...newFindingState(input.correctedOnTheSpot),
    });
    return { result: { id: finding.id, version: finding.version }, audit: auditOf(undefined, finding) };
  });
}

/** Corrects a finding until the report is sent. Refuses `stale`, and `invalid-state` as actions do. */
export async function changeFinding(actor: Actor, key: string | null, input: FindingChange & Kept) {
  const { memberId, visitId, findingId, version, label, evidence, severity } = input;
  const scope = authorise(actor, "visit:write", memberId);
  return mutate("changeFinding", scope, { key, input }, async (tx) => {
    await openVisit(tx, scope, visitId);
    const before = await lockFinding(tx, scope, visitId, findingId);
    if (!before) throw new DomainError("not-found", "finding");
    if (before.version !== version) throw new DomainError("stale", "finding", before);
    refuseProblems(personalDataProblems({ label, evidence }, input.personalDataKept));
    const from = { state: before.state as ActionStatus, stateReason: before.stateReason }; // written by this service alone
    const after = await updateFinding(tx, scope, before, {
      label,
      evidence,
      severity,
      entryId: input.entryId ?? null,
      ...moveFinding(from, input.state, input.stateReason),
    });
    return { result: { id: after.id, version: after.version }, audit: auditOf(before, after) };
  });
}
