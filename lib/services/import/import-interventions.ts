import "server-only";
import { actAs } from "@/db/client";
import { type Actor, authoriseSyndicate } from "@/lib/domain/access/policy";
import { newId } from "@/lib/domain/identifier";
import type { ImportedAct, ImportedCollectiveAct } from "@/lib/domain/import/act-reader";
import { mutate } from "../mutation";
import { rehearsable } from "./rehearsal";
import { writeActs, writeCollectiveActs } from "./write-acts";

export type ImportReport = { dpo: number; it: number; visits: number; collective: number };

/**
 * Writes acts of the past, all or none, in one transaction: the DPO's in the role of the DPO, the IT service's in the role of
 * the technician (the job must hold both).
 */
export async function importInterventions(
  actor: Actor,
  key: string | null,
  input: { acts: ImportedAct[]; collective: ImportedCollectiveAct[]; audience: string; dryRun: boolean },
): Promise<ImportReport> {
  const scope = authoriseSyndicate(actor, "collective-act:write");
  return rehearsable(input.dryRun, (end) =>
    mutate("importInterventions", scope, { key, input }, async (tx) => {
      const dpo = await writeActs(tx, scope, { acts: input.acts.filter(({ service }) => service === "dpo") });
      await writeCollectiveActs(tx, scope, { acts: input.collective, audience: input.audience });
      const requests = input.acts.filter(({ service }) => service === "it");
      if (requests.length > 0) {
        const technician = authoriseSyndicate(actor, "intervention:import", "technician");
        await actAs(tx, technician);
        await writeActs(tx, technician, { acts: requests });
        await actAs(tx, scope);
      }
      const report = { dpo: dpo.acts, it: requests.length, visits: dpo.visits, collective: input.collective.length };
      const changes = Object.fromEntries(Object.entries(report).map(([name, count]) => [name, { after: count }]));
      return { result: end(report), audit: { objectType: "import", objectId: newId(), changes } };
    }),
  );
}
