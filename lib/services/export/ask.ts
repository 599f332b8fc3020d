import "server-only";
import { inScope } from "@/db/client";
import { type ExportRow, insertExport, markExportRemoved, markExportSeen, selectExports } from "@/db/queries/export";
import { selectMemberNames } from "@/db/queries/member/directory";
import { type Actor, authoriseSyndicate } from "@/lib/domain/access/policy";
import { DomainError } from "@/lib/domain/errors";
import type { ExportRequest } from "@/lib/domain/export/job";
import { newId } from "@/lib/domain/identifier";
import { mutate } from "../mutation";
import { exportFile, removeExportFile } from "./file";

export type ExportView = Omit<ExportRow, "syndicateId" | "personId" | "memberIds"> & { members: number };

const viewOf = ({ syndicateId: _s, personId: _p, memberIds, ...row }: ExportRow): ExportView => ({
  ...row,
  members: memberIds.length,
});

/** The exports that the person asked for and whose file still stands, newest first, and the members they may choose from. */
export async function readExports(actor: Actor) {
  const scope = authoriseSyndicate(actor, "register:export-all");
  return inScope(scope, async (tx) => ({
    exports: (await selectExports(tx, scope)).map(viewOf),
    members: (await selectMemberNames(tx, scope)).map(({ id, name, leftOn }) => ({ id, name, left: leftOn !== null })),
  }));
}

/**
 * Asks for the registers of several members; an empty list asks for every present member that the person may read. One at
 * a time: refuses `conflict` while another waits or runs, `not-found` for a member that is not theirs.
 */
export async function requestExport(actor: Actor, key: string | null, input: ExportRequest): Promise<{ id: string }> {
  const scope = authoriseSyndicate(actor, "register:export-all");
  return mutate("requestExport", scope, { key, input }, async (tx) => {
    const members = await selectMemberNames(tx, scope);
    const known = new Set(members.map(({ id }) => id));
    if (input.memberIds.some((id) => !known.has(id))) throw new DomainError("not-found", "member");
    const pending = (await selectExports(tx, scope)).some(({ status }) => status === "waiting" || status === "running");
    if (pending) throw new DomainError("conflict", "export");
    const chosen = members.filter(({ id, leftOn }) =>
      input.memberIds.length === 0 ? leftOn === null : input.memberIds.includes(id),
    );
    if (chosen.length === 0 || actor.personId === null) throw new DomainError("invalid-state", "export");
    const id = newId();
    const { format, extent } = input;
    await insertExport(tx, scope, { id, personId: actor.personId, format, extent, memberIds: chosen.map((m) => m.id) });
    const changes = { format: { after: format }, extent: { after: extent }, members: { after: chosen.length } };
    return { result: { id }, audit: { objectType: "export", objectId: id, changes } };
  });
}

/** Takes back an export that waits or runs, or throws its file away before its day. */
export async function removeExport(
  actor: Actor,
  key: string | null,
  input: { exportId: string },
): Promise<{ id: string }> {
  const scope = authoriseSyndicate(actor, "register:export-all");
  const done = await mutate("removeExport", scope, { key, input }, async (tx) => {
    const row = await markExportRemoved(tx, scope, input.exportId);
    if (!row) throw new DomainError("not-found", "export");
    return { result: { id: row.id }, audit: { objectType: "export", objectId: row.id, changes: {} } };
  });
  await removeExportFile(done.id);
  return done;
}

/** The file of a finished export, for the person who asked for it; taking it is an act of the trail and ends its announcement. */
export async function collectExport(
  actor: Actor,
  key: string | null,
  input: { exportId: string },
): Promise<{ path: string; bytes: number; requestedAt: string }> {
  const scope = authoriseSyndicate(actor, "register:export-all");
  return mutate("collectExport", scope, { key, input }, async (tx) => {
    const row = await markExportSeen(tx, scope, input.exportId);
    if (!row) throw new DomainError("not-found", "export");
    const { id, bytes, sha256, requestedAt } = row;
    return {
      result: { path: exportFile(id), bytes: bytes ?? 0, requestedAt: requestedAt.toISOString() },
      audit: { objectType: "export", objectId: id, changes: { sha256: { after: sha256 } } },
    };
  });
}
