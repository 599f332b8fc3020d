import "server-only";
import { inScope } from "@/db/client";
import { selectDocumentsOf } from "@/db/queries/document/read";
import { selectContract, selectContracts } from "@/db/queries/processor/contracts";
import { selectProcessorNames } from "@/db/queries/processor/directory";
import { selectMemberHead } from "@/db/queries/statistics/member-head";
import { type Actor, authorise, can } from "@/lib/domain/access/policy";
import { DomainError } from "@/lib/domain/errors";
import { dayOf } from "../today";

/** A member's processors and contracts; refuses `not-found` to a stranger. */
export async function listContracts(actor: Actor, memberId: string, now = new Date()) {
  const scope = authorise(actor, "contract:read", memberId);
  return inScope(scope, async (tx) => {
    const member = await selectMemberHead(tx, scope);
    if (!member) throw new DomainError("not-found", "member");
    const contracts = await selectContracts(tx, scope);
    return { member, contracts, today: dayOf(now), mayWrite: can(actor, "contract:write", memberId) };
  });
}

/** One contract with its checklist; refuses `not-found`. */
export async function readContract(actor: Actor, memberId: string, contractId: string, now = new Date()) {
  const scope = authorise(actor, "contract:read", memberId);
  return inScope(scope, async (tx) => {
    const member = await selectMemberHead(tx, scope);
    const contract = member && (await selectContract(tx, scope, contractId));
    if (!member || !contract) throw new DomainError("not-found", "contract");
    const documents = await selectDocumentsOf(tx, scope, { kind: "contract", id: contractId });
    return { member, contract, documents, today: dayOf(now), mayWrite: can(actor, "contract:write", memberId) };
  });
}

/** The same, for who may change it and while it is in hand; refuses `not-found`. */
export async function prepareContractChange(actor: Actor, memberId: string, contractId: string, now = new Date()) {
  authorise(actor, "contract:write", memberId);
  const view = await readContract(actor, memberId, contractId, now);
  if (view.contract.endedAt !== null) throw new DomainError("not-found", "contract");
  return view;
}

/** What the form of a contract starts from; refuses who may not write. */
export async function prepareContract(actor: Actor, memberId: string) {
  const scope = authorise(actor, "contract:write", memberId);
  return inScope(scope, async (tx) => {
    const member = await selectMemberHead(tx, scope);
    if (!member) throw new DomainError("not-found", "member");
    return { member, processors: await selectProcessorNames(tx, scope) };
  });
}
