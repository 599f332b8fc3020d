import "server-only";
import { inScope } from "@/db/client";
import { selectApprovals } from "@/db/queries/register/approvals";
import { type Actor, authorise } from "@/lib/domain/access/policy";
import { DomainError } from "@/lib/domain/errors";
import { dayOf } from "../today";
import { loadSituation } from "./situation";

/** What one approval froze, for paper: its number, day and hand, each version with its sha256, what was left out and why. */
export async function readApprovalRecord(actor: Actor, memberId: string, approvalId: string) {
  const scope = authorise(actor, "register:read", memberId);
  return inScope(scope, async (tx) => {
    const situation = await loadSituation(tx, scope, dayOf(new Date()));
    const [approval] = await selectApprovals(tx, scope, approvalId);
    if (!approval) throw new DomainError("not-found", "approval");
    const { member, contacts, syndicate } = situation.row;
    return { role: scope.role, member, contacts, syndicate, approval };
  });
}
