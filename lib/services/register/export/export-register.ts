import "server-only";
import { createHash } from "node:crypto";
import { advanceExport } from "@/db/queries/export";
import { selectTemplates } from "@/db/queries/register/templates";
import { type Actor, authorise } from "@/lib/domain/access/policy";
import { DomainError } from "@/lib/domain/errors";
import type { ExportFormat } from "@/lib/domain/export/job";
import type { ExportedRegister } from "@/lib/domain/register/export/exported";
import { type Extent, type RegisterRecord, recordHashParts } from "@/lib/domain/register/export/record";
import { mutate } from "../../mutation";
import { dayOf } from "../../today";
import { recordOf } from "./record-of";

export function recordHash(record: RegisterRecord): string {
  const hash = createHash("sha256");
  for (const part of recordHashParts(record)) hash.update(part);
  return hash.digest("hex");
}

/**
 * Gives the register of one member to whoever may read it (article 30(4) GDPR), and leaves an audit row: what leaves the
 * application is known. Refuses `not-found` for an entry that is not there. As a step of a long export, which `jobId` names,
 * it counts the member done in the same transaction; refuses `invalid-state` once that export was taken back.
 */
export async function exportRegister(
  actor: Actor,
  key: string | null,
  input: { memberId: string; extent: Extent; format: ExportFormat; entries: string[] | null; jobId?: string },
  now = new Date(),
): Promise<ExportedRegister> {
  const { memberId, extent, format, entries, jobId } = input;
  const scope = authorise(actor, "register:export", memberId);
  return mutate("exportRegister", scope, { key, input }, async (tx) => {
    if (jobId !== undefined && !(await advanceExport(tx, scope, jobId)))
      throw new DomainError("invalid-state", "export");
    const { record, syndicate } = await recordOf(tx, scope);
    if (entries?.some((id) => !record.entries.some((entry) => entry.id === id)))
      throw new DomainError("not-found", "entry");
    const templates = await selectTemplates(tx);
    const templateNames = Object.fromEntries([...templates.values()].map(({ id, template }) => [id, template.name]));
    const sha256 = recordHash(record);
    const changes = {
      format: { after: format },
      extent: { after: extent },
      entries: { after: entries === null ? record.entries.length : entries.length },
      sha256: { after: sha256 },
    };
    return {
      result: {
        record,
        sha256,
        extent,
        entries,
        templateNames,
        syndicate,
        today: dayOf(now),
        at: now.toISOString(),
      },
      audit: { objectType: "register", objectId: memberId, changes },
    };
  });
}
