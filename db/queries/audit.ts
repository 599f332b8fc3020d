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

/** One row of the trail, under the name of the service that wrote. */
export type Act = { readonly name: string; readonly record: AuditRecord };

/** The rows of the trail in one statement, in the order given. */
export async function insertAuditEvents(tx: Tx, scope: Scope<Right>, acts: readonly Act[]) {
  if (acts.length === 0) return;
  await tx.insert(auditEvents).values(
    acts.map(({ name, record }) => ({
      syndicateId: scope.syndicateId,
      id: newId(),
      memberId: record.memberId ?? scope.memberId,
      personId: scope.actor.personId,
      actorName: scope.actor.name,
      role: scope.role,
      action: name,
      category: record.category ?? "activity",
      objectType: record.objectType,
      objectId: record.objectId,
      changes: record.changes,
    })),
  );
}
