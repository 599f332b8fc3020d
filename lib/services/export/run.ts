import "server-only";
import { closeExpiredExports, type ExportRow, endExport, takeUpExport } from "@/db/queries/export";
import { type Actor, authoriseSyndicate } from "@/lib/domain/access/policy";
import { DomainError } from "@/lib/domain/errors";
import { KEPT_HOURS } from "@/lib/domain/export/job";
import { mutate } from "../mutation";

const HOUR_MS = 3_600_000;

export type StartedExport = Pick<ExportRow, "id" | "personId" | "format" | "extent" | "memberIds">;

/** For the process that runs exports, in the system's name: takes up the next one; null when none waits. */
export async function startExport(
  actor: Actor,
  key: string | null,
  input: Record<string, never>,
): Promise<StartedExport | null> {
  const scope = authoriseSyndicate(actor, "register:export-all");
  return mutate("startExport", scope, { key, input }, async (tx) => {
    const row = await takeUpExport(tx, scope);
    if (!row) return { result: null, audit: [] };
    const { id, personId, format, extent, memberIds, attempts } = row;
    const audit = { objectType: "export", objectId: id, changes: { attempts: { after: attempts } } };
    return { result: { id, personId, format, extent, memberIds }, audit };
  });
}

export type ExportEnd =
  | { exportId: string; failed: true }
  | { exportId: string; failed: false; leftOut: number; bytes: number; sha256: string };

/** The export is over; `bytes` is the size of its file. Refuses `not-found` when it was taken back meanwhile. */
export async function finishExport(
  actor: Actor,
  key: string | null,
  input: ExportEnd,
  now = new Date(),
): Promise<void> {
  const scope = authoriseSyndicate(actor, "register:export-all");
  await mutate("finishExport", scope, { key, input }, async (tx) => {
    const end = input.failed
      ? { status: "failed" as const }
      : {
          status: "done" as const,
          leftOutCount: input.leftOut,
          bytes: input.bytes,
          sha256: input.sha256,
          expiresAt: new Date(now.getTime() + KEPT_HOURS * HOUR_MS),
        };
    const row = await endExport(tx, scope, input.exportId, end);
    if (!row) throw new DomainError("not-found", "export");
    const changes = { status: { after: end.status }, ...("sha256" in end && { sha256: { after: end.sha256 } }) };
    return { result: null, audit: { objectType: "export", objectId: row.id, changes } };
  });
}

/** Closes what is past its day, or was taken up in vain too often; gives the ids whose files are to be thrown away. */
export async function closeExports(actor: Actor, key: string | null, input: Record<string, never>): Promise<string[]> {
  const scope = authoriseSyndicate(actor, "register:export-all");
  return mutate("closeExports", scope, { key, input }, async (tx) => {
    const closed = await closeExpiredExports(tx, scope);
    const audit = closed.map(({ id }) => ({ objectType: "export", objectId: id, changes: {} }));
    return { result: closed.map(({ id }) => id), audit };
  });
}
