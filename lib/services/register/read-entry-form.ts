import "server-only";
import { inScope } from "@/db/client";
import { selectMeasures } from "@/db/queries/register/measures";
import { type Actor, authorise } from "@/lib/domain/access/policy";
import { DomainError } from "@/lib/domain/errors";
import { dayOf } from "../today";
import { heldEntry } from "./edit-entry";
import { loadSituation } from "./situation";

/** One entry to write on, with the catalogue of measures. Refuses `invalid-state` on an archived entry, which stays as it is. */
export async function readEntryForm(actor: Actor, memberId: string, entryId: string, now = new Date()) {
  const scope = authorise(actor, "register:write", memberId);
  return inScope(scope, async (tx) => {
    const { row, today } = await loadSituation(tx, scope, dayOf(now));
    const entry = await heldEntry(tx, scope, entryId);
    if (entry.status === "archived") throw new DomainError("invalid-state", "archived");
    return { role: scope.role, today, member: row.member, entry, measures: await selectMeasures(tx) };
  });
}
