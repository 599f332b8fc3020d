import type { Tx } from "@/db/client";
import type { AuditRecord } from "@/db/queries/audit";
import { nextNumber } from "@/db/queries/counter";
import type { InterventionRow } from "@/db/queries/intervention/read";
import {
  hasVisit,
  lockIntervention,
  type NewIntervention,
  selectLinkedEntryIds,
  type Writing,
} from "@/db/queries/intervention/write";
import { type Actor, authorise } from "@/lib/domain/access/policy";
import { yearOf } from "@/lib/domain/day";
import { DomainError } from "@/lib/domain/errors";
import type { InterventionInput } from "@/lib/domain/intervention/intervention";
import type { Service } from "@/lib/domain/intervention/service";
import { changedFields } from "../changes";

const WRITE = { dpo: "intervention:write", it: "it-request:write" } as const;
const PREFIX: Record<Service, string> = { dpo: "DPO", it: "INF" };
const PLACES = 3;

/** The DPO writes its acts, the technician its requests: the service decides the right. */
export const authoriseWriting = (actor: Actor, service: Service, memberId: string): Writing =>
  authorise(actor, WRITE[service], memberId);

/** « DPO-2026-014 »: one series a member and a year for both services. */
export const referenceOf = (service: Service, date: string, number: number): string =>
  `${PREFIX[service]}-${yearOf(date)}-${String(number).padStart(PLACES, "0")}`;

export const nextReference = async (tx: Tx, scope: Writing, service: Service, date: string): Promise<string> =>
  referenceOf(service, date, await nextNumber(tx, scope, "intervention", yearOf(date)));

/** The act held for writing. Refuses `not-found`, and `stale` with the act and its links as they now stand when it moved on since `version`. */
export async function heldIntervention(
  tx: Tx,
  scope: Writing,
  { service, id, version }: { service: Service; id: string; version?: number },
): Promise<InterventionRow> {
  const row = await lockIntervention(tx, scope, service, id);
  if (!row) throw new DomainError("not-found", "intervention");
  if (version !== undefined && row.version !== version) {
    const entryIds = await selectLinkedEntryIds(tx, scope, id);
    throw new DomainError("stale", "intervention", { ...row, entryIds });
  }
  return row;
}

/** Refuses `not-found` on a visit of another member, or one that the role may not know. */
export async function requireVisit(tx: Tx, scope: Writing, visitId: string | undefined): Promise<void> {
  if (visitId && !(await hasVisit(tx, scope, visitId))) throw new DomainError("not-found", "visit");
}

type Columns = Omit<NewIntervention, "ref" | "status" | "author" | "authorId" | "closedAt">;

export function columnsOf(input: InterventionInput): Columns {
  const { memberId: _member, entryIds: _entries, status: _status, ...act } = input;
  return {
    ...act,
    type: act.type ?? null,
    visitId: act.visitId ?? null,
    followUpOn: act.followUpOn ?? null,
    outcome: act.outcome ?? null,
    satisfaction: act.satisfaction ?? null,
    durationMinutes: act.durationMinutes ?? null,
    travelMinutes: act.travelMinutes ?? null,
    preparationMinutes: act.preparationMinutes ?? null,
  };
}

const FREE_TEXTS = ["subject", "question", "answer", "requesterName", "requesterFunction", "note"];

/** What the member does not see: its trail is for the DPO alone, and none of its words stand there. */
const isWithheld = (row: Pick<InterventionRow, "confidential" | "status"> | undefined) =>
  row !== undefined && (row.confidential || row.status === "brouillon");

/** The free texts of the act that must not stand in the trail. */
export const withheldOf = (before: InterventionRow | undefined, after: InterventionRow): readonly string[] =>
  isWithheld(before) || isWithheld(after) ? FREE_TEXTS : [];

export function auditOf(
  before: InterventionRow | undefined,
  after: InterventionRow,
  more: Record<string, unknown> = {},
): AuditRecord {
  const withheld = withheldOf(before, after);
  return {
    objectType: "intervention",
    objectId: after.id,
    ...(withheld.length > 0 && { category: "restricted" as const }),
    changes: changedFields(before, { ...after, ...more }, withheld),
  };
}
