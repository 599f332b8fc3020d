import "server-only";
import { inScope } from "@/db/client";
import { selectProcessorNames } from "@/db/queries/processor/directory";
import { selectServiceNames } from "@/db/queries/processor/services";
import {
  insertSoftware,
  type SoftwareRow,
  selectSoftware,
  selectSoftwares,
  selectSoftwareUse,
  updateSoftware,
} from "@/db/queries/processor/software";
import { type Actor, authoriseSyndicate, canOnSyndicate } from "@/lib/domain/access/policy";
import { DomainError } from "@/lib/domain/errors";
import { newId } from "@/lib/domain/identifier";
import type { SoftwareQuery } from "@/lib/domain/processor/list-query";
import type { SaveSoftwareInput, SoftwareInput } from "@/lib/domain/processor/software";
import { changedFields } from "../changes";
import { keepingAside } from "../left-aside";
import { mutate } from "../mutation";

/** The list of software, a page at a time, with true counts; a town counts its own use only. */
export async function listSoftwares(actor: Actor, query: SoftwareQuery) {
  const scope = authoriseSyndicate(actor, "processor:read");
  const mayWrite = canOnSyndicate(actor, "processor:write");
  return inScope(scope, async (tx) => ({
    ...(await selectSoftwares(tx, scope, query)),
    publishers: await selectProcessorNames(tx, scope),
    mayWrite,
  }));
}

/** The list as it stands on the screen, all its pages. */
export async function exportSoftwares(actor: Actor, query: SoftwareQuery) {
  const scope = authoriseSyndicate(actor, "processor:read");
  return inScope(scope, async (tx) => (await selectSoftwares(tx, scope, query, true)).rows);
}

/** One software: who uses it, since when, under which contract. Refuses `not-found`. */
export async function readSoftware(actor: Actor, id: string) {
  const scope = authoriseSyndicate(actor, "processor:read");
  return inScope(scope, async (tx) => {
    const software = await selectSoftware(tx, scope, id);
    if (!software) throw new DomainError("not-found", "software");
    return {
      software,
      users: await selectSoftwareUse(tx, scope, id),
      publishers: await selectProcessorNames(tx, scope),
      services: await selectServiceNames(tx, scope),
      mayWrite: canOnSyndicate(actor, "processor:write"),
    };
  });
}

/** What the form of a new software chooses from; refuses who may not write. */
export async function prepareSoftware(actor: Actor) {
  const scope = authoriseSyndicate(actor, "processor:write");
  return inScope(scope, async (tx) => ({
    publishers: await selectProcessorNames(tx, scope),
    services: await selectServiceNames(tx, scope),
  }));
}

/** Free text may name people. */
const WITHHELD = ["note"];

const auditOf = (before: SoftwareRow | undefined, after: SoftwareRow) => ({
  objectType: "software",
  objectId: after.id,
  changes: changedFields(before, after, WITHHELD),
});

/** Adds a software to the list that all members share. Refuses `not-found` for a foreign publisher or service. */
export async function addSoftware(actor: Actor, key: string | null, input: SoftwareInput) {
  const scope = authoriseSyndicate(actor, "processor:write");
  return mutate("addSoftware", scope, { key, input }, async (tx) => {
    const row = await insertSoftware(tx, scope, newId(), input);
    return { result: { id: row.id, version: row.version }, audit: auditOf(undefined, row) };
  });
}

/** Saves it on the version seen. Refuses `not-found`, `stale` with the row as it now stands. */
export async function saveSoftware(actor: Actor, key: string | null, input: SaveSoftwareInput) {
  const { id, version, leftAside, ...change } = input;
  const scope = authoriseSyndicate(actor, "processor:write");
  return mutate("saveSoftware", scope, { key, input }, async (tx) => {
    const before = await selectSoftware(tx, scope, id);
    if (!before) throw new DomainError("not-found", "software");
    const after = await updateSoftware(tx, scope, id, version, change);
    if (!after) throw new DomainError("stale", "software", before);
    return { result: { id, version: after.version }, audit: keepingAside(auditOf(before, after), leftAside, WITHHELD) };
  });
}
