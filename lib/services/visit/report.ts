import "server-only";
import { inScope } from "@/db/client";
import { selectDocumentsOf } from "@/db/queries/document/read";
import type { VisitFileRow } from "@/db/queries/visit/file";
import { selectVisitFile } from "@/db/queries/visit/file";
import { acknowledgeReport, insertReport, selectReport } from "@/db/queries/visit/reports";
import { type Actor, authorise, can } from "@/lib/domain/access/policy";
import { DomainError } from "@/lib/domain/errors";
import type { SendReport } from "@/lib/domain/visit/closing";
import { questionnaireSchema } from "@/lib/domain/visit/questionnaire";
import { visitReport } from "@/lib/domain/visit/report";
import { type VisitReport, visitReportSchema } from "@/lib/domain/visit/report-model";
import { mutate } from "../mutation";
import { dayOf } from "../today";
import { heldVisit } from "./held-visit";

/** The report of a visit that took place, as its file stands; null before, or when the syndicate has no questionnaire. */
export function reportOf(file: VisitFileRow): VisitReport | null {
  const { visit, entries } = file;
  if (visit.status !== "done" || !visit.doneFrom || !visit.doneTo || !file.questionnaire) return null;
  const [doneFrom, doneTo] = [new Date(visit.doneFrom), new Date(visit.doneTo)];
  const createdAt = new Map(entries.map((entry) => [entry.id, new Date(entry.createdAt)]));
  return visitReport({
    member: file.member.name,
    visit: { ...visit, doneFrom, doneTo },
    questionnaire: questionnaireSchema.parse(file.questionnaire),
    profile: file.profile ?? {},
    answers: Object.fromEntries(file.answers.map((answer) => [answer.question, answer])),
    findings: file.findings,
    actions: file.actions,
    reviewed: file.reviewed.map(({ entryId, levelBefore, levelAfter }) => {
      const created = createdAt.get(entryId);
      return {
        entryId,
        before: levelBefore,
        after: levelAfter,
        createdInVisit: created !== undefined && created >= doneFrom && created <= doneTo,
      };
    }),
    entryNames: new Map(entries.map(({ id, name }) => [id, name])),
  });
}

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

/** The report as it was sent; for the DPO, before that, as it would be sent now. Refuses `not-found`. */
export async function readVisitReport(actor: Actor, memberId: string, visitId: string, now = new Date()) {
  const isDpo = can(actor, "visit:read", memberId);
  const scope = authorise(actor, "visit-report:read", memberId);
  return inScope(scope, async (tx) => {
    const sent = await selectReport(tx, scope, visitId);
    const attached = {
      documents: await selectDocumentsOf(tx, scope, { kind: "visit", id: visitId }),
      today: dayOf(now),
    };
    if (sent) {
      const { member, content, ...sending } = sent;
      const mayAcknowledge = sent.acknowledgedAt === null && can(actor, "visit-report:acknowledge", memberId);
      return {
        member,
        report: visitReportSchema.parse(content),
        sending,
        version: sent.version,
        ...attached,
        isDpo,
        mayAcknowledge,
      };
    }
    const file = isDpo ? await selectVisitFile(tx, authorise(actor, "visit:read", memberId), visitId) : undefined;
    const report = file && reportOf(file);
    if (!report) throw new DomainError("not-found", "visit-report");
    const { member, visit } = file;
    return { member, report, sending: null, version: visit.version, ...attached, isDpo, mayAcknowledge: false };
  });
}
