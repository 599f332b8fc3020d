import type { Tx } from "@/db/client";
import type { AuditRecord } from "@/db/queries/audit";
import { lockVisit, type VisitRow, type Writing } from "@/db/queries/visit/write";
import { DomainError } from "@/lib/domain/errors";
import { changedFields } from "../changes";

/** The visit held for writing. Refuses `not-found`, and `stale` with the visit as it stands when it moved on since `version`. */
export async function heldVisit(tx: Tx, scope: Writing, { visitId, version }: { visitId: string; version?: number }) {
  const found = await lockVisit(tx, scope, visitId);
  if (!found) throw new DomainError("not-found", "visit");
  if (version !== undefined && found.visit.version !== version) throw new DomainError("stale", "visit", found.visit);
  return found;
}

/** A visit that can still be written in: planned, or done and not yet reported. Refuses `invalid-state` else. */
export async function openVisit(tx: Tx, scope: Writing, visitId: string): Promise<VisitRow> {
  const { visit, reported } = await heldVisit(tx, scope, { visitId });
  if (reported || (visit.status !== "planned" && visit.status !== "done"))
    throw new DomainError("invalid-state", "visit");
  return visit;
}

const FREE_TEXTS = ["agenda", "attendees", "agreement", "goesWell", "sentences", "cancelReason", "place"];

/** Only the DPO reads a visit before its report: its trail is for the DPO alone, without its words. */
export const visitAudit = (before: VisitRow | undefined, after: VisitRow): AuditRecord => ({
  objectType: "visit",
  objectId: after.id,
  category: "restricted",
  changes: changedFields(before, after, FREE_TEXTS),
});
