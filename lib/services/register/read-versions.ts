import "server-only";
import { inScope } from "@/db/client";
import { type EntryVersion, selectHistory } from "@/db/queries/register/history";
import { type Actor, authorise } from "@/lib/domain/access/policy";
import { DomainError } from "@/lib/domain/errors";
import { dayOf } from "../today";
import { heldEntry } from "./edit-entry";
import { sealOf } from "./seal";
import { loadSituation } from "./situation";

/** Whether the content of a frozen version still gives the hash that was written at its approval. */
function isWhole(entryId: string, { number, content, sha256 }: EntryVersion): boolean {
  return sealOf({ entryId, number, content }) === sha256;
}

/** The frozen versions of an entry, newest first, each with its hash computed again here. */
export async function readVersions(actor: Actor, memberId: string, entryId: string, now = new Date()) {
  const scope = authorise(actor, "register:read", memberId);
  return inScope(scope, async (tx) => {
    const { row } = await loadSituation(tx, scope, dayOf(now));
    const entry = await heldEntry(tx, scope, entryId);
    const { versions } = await selectHistory(tx, scope, entryId);
    return {
      role: scope.role,
      member: row.member,
      entry,
      versions: versions.map((version) => ({ ...version, whole: isWhole(entryId, version) })),
    };
  });
}

/** One frozen version, to be read or printed. Refuses `not-found` for a number that is not there. */
export async function readVersion(actor: Actor, memberId: string, entryId: string, number: number) {
  const found = await readVersions(actor, memberId, entryId);
  const version = found.versions.find((one) => one.number === number);
  if (!version) throw new DomainError("not-found", "entry-version");
  return { ...found, version };
}
