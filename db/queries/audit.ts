import "server-only";
import type { Tx } from "@/db/client";
import type { AuditCategory, Change } from "@/db/schema/audit";
import { auditEvents } from "@/db/schema/audit";
import type { Right } from "@/lib/domain/access/matrix";
import type { Scope } from "@/lib/domain/access/policy";
import { newId } from "@/lib/domain/identifier";

export type AuditRecord = {
  objectType: string;
  objectId: string;
  /** Set when the member is not the scope's own (a member that an administrator has just created). */
  memberId?: string;
  /** `restricted`: only the DPO reads the act (a visit before its report, a private note, a confidential intervention). */
  category?: AuditCategory;
  changes: Record<string, Change>;
};

export async function insertAuditEvent(tx: Tx, scope: Scope<Right>, action: string, record: AuditRecord) {
  await tx.insert(auditEvents).values({
    syndicateId: scope.syndicateId,
    id: newId(),
    memberId: record.memberId ?? scope.memberId,
    personId: scope.actor.personId,
    actorName: scope.actor.name,
    role: scope.role,
    action,
    category: record.category ?? "activity",
    objectType: record.objectType,
    objectId: record.objectId,
    changes: record.changes,
  });
}
