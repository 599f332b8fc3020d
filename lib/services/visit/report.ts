import "server-only";
import { inScope } from "@/db/client";
import { selectDocumentsOf } from "@/db/queries/document/read";
import { selectVisitFile } from "@/db/queries/visit/file";
import { selectReading } from "@/db/queries/visit/readings";
import { acknowledgeReport, insertReport, selectReport } from "@/db/queries/visit/reports";
import { type Actor, authorise, can } from "@/lib/domain/access/policy";
import { DomainError } from "@/lib/domain/errors";
import type { SendReport } from "@/lib/domain/visit/closing";
import { visitReportSchema } from "@/lib/domain/visit/report-model";
import { mutate } from "../mutation";
import { dayOf } from "../today";
import { heldVisit } from "./held-visit";
import { reportOf } from "./report-of";

/**
 * Freezes the report and opens it to the town. Refuses `stale` when the visit moved on since the page that the DPO read,
 * `invalid-state` before the visit took place and when a report was sent already.
 */
export async function sendVisitReport(actor: Actor, key: string | null, input: SendReport) {
  const scope = authorise(actor, "visit:write", input.memberId);
  return mutate("sendVisitReport", scope, { key, input }, async (tx) => {
    await heldVisit(tx, scope, input);
    const file = await selectVisitFile(tx, scope, input.visitId);
    const content = file && reportOf(file);
    if (!content) throw new DomainError("invalid-state", "visit");
    const sent = await insertReport(tx, scope, { visitId: input.visitId, content, sentBy: actor.name });
    if (!sent) throw new DomainError("invalid-state", "visit-report");
    return {
      result: { id: input.visitId, version: sent.version },
      audit: { objectType: "visit-report", objectId: input.visitId, changes: { sentBy: { after: actor.name } } },
    };
  });
}

/** The representative says that the report was read, once. Refuses `stale`, `not-found`. */
export async function acknowledgeVisitReport(actor: Actor, key: string | null, input: SendReport) {
  const scope = authorise(actor, "visit-report:acknowledge", input.memberId);
  return mutate("acknowledgeVisitReport", scope, { key, input }, async (tx) => {
    const { visitId, version } = input;
    if (!(await selectReport(tx, scope, visitId))) throw new DomainError("not-found", "visit-report");
    const after = await acknowledgeReport(tx, scope, { visitId, version, by: actor.name });
    if (!after) throw new DomainError("stale", "visit-report");
    const changes = { acknowledgedBy: { after: actor.name } };
    return {
      result: { id: visitId, version: after.version },
      audit: { objectType: "visit-report", objectId: visitId, changes },
    };
  });
}

/**
 * The report as it was sent; before that, for the DPO as it would be sent now, for the secretary the draft that was shared.
 * Refuses `not-found`.
 */
export async function readVisitReport(actor: Actor, memberId: string, visitId: string, now = new Date()) {
  const isDpo = can(actor, "visit:read", memberId);
  const scope = authorise(actor, "visit-report:read", memberId);
  const mayReread = can(actor, "visit-report:reread", memberId);
  return inScope(scope, async (tx) => {
    const sent = await selectReport(tx, scope, visitId);
    const followed = mayReread
      ? await selectReading(tx, authorise(actor, "visit-report:reread", memberId), visitId)
      : null;
    const documents = await selectDocumentsOf(tx, scope, { kind: "visit", id: visitId });
    const beside = { documents, today: dayOf(now), isDpo, followed };
    if (sent) {
      const { member, content, ...sending } = sent;
      const mayAcknowledge = sent.acknowledgedAt === null && can(actor, "visit-report:acknowledge", memberId);
      const report = visitReportSchema.parse(content);
      return { member, report, sending, version: sent.version, ...beside, mayAcknowledge };
    }
    const before = { sending: null, ...beside, mayAcknowledge: false };
    if (!isDpo) {
      const { member, reading } = followed ?? { member: null, reading: null };
      if (!reading || !member) throw new DomainError("not-found", "visit-report");
      return { member, report: visitReportSchema.parse(reading.content), version: reading.version, ...before };
    }
    const file = await selectVisitFile(tx, authorise(actor, "visit:read", memberId), visitId);
    const report = file && reportOf(file);
    if (!report) throw new DomainError("not-found", "visit-report");
    return { member: file.member, report, version: file.visit.version, ...before };
  });
}
