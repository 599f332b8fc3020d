import "server-only";
import { inScope } from "@/db/client";
import { type KeptFile, selectKeptFiles } from "@/db/queries/document/read";
import { lockDocuments } from "@/db/queries/document/write";
import { selectMemberNames } from "@/db/queries/member/directory";
import { type Actor, authorise, authoriseSyndicate } from "@/lib/domain/access/policy";
import { documentKeys } from "@/lib/env";
import { keyOf, placeOf, seal, Unreadable, unseal } from "./envelope";
import { documentStorage } from "./storage/chosen";
import { type StoredFile, tenantOf } from "./storage/storage";

const DAY_MS = 86_400_000;

export type DocumentsState = {
  /** Files that rows name, each counted once for a member. */
  files: number;
  /** Documents whose file is missing, or does not open: a loss to be told. */
  lost: { memberId: string; documentId: string; reason: "no-file" | "no-key" | "corrupted" }[];
  /** Files without row older than a day: what a cut left behind. */
  orphans: { memberId: string; address: string }[];
};

/** Every member of the actor's syndicate, those that left included. */
export async function documentMembers(actor: Actor): Promise<string[]> {
  const scope = authoriseSyndicate(actor, "member:names", "dpo");
  const rows = await inScope(scope, (tx) => selectMemberNames(tx, scope));
  return rows.map(({ id }) => id);
}

const rowsOf = (actor: Actor, memberId: string): Promise<KeptFile[]> => {
  const scope = authorise(actor, "document:read", memberId);
  return inScope(scope, (tx) => selectKeptFiles(tx, scope));
};

async function lossOf(actor: Actor, memberId: string, { sha256 }: KeptFile, whole: boolean) {
  const tenant = tenantOf(actor, memberId);
  const place = placeOf(tenant, sha256);
  if (!whole) return (await documentStorage().has(place)) ? null : ("no-file" as const);
  const sealed = await documentStorage().get(place);
  if (!sealed) return "no-file" as const;
  try {
    unseal(tenant, sha256, sealed);
    return null;
  } catch (error) {
    if (error instanceof Unreadable) return error.reason;
    throw error;
  }
}

const isOld = ({ changedAt }: StoredFile, now: Date) => now.getTime() - changedAt.getTime() > DAY_MS;

/** Files of a member that no row of `rows` names and that no sending can still be about. */
async function orphansOf(actor: Actor, memberId: string, rows: readonly KeptFile[], now: Date): Promise<string[]> {
  const tenant = tenantOf(actor, memberId);
  const named = new Set(rows.map(({ sha256 }) => placeOf(tenant, sha256).address));
  const stored = await documentStorage().list(tenant);
  return stored.filter((file) => !named.has(file.address) && isOld(file, now)).map(({ address }) => address);
}

/** Holds rows and files of a syndicate against each other; `whole` opens every file too. For a job that acts as DPO. */
export async function checkDocuments(
  actor: Actor,
  { whole = false }: { whole?: boolean } = {},
  now = new Date(),
): Promise<DocumentsState> {
  const state: DocumentsState = { files: 0, lost: [], orphans: [] };
  for (const memberId of await documentMembers(actor)) {
    // The files first: one that comes meanwhile has its row after it, and is no orphan.
    const stored = await documentStorage().list(tenantOf(actor, memberId));
    const rows = await rowsOf(actor, memberId);
    state.files += new Set(rows.map(({ sha256 }) => sha256)).size;
    for (const row of rows) {
      const reason = await lossOf(actor, memberId, row, whole);
      if (reason) state.lost.push({ memberId, documentId: row.id, reason });
    }
    if (stored.length === 0) continue;
    for (const address of await orphansOf(actor, memberId, rows, now)) state.orphans.push({ memberId, address });
  }
  return state;
}

/** Throws away the files that no row names; nobody attaches to that member meanwhile. Gives their number. */
export async function sweepOrphans(actor: Actor, now = new Date()): Promise<number> {
  let swept = 0;
  for (const memberId of await documentMembers(actor)) {
    const scope = authorise(actor, "document:read", memberId);
    await inScope(scope, async (tx) => {
      await lockDocuments(tx, scope);
      const rows = await selectKeptFiles(tx, scope);
      for (const address of await orphansOf(actor, memberId, rows, now)) {
        await documentStorage().remove({ ...tenantOf(actor, memberId), address });
        swept += 1;
      }
    });
  }
  return swept;
}

/** Writes again, under the current key, every file that is under another one. A file that does not open is left and told. */
export async function rekeyDocuments(actor: Actor): Promise<{ rewritten: number; kept: number; lost: string[] }> {
  const storage = documentStorage();
  const current = documentKeys()[0]?.id;
  const told = { rewritten: 0, kept: 0, lost: [] as string[] };
  for (const memberId of await documentMembers(actor)) {
    const tenant = tenantOf(actor, memberId);
    for (const { id, sha256 } of await rowsOf(actor, memberId)) {
      const place = placeOf(tenant, sha256);
      const sealed = await storage.get(place);
      try {
        if (!sealed) throw new Unreadable("corrupted");
        if (keyOf(sealed) === current) told.kept += 1;
        else {
          await storage.put(place, seal(tenant, sha256, unseal(tenant, sha256, sealed)));
          told.rewritten += 1;
        }
      } catch (error) {
        if (!(error instanceof Unreadable)) throw error;
        told.lost.push(id);
      }
    }
  }
  return told;
}
