import "server-only";
import type { Tx } from "@/db/client";
import type { AuditRecord } from "@/db/queries/audit";
import { type ContractRow, insertContract, selectContract, updateContract } from "@/db/queries/processor/contracts";
import { type Actor, authorise, type Scope } from "@/lib/domain/access/policy";
import { DomainError } from "@/lib/domain/errors";
import { newId } from "@/lib/domain/identifier";
import type { LeftAside } from "@/lib/domain/left-aside";
import type {
  CheckContractInput,
  ContractAct,
  ContractInput,
  SaveContractInput,
} from "@/lib/domain/processor/contract";
import { changedFields } from "../changes";
import { keepingAside } from "../left-aside";
import { mutate } from "../mutation";
import { refreshLevelsAsSystem } from "../register/assess";
import { dayOf } from "../today";

type Writing = Scope<"contract:write">;
/** Free texts may name people: the trail says that they changed, not what they hold. */
const WITHHELD = ["note", "localReferent", "clauses"];

const auditOf = (before: object | undefined, after: ContractRow): AuditRecord => ({
  objectType: "contract",
  objectId: after.id,
  changes: changedFields(before && { ...before }, after, WITHHELD),
});

type Change = Parameters<typeof updateContract>[4];

async function change(
  tx: Tx,
  scope: Writing,
  { contractId, version, leftAside }: ContractAct & { leftAside?: LeftAside | undefined },
  columns: Change,
) {
  const before = await selectContract(tx, scope, contractId);
  if (!before) throw new DomainError("not-found", "contract");
  // One that was put away is read; only taking it back changes it.
  if ((before.endedAt === null) === (columns.endedAt === null)) throw new DomainError("invalid-state", "contract");
  const { processorName: _, ...row } = before;
  const after = await updateContract(tx, scope, contractId, version, columns);
  if (!after) throw new DomainError("stale", "contract", row);
  return {
    result: { id: contractId, version: after.version },
    audit: keepingAside(auditOf(row, after), leftAside, WITHHELD),
  };
}

/** Notes a contract of the member with a company of the directory, Article 28(3) GDPR; the levels of its entries follow. Refuses `not-found` for a foreign company. */
export async function addContract(actor: Actor, key: string | null, input: ContractInput, now = new Date()) {
  const { memberId, ...columns } = input;
  const scope = authorise(actor, "contract:write", memberId);
  const done = await mutate("addContract", scope, { key, input }, async (tx) => {
    const row = await insertContract(tx, scope, { ...columns, id: newId(), clauses: {} });
    return { result: { id: row.id, version: row.version }, audit: auditOf(undefined, row) };
  });
  await refreshLevelsAsSystem(actor.syndicateId, memberId, now);
  return done;
}

/** Saves its dates and its state on the version seen. Refuses `not-found`, `stale` with the contract as it now stands. */
export async function saveContract(actor: Actor, key: string | null, input: SaveContractInput, now = new Date()) {
  const { memberId, contractId, version, leftAside, ...columns } = input;
  const scope = authorise(actor, "contract:write", memberId);
  const done = await mutate("saveContract", scope, { key, input }, (tx) =>
    change(tx, scope, { memberId, contractId, version, leftAside }, columns),
  );
  await refreshLevelsAsSystem(actor.syndicateId, memberId, now);
  return done;
}

/** Keeps the check of its fifteen points (obligations § 6), dated today unless another day is given. Refusals as above. */
export async function checkContract(actor: Actor, key: string | null, input: CheckContractInput, now = new Date()) {
  const { clauses, lastCheckOn, ...about } = input;
  const scope = authorise(actor, "contract:write", input.memberId);
  const columns = { clauses, lastCheckOn: lastCheckOn ?? dayOf(now), lastCheckBy: actor.name };
  return mutate("checkContract", scope, { key, input }, (tx) => change(tx, scope, about, columns));
}

/** Puts a contract away: it is no longer in force, its check stays readable. */
export async function endContract(actor: Actor, key: string | null, input: ContractAct, now = new Date()) {
  const scope = authorise(actor, "contract:write", input.memberId);
  const done = await mutate("endContract", scope, { key, input }, (tx) => change(tx, scope, input, { endedAt: now }));
  await refreshLevelsAsSystem(actor.syndicateId, input.memberId, now);
  return done;
}

/** Takes back a contract that was put away. */
export async function resumeContract(actor: Actor, key: string | null, input: ContractAct, now = new Date()) {
  const scope = authorise(actor, "contract:write", input.memberId);
  const done = await mutate("resumeContract", scope, { key, input }, (tx) =>
    change(tx, scope, input, { endedAt: null }),
  );
  await refreshLevelsAsSystem(actor.syndicateId, input.memberId, now);
  return done;
}
