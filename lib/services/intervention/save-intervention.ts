import "server-only";
import { selectTerms } from "@/db/queries/intervention/dictionary";
import { replaceLinkedEntries, updateIntervention } from "@/db/queries/intervention/write";
import type { Actor } from "@/lib/domain/access/policy";
import type { SaveInput } from "@/lib/domain/intervention/intervention";
import { moveTo } from "@/lib/domain/intervention/status";
import { keepingAside } from "../left-aside";
import { mutate } from "../mutation";
import { dayOf } from "../today";
import { auditOf, authoriseWriting, columnsOf, heldIntervention, requireVisit, withheldOf } from "./act";
import { checkIntervention } from "./rules";

/**
 * Saves a whole act on the version the person saw; its reference never changes. Refuses `stale` with the act as it now stands,
 * `invalid-state` on a move its status does not allow, and with `{ issues }` as `recordIntervention` does.
 */
export async function saveIntervention(actor: Actor, key: string | null, input: SaveInput, now = new Date()) {
  const { id, version, personalDataKept: _kept, leftAside, ...act } = input;
  const scope = authoriseWriting(actor, input.service, input.memberId);
  return mutate("saveIntervention", scope, { key, input }, async (tx) => {
    const before = await heldIntervention(tx, scope, { service: input.service, id, version });
    const stored = { ...before, type: before.type ?? undefined };
    checkIntervention(input, { terms: await selectTerms(tx, scope), today: dayOf(now), stored });
    await requireVisit(tx, scope, input.visitId);
    const after = await updateIntervention(tx, scope, before, {
      ...columnsOf(act),
      ...moveTo(before, input.status, now),
    });
    if (input.service === "dpo") await replaceLinkedEntries(tx, scope, id, input.entryIds);
    const audit = keepingAside(auditOf(before, after), leftAside, withheldOf(before, after));
    return { result: { id, version: after.version }, audit };
  });
}
