import "server-only";
import { inScope } from "@/db/client";
import { selectContract, selectContracts } from "@/db/queries/processor/contracts";
import { selectMeanings, selectMeaningsAndGaps } from "@/db/queries/processor/directory";
import { selectUse, selectUsedSoftware, upsertUse } from "@/db/queries/processor/member-software";
import { linkEntries, selectWrittenNames, unlinkEntries } from "@/db/queries/processor/names";
import { type Actor, authorise, can } from "@/lib/domain/access/policy";
import { DomainError } from "@/lib/domain/errors";
import { type LinkName, resembling, type UnlinkName } from "@/lib/domain/processor/link";
import type { UsedSoftwareInput } from "@/lib/domain/processor/software";
import { changedFields } from "../changes";
import { keepingAside } from "../left-aside";
import { mutate } from "../mutation";
import { refreshLevelsAsSystem } from "../register/assess";
import { dayOf } from "../today";

/** The member's software, and the names its entries write with what each means or resembles. Refuses `not-found`. */
export async function readMemberSoftware(actor: Actor, memberId: string, now = new Date()) {
  const scope = authorise(actor, "contract:read", memberId);
  return inScope(scope, async (tx) => {
    const { member, gaps, ...directory } = await selectMeaningsAndGaps(tx, scope, dayOf(now));
    if (!member) throw new DomainError("not-found", "member");
    const names = await selectWrittenNames(tx, scope);
    return {
      member,
      today: dayOf(now),
      used: await selectUsedSoftware(tx, scope),
      gaps,
      contracts: (await selectContracts(tx, scope)).filter(({ endedAt }) => endedAt === null),
      directory,
      names: names.map((one) => ({ ...one, proposed: one.linked ? null : resembling(one.name, directory[one.kind]) })),
      mayWrite: can(actor, "contract:write", memberId),
    };
  });
}

/**
 * Says which company or software a written name means, for every entry of the member that writes it; the words stay. The
 * levels follow in a transaction of their own. Refuses `not-found` for a name no entry writes, or a foreign target.
 */
export async function linkName(actor: Actor, key: string | null, input: LinkName, now = new Date()) {
  const { memberId, kind, name } = input;
  const scope = authorise(actor, "contract:write", memberId);
  const done = await mutate("linkName", scope, { key, input }, async (tx) => {
    const known = (await selectMeanings(tx, scope))[kind];
    const target = known.find(({ id }) => id === input.targetId);
    const contract = (await selectContracts(tx, scope)).find(({ id }) => id === input.contractId);
    const wrong = input.contractId !== null && (kind !== "processor" || contract?.processorId !== input.targetId);
    if (!target || wrong) throw new DomainError("not-found", "reference");
    const entries = await linkEntries(tx, scope, input);
    if (entries === 0) throw new DomainError("not-found", "name");
    const changes = { name: { before: name, after: target.name }, entries: { after: entries } };
    return { result: { version: entries }, audit: { objectType: "contract", objectId: input.targetId, changes } };
  });
  await refreshLevelsAsSystem(actor.syndicateId, memberId, now);
  return done;
}

/** Takes that meaning back. Refuses `not-found` for a name that has none. */
export async function unlinkName(actor: Actor, key: string | null, input: UnlinkName, now = new Date()) {
  const scope = authorise(actor, "contract:write", input.memberId);
  const done = await mutate("unlinkName", scope, { key, input }, async (tx) => {
    const entries = await unlinkEntries(tx, scope, input);
    if (entries === 0) throw new DomainError("not-found", "name");
    const changes = { name: { before: input.name }, entries: { before: entries } };
    return { result: { version: entries }, audit: { objectType: "contract", objectId: input.memberId, changes } };
  });
  await refreshLevelsAsSystem(actor.syndicateId, input.memberId, now);
  return done;
}

/** Notes that the member uses a software, since when and under which contract. Refuses `not-found`, `stale` with the line as it stands and its contract in words. */
export async function saveUsedSoftware(actor: Actor, key: string | null, input: UsedSoftwareInput) {
  const { memberId, softwareId, version, leftAside, ...columns } = input;
  const scope = authorise(actor, "contract:write", memberId);
  return mutate("saveUsedSoftware", scope, { key, input }, async (tx) => {
    const before = await selectUse(tx, scope, softwareId);
    if (!before && version > 0) throw new DomainError("not-found", "software");
    const after = await upsertUse(tx, scope, softwareId, version, columns);
    if (!after) {
      const held = before?.contractId ? await selectContract(tx, scope, before.contractId) : undefined;
      const contract = held ? [held.processorName, held.object || held.ref].filter(Boolean).join(", ") : "";
      throw new DomainError("stale", "software", before && { ...before, contract });
    }
    const audit = { objectType: "software", objectId: softwareId, changes: changedFields(before, after) };
    return { result: { version: after.version }, audit: keepingAside(audit, leftAside) };
  });
}
