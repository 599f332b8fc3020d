import "server-only";
import { z } from "zod";
import type { Act } from "@/db/queries/audit";
import { DomainError } from "@/lib/domain/errors";
import type { OperationAnswer, Reason } from "@/lib/domain/sync/answer";
import type { Conflict } from "@/lib/domain/sync/merge";
import type { Operation } from "@/lib/domain/sync/operation";
import { databaseErrorCode, databaseRefusal } from "../database-refusal";
import { type Applied, type Applying, type Batch, type ConflictOn, Keeping } from "./batch";
import { applyAction, applyFinding, applyFindingChange } from "./kinds/found";
import { applyEntry, applyNewEntry } from "./kinds/register";
import { applyAnswer, applyClosing, applyDone, applyReview } from "./kinds/visit";

/** A photo is announced; its file comes by itself. */
const announcePhoto: Applying<"photo"> = async () => ({ acts: [] });

function applied(batch: Batch, operation: Operation): Promise<Applied> {
  switch (operation.kind) {
    case "answer":
      return applyAnswer(batch, operation);
    case "finding":
      return applyFinding(batch, operation);
    case "finding-change":
      return applyFindingChange(batch, operation);
    case "action":
      return applyAction(batch, operation);
    case "entry-review":
      return applyReview(batch, operation);
    case "entry":
      return applyEntry(batch, operation);
    case "entry-new":
      return applyNewEntry(batch, operation);
    case "closing":
      return applyClosing(batch, operation);
    case "visit-done":
      return applyDone(batch, operation);
    case "photo":
      return announcePhoto(batch, operation);
  }
}

/** What a refusal of a service means to the device; anything else stays a bug. */
function reasonOf({ code, subject, detail }: DomainError): Reason | null {
  const personal = JSON.stringify(detail ?? null).includes("personal-data-");
  if (code === "invalid-state") return personal ? "personal-data" : "invalid-state";
  if (code === "conflict") return subject === "template" ? "already-adopted" : "id-taken";
  return code === "not-found" || code === "forbidden" ? "not-found" : null;
}

export type Outcome = {
  readonly answer: OperationAnswer;
  readonly acts: readonly Act[];
  readonly conflicts: readonly (Conflict & ConflictOn)[];
};

const answerOf = (id: string, { version, merged }: Applied): OperationAnswer => {
  const seen = version === undefined ? {} : { version };
  if (!merged?.moved) return { id, outcome: "applied", ...seen };
  if (merged.conflicts.length === 0) return { id, outcome: "merged", ...seen };
  const theirs = Object.fromEntries(merged.conflicts.map((one) => [one.field, one.theirs]));
  return { id, outcome: "conflict", ...seen, theirs };
};

/**
 * One operation inside a transaction that goes on whatever becomes of it: what a service refuses is taken back and answered.
 * Null on a bug, which is logged by ids: the device keeps the operation and sends it again. A lost connection is thrown.
 */
export async function applyOne(batch: Batch, operation: Operation): Promise<Outcome | null> {
  const { id } = operation;
  try {
    const done = await batch.tx.transaction((tx) => applied({ ...batch, tx }, operation));
    const { on, merged } = done;
    const conflicts = on && merged ? merged.conflicts.map((conflict) => ({ ...conflict, ...on })) : [];
    return { answer: answerOf(id, done), acts: done.acts, conflicts };
  } catch (error) {
    batch.visit.forget();
    if (error instanceof Keeping)
      return { answer: { id, outcome: "kept", reason: error.reason }, acts: [], conflicts: [] };
    const refusal = error instanceof DomainError ? error : databaseRefusal(error);
    if (refusal?.code === "outcome-unknown") throw error;
    const reason = refusal && reasonOf(refusal);
    if (reason) return { answer: { id, outcome: "refused", reason }, acts: [], conflicts: [] };
    if (error instanceof z.ZodError)
      return { answer: { id, outcome: "refused", reason: "invalid" }, acts: [], conflicts: [] };
    // A failed query tells its values: its code alone is logged.
    const told = databaseErrorCode(error) ?? (error instanceof Error ? error.stack : "unknown");
    console.error(`sync operation ${id} of kind ${operation.kind} was not applied: ${told}`);
    return null;
  }
}
