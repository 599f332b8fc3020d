import "server-only";
import { actAs, type Tx } from "@/db/client";
import { selectRecordedActs } from "@/db/queries/act-imports";
import { type Actor, authoriseSyndicate } from "@/lib/domain/access/policy";
import { newId } from "@/lib/domain/identifier";
import { countRecordedAlready } from "@/lib/domain/import/act-file";
import type { ImportedAct, ImportedCollectiveAct } from "@/lib/domain/import/act-reader";
import type { Service } from "@/lib/domain/intervention/service";
import { mutate } from "../mutation";
import type { Importing } from "./act-import";
import { rehearsable } from "./rehearsal";
import { writeActs, writeCollectiveActs } from "./write-acts";

/** `already`: acts of the file that were recorded before it, with the same member, day, theme and object. */
export type ImportReport = { dpo: number; it: number; visits: number; collective: number; already: number };

/** Counted in the role of `scope`: a service sees its own acts only. */
async function countAlready(tx: Tx, scope: Importing, acts: readonly ImportedAct[], service: Service) {
  const days = acts.map(({ date }) => date).sort();
  const [from] = days;
  const to = days.at(-1);
  if (!from || !to) return 0;
  return countRecordedAlready(acts, await selectRecordedActs(tx, scope, { service, from, to }));
}

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
      const acts = input.acts.filter(({ service }) => service === "dpo");
      let already = await countAlready(tx, authoriseSyndicate(actor, "intervention:import", "dpo"), acts, "dpo");
      const dpo = await writeActs(tx, scope, { acts });
      await writeCollectiveActs(tx, scope, { acts: input.collective, audience: input.audience });
      const requests = input.acts.filter(({ service }) => service === "it");
      if (requests.length > 0) {
        const technician = authoriseSyndicate(actor, "intervention:import", "technician");
        await actAs(tx, technician);
        already += await countAlready(tx, technician, requests, "it");
        await writeActs(tx, technician, { acts: requests });
        await actAs(tx, scope);
      }
      const { collective } = input;
      const report = { dpo: dpo.acts, it: requests.length, visits: dpo.visits, collective: collective.length, already };
      const changes = Object.fromEntries(Object.entries(report).map(([name, count]) => [name, { after: count }]));
      return { result: end(report), audit: { objectType: "import", objectId: newId(), changes } };
    }),
  );
}
