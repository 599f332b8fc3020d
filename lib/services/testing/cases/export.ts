import { migrator, newJob } from "@/db/testing/people";
import type { ExportStatus } from "@/lib/domain/export/job";
import { newId } from "@/lib/domain/identifier";
import { freshRecord } from "@/lib/domain/register/testing/sample-record";
import { collectExport, removeExport, requestExport } from "../../export/ask";
import { closeExports, finishExport, startExport } from "../../export/run";
import { exportRegister } from "../../register/export/export-register";
import { restoreRegister } from "../../register/export/restore-register";
import { serviceCase, type Town } from "../case";
import { plantEntry } from "./register";

/** An export of the town's register at a status, asked for by a person. */
async function plantExport({ syndicateId, memberId }: Town, personId: string | null, status: ExportStatus) {
  const exportId = newId();
  await migrator()`insert into export_job (syndicate_id, id, person_id, format, extent, member_ids, status, beat_at, expires_at)
    values (${syndicateId}, ${exportId}, ${personId}, 'pdf', 'full', ${[memberId]}, ${status}, now(), now() - interval '1 hour')`;
  return exportId;
}

/** The system's own turn on an export that some person of the town asked for. */
async function inTheSystemsName(town: Town, status: ExportStatus) {
  const { personId } = await town.actor("dpo");
  const exportId = await plantExport(town, personId, status);
  return { actor: await newJob(town.syndicateId, ["dpo"]), exportId };
}

export const cases = [
  serviceCase(exportRegister)(
    async (town) => {
      const { memberId, entryId } = await plantEntry(town);
      const asked = { extent: "full" as const, format: "pdf" as const, entries: [entryId] };
      return { actor: await town.actor("referent"), input: { memberId, ...asked } };
    },
    { keyless: true },
  ),
  serviceCase(restoreRegister)(
    async ({ syndicateId }) => {
      const actor = await newJob(syndicateId, ["admin", "dpo", "representative"]);
      return { actor, input: { record: freshRecord(`Reprise ${newId()}`) } };
    },
    { keyless: true, fresh: ["id", "entryId", "approvalId"] },
  ),
  serviceCase(requestExport)(async (town) => ({
    actor: await town.actor("dpo"),
    input: { format: "ods", extent: "public", memberIds: [town.memberId] },
  })),
  serviceCase(removeExport)(async (town) => {
    const actor = await town.actor("dpo");
    return { actor, input: { exportId: await plantExport(town, actor.personId, "waiting") } };
  }),
  serviceCase(collectExport)(
    async (town) => {
      const actor = await town.actor("dpo");
      return { actor, input: { exportId: await plantExport(town, actor.personId, "done") } };
    },
    { keyless: true },
  ),
  serviceCase(startExport)(async (town) => ({ actor: (await inTheSystemsName(town, "waiting")).actor, input: {} }), {
    keyless: true,
  }),
  serviceCase(finishExport)(
    async (town) => {
      const { actor, exportId } = await inTheSystemsName(town, "running");
      return { actor, input: { exportId, failed: false, leftOut: 0, bytes: 12, sha256: "0" } };
    },
    { keyless: true, shared: ["exportId"] },
  ),
  serviceCase(closeExports)(async (town) => ({ actor: (await inTheSystemsName(town, "done")).actor, input: {} }), {
    keyless: true,
  }),
];
