import "server-only";
import type { Tx } from "@/db/client";
import type { AuditRecord } from "@/db/queries/audit";
import {
  insertProcessor,
  moveProcessor,
  type ProcessorColumns,
  type ProcessorRow,
  selectLinkedMembers,
  selectProcessor,
  updateProcessor,
} from "@/db/queries/processor/card";
import { type Actor, authoriseSyndicate, type Scope } from "@/lib/domain/access/policy";
import { DomainError } from "@/lib/domain/errors";
import { newId } from "@/lib/domain/identifier";
import type {
  MergeProcessors,
  ProcessorAct,
  ProcessorInput,
  SaveProcessorInput,
} from "@/lib/domain/processor/processor";
import { changedFields } from "../changes";
import { keepingAside } from "../left-aside";
import { mutate } from "../mutation";
import { refreshLevelsAsSystem } from "../register/assess";

/** A free text may name people: the trail says that it changed, not what it holds. */
const WITHHELD = ["note"];

const auditOf = (before: ProcessorRow | undefined, after: ProcessorRow): AuditRecord => ({
  objectType: "processor",
  objectId: after.id,
  changes: changedFields(before, after, WITHHELD),
});

async function held(tx: Tx, scope: Scope<"processor:write">, id: string): Promise<ProcessorRow> {
  const row = await selectProcessor(tx, scope, id);
  if (!row) throw new DomainError("not-found", "processor");
  return row;
}

/** Adds a company to the directory. Refuses `conflict` for a second entry that says it is the syndicate itself. */
export async function addProcessor(actor: Actor, key: string | null, input: ProcessorInput) {
  const scope = authoriseSyndicate(actor, "processor:write");
  return mutate("addProcessor", scope, { key, input }, async (tx) => {
    const columns: ProcessorColumns = { ...input, updatedBy: actor.name };
    const row = await insertProcessor(tx, scope, newId(), columns);
    return { result: { id: row.id, version: row.version }, audit: auditOf(undefined, row) };
  });
}

const refreshAll = async (actor: Actor, memberIds: readonly string[], now: Date) => {
  for (const memberId of memberIds) await refreshLevelsAsSystem(actor.syndicateId, memberId, now);
};

/**
 * Saves it on the version seen; when its transfers changed, the levels of the members whose entries name it follow. Refuses
 * `not-found`, `stale` with the entry as it now stands.
 */
export async function saveProcessor(actor: Actor, key: string | null, input: SaveProcessorInput, now = new Date()) {
  const { id, version, leftAside, ...change } = input;
  const scope = authoriseSyndicate(actor, "processor:write");
  let judged: string[] = [];
  const done = await mutate("saveProcessor", scope, { key, input }, async (tx) => {
    const before = await held(tx, scope, id);
    const after = await updateProcessor(tx, scope, id, version, change);
    if (!after) throw new DomainError("stale", "processor", before);
    const moved = changedFields({ transfers: before.transfers }, { transfers: after.transfers });
    if (Object.keys(moved).length > 0) judged = await selectLinkedMembers(tx, scope, id);
    return { result: { id, version: after.version }, audit: keepingAside(auditOf(before, after), leftAside, WITHHELD) };
  });
  await refreshAll(actor, judged, now);
  return done;
}

/** Takes it out of the choices; its contracts and its history stay. Refuses `invalid-state` when it already is. */
export async function retireProcessor(actor: Actor, key: string | null, input: ProcessorAct, now = new Date()) {
  const scope = authoriseSyndicate(actor, "processor:write");
  return mutate("retireProcessor", scope, { key, input }, (tx) => setRetired(tx, scope, input, now));
}

/** Puts a retired company back among the choices; one that was merged stays where it went. */
export async function reactivateProcessor(actor: Actor, key: string | null, input: ProcessorAct) {
  const scope = authoriseSyndicate(actor, "processor:write");
  return mutate("reactivateProcessor", scope, { key, input }, (tx) => setRetired(tx, scope, input, null));
}

async function setRetired(tx: Tx, scope: Scope<"processor:write">, { id, version }: ProcessorAct, at: Date | null) {
  const before = await held(tx, scope, id);
  if (before.mergedIntoId !== null || (before.retiredAt !== null) === (at !== null))
    throw new DomainError("invalid-state", "processor");
  const after = await updateProcessor(tx, scope, id, version, { retiredAt: at });
  if (!after) throw new DomainError("stale", "processor", before);
  return { result: { id, version: after.version }, audit: auditOf(before, after) };
}

/**
 * Two entries are one company: contracts, software, services and links go to the one kept, the other is retired and says
 * where it went. Words of entries do not change. Only for who reaches every member: refuses `forbidden` to others, and `invalid-state` towards a company that is itself retired.
 */
export async function mergeProcessors(actor: Actor, key: string | null, input: MergeProcessors, now = new Date()) {
  const { id, version, intoId } = input;
  const scope = authoriseSyndicate(actor, "processor:write");
  // Contracts out of reach would stay behind, on an entry that is no longer one.
  if (!actor.grants.some(({ role, memberId }) => role === scope.role && memberId === null))
    throw new DomainError("forbidden", "processor");
  let judged: string[] = [];
  const done = await mutate("mergeProcessors", scope, { key, input }, async (tx) => {
    const before = await held(tx, scope, id);
    const into = await held(tx, scope, intoId);
    if (before.retiredAt !== null || into.retiredAt !== null) throw new DomainError("invalid-state", "processor");
    const change = { retiredAt: now, mergedIntoId: intoId, ownSyndicate: false };
    const after = await updateProcessor(tx, scope, id, version, change);
    if (!after) throw new DomainError("stale", "processor", before);
    const moved = await moveProcessor(tx, scope, id, intoId);
    judged = await selectLinkedMembers(tx, scope, intoId);
    const counts = Object.fromEntries(Object.entries(moved).map(([what, count]) => [what, { after: count }]));
    const changes = { name: { before: before.name, after: into.name }, ...counts };
    const audit = { objectType: "processor", changes };
    return {
      result: { id: intoId, version: into.version },
      audit: [
        { ...audit, objectId: id },
        { ...audit, objectId: intoId },
      ],
    };
  });
  await refreshAll(actor, judged, now);
  return done;
}
