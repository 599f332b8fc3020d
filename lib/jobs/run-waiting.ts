import { asJob } from "@/lib/services/access/job";
import { knownSyndicates } from "@/lib/services/access/syndicates";
import { removeExportFile } from "@/lib/services/export/file";
import { closeExports, startExport } from "@/lib/services/export/run";
import { runExport } from "./run-export";

/** Throws away the files past their day, then makes every export that waits, one after the other. */
export async function runWaitingExports(): Promise<void> {
  for (const { id: syndicateId } of await knownSyndicates()) {
    await asJob({ syndicateId, name: "Exports", roles: ["dpo"] }, async (system) => {
      for (const closed of await closeExports(system, null, {})) await removeExportFile(closed);
      for (;;) {
        const job = await startExport(system, null, {});
        if (!job) return;
        await runExport(system, job);
      }
    });
  }
}
