import "server-only";
import { selectVisitFile } from "@/db/queries/visit/file";
import { insertComment, markReading, selectReading, shareReading } from "@/db/queries/visit/readings";
import { type Actor, authorise } from "@/lib/domain/access/policy";
import { DomainError } from "@/lib/domain/errors";
import { newId } from "@/lib/domain/identifier";
import type { SendReport } from "@/lib/domain/visit/closing";
import { type ReadingSeen, type ReportComment, rereadDueOn } from "@/lib/domain/visit/report-reading";
import { mutate } from "../mutation";
import { dayOf } from "../today";
import { heldVisit } from "./held-visit";
import { reportOf } from "./report-of";

const OBJECT = "visit-report";

/**
 * Opens the draft to the town's secretary, for seven days. Shared again, it is to be read again. Refuses `stale`, and
 * `invalid-state` before the visit took place and once the report is sent.
 */
export async function shareDraftReport(actor: Actor, key: string | null, input: SendReport, now = new Date()) {
  const scope = authorise(actor, "visit:write", input.memberId);
  return mutate("shareDraftReport", scope, { key, input }, async (tx) => {
    const { reported } = await heldVisit(tx, scope, input);
    const file = await selectVisitFile(tx, scope, input.visitId);
    const content = file && reportOf(file);
    if (!content || reported) throw new DomainError("invalid-state", "visit");
    const dueOn = rereadDueOn(dayOf(now));
    const shared = await shareReading(tx, scope, { visitId: input.visitId, content, sharedBy: actor.name, dueOn });
    return {
      result: { id: input.visitId, version: shared.version },
      audit: { objectType: OBJECT, objectId: input.visitId, changes: { rereadDueOn: { after: dueOn } } },
    };
  });
}

/** The secretary has read the draft again. Refuses `stale` when it was shared again meanwhile, and `not-found`. */
export async function confirmRereading(actor: Actor, key: string | null, input: ReadingSeen) {
  const scope = authorise(actor, "visit-report:reread", input.memberId, "referent");
  return mutate("confirmRereading", scope, { key, input }, async (tx) => {
    const { visitId, version } = input;
    if (!(await selectReading(tx, scope, visitId)).reading) throw new DomainError("not-found", OBJECT);
    const read = await markReading(tx, scope, { visitId, version, by: actor.name });
    if (!read) throw new DomainError("stale", OBJECT);
    return {
      result: { id: visitId, version: read.version },
      audit: { objectType: OBJECT, objectId: visitId, changes: { readBy: { after: actor.name } } },
    };
  });
}

/** Says something of a draft that was shared, by the secretary or by the DPO who answers. Refuses `not-found`. */
export async function commentReport(actor: Actor, key: string | null, input: ReportComment) {
  const scope = authorise(actor, "visit-report:reread", input.memberId);
  return mutate("commentReport", scope, { key, input }, async (tx) => {
    const { visitId, text } = input;
    if (!(await selectReading(tx, scope, visitId)).reading) throw new DomainError("not-found", OBJECT);
    const id = newId();
    await insertComment(tx, scope, { id, visitId, author: actor.name, text });
    return { result: { id }, audit: { objectType: OBJECT, objectId: visitId, changes: { comment: { after: id } } } };
  });
}
