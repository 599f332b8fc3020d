import "server-only";
import { actAs } from "@/db/client";
import { insertActs, insertCollectiveActs, insertDoneVisits } from "@/db/queries/import";
import { type Actor, authoriseSyndicate } from "@/lib/domain/access/policy";
import { newId } from "@/lib/domain/identifier";
import type { ImportedAct, ImportedCollectiveAct } from "@/lib/domain/import/interventions";
import { VISIT_TYPE } from "@/lib/domain/intervention/act-codes";
import { mutate } from "../mutation";
import { rehearsable } from "./rehearsal";

export type ImportReport = { dpo: number; it: number; visits: number; collective: number };

/** A visit of the past has a day and no hour: it is laid in the middle of that day. */
const noonOf = (day: string) => new Date(`${day}T12:00:00Z`);

const refOf = ({ service, date }: ImportedAct, index: number) =>
  `${service === "dpo" ? "DPO" : "INF"}-${date.slice(0, 4)}-I${String(index + 1).padStart(4, "0")}`;

/**
 * Writes acts of the past, all or none, in one transaction: the DPO's in the role of the DPO, the IT service's in the role of
 * the technician (the job must hold both). A closed visit also leaves its visit, done; an open one is an intervention only.
 */
export async function importInterventions(
  actor: Actor,
  key: string | null,
  input: { acts: ImportedAct[]; collective: ImportedCollectiveAct[]; dryRun: boolean },
): Promise<ImportReport> {
  const scope = authoriseSyndicate(actor, "collective-act:write");
  return rehearsable(input.dryRun, (end) =>
    mutate("importInterventions", scope, { key, input }, async (tx) => {
      const rows = input.acts.map((act, index) => {
        const visited = act.type === VISIT_TYPE && act.status === "close";
        return {
          ...act,
          id: newId(),
          ref: refOf(act, index),
          channel: act.mode,
          author: actor.name,
          authorId: actor.personId,
          closedAt: act.status === "close" ? noonOf(act.date) : null,
          visitId: visited ? newId() : null,
        };
      });
      const dpo = rows.filter(({ service }) => service === "dpo");
      const it = rows.filter(({ service }) => service === "it");
      const visits = dpo.flatMap(({ memberId, visitId, id, date }) =>
        visitId === null
          ? []
          : [
              {
                memberId,
                id: visitId,
                status: "done" as const,
                plannedAt: noonOf(date),
                doneFrom: noonOf(date),
                doneTo: noonOf(date),
                agenda: [],
                attendees: [],
                interventionId: id,
                createdBy: actor.name,
              },
            ],
      );
      await insertActs(tx, scope, dpo);
      await insertDoneVisits(tx, scope, visits);
      await insertCollectiveActs(
        tx,
        scope,
        input.collective.map((act) => ({ ...act, id: newId(), audience: "Tous les membres", author: actor.name })),
      );
      if (it.length > 0) {
        await actAs(tx, authoriseSyndicate(actor, "statistics:it", "technician"));
        await insertActs(tx, scope, it);
        await actAs(tx, scope);
      }
      const report = { dpo: dpo.length, it: it.length, visits: visits.length, collective: input.collective.length };
      const changes = Object.fromEntries(Object.entries(report).map(([name, count]) => [name, { after: count }]));
      return { result: end(report), audit: { objectType: "import", objectId: newId(), changes } };
    }),
  );
}
