import "server-only";
import { lockAction } from "@/db/queries/action/write";
import { type FindingRow, lockFinding } from "@/db/queries/visit/findings";
import { actionInputSchema } from "@/lib/domain/action/action";
import { DomainError } from "@/lib/domain/errors";
import { changesFrom, mergeChanges } from "@/lib/domain/sync/merge";
import { findingChangeSchema } from "@/lib/domain/visit/finding";
import { storeAction } from "../../action/write-actions";
import { storeFinding, storeFindingChange } from "../../visit/keep-finding";
import { type Applying, acts, receivingVisit } from "../batch";

export const applyFinding: Applying<"finding"> = async (batch, operation) => {
  const { tx, scope, visitId } = batch;
  await receivingVisit(batch, operation);
  const { findingId, question, entryId, ...said } = operation;
  if (await lockFinding(tx, scope, visitId, findingId)) throw new DomainError("conflict", "finding");
  const input = { ...said, question: question ?? undefined, entryId: entryId ?? undefined };
  const { result, audit } = await storeFinding(tx, scope, findingId, input);
  return { version: result.version, acts: acts("keepFinding", audit) };
};

const FINDING_FIELDS = ["label", "evidence", "severity", "entryId", "state", "stateReason"] as const;

const saidOf = ({ label, evidence, severity, entryId, state, stateReason }: FindingRow) => ({
  label,
  evidence,
  severity,
  entryId,
  state,
  stateReason,
});

/** The finding with some of its fields changed, held against the schema of its form. */
export function readFinding(held: FindingRow, change: Readonly<Record<string, unknown>>) {
  const { memberId, visitId, id: findingId, version } = held;
  return findingChangeSchema.parse({ ...saidOf(held), ...change, memberId, visitId, findingId, version });
}

export const applyFindingChange: Applying<"finding-change"> = async (batch, operation) => {
  const { tx, scope, visitId } = batch;
  await receivingVisit(batch, operation);
  const held = await lockFinding(tx, scope, visitId, operation.findingId);
  if (!held) throw new DomainError("not-found", "finding");
  const merged = mergeChanges(changesFrom(FINDING_FIELDS, operation.base, operation), saidOf(held));
  const on = { subject: "finding" as const, subjectId: held.id };
  if (Object.keys(merged.change).length === 0) return { version: held.version, acts: [], merged, on };
  const input = { ...readFinding(held, merged.change), personalDataKept: operation.personalDataKept };
  const { result, audit } = await storeFindingChange(tx, scope, held, input);
  return { version: result.version, acts: acts("changeFinding", audit), merged, on };
};

export const applyAction: Applying<"action"> = async (batch, operation) => {
  const { tx, agreeing, scope } = batch;
  await receivingVisit(batch, operation);
  const { actionId, actionKind: kind, visitId, ...terms } = operation;
  if (await lockAction(tx, agreeing, actionId)) throw new DomainError("conflict", "action");
  const { memberId } = scope;
  const { memberId: _member, ...input } = actionInputSchema.parse({
    ...terms,
    memberId,
    visitId,
    kind,
    origin: "visit",
  });
  const { result, audit } = await storeAction(tx, agreeing, actionId, input);
  return { version: result.version, acts: acts("agreeAction", audit) };
};
