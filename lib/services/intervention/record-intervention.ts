import "server-only";
import { selectTerms } from "@/db/queries/intervention/dictionary";
import { insertIntervention, insertLinkedEntries } from "@/db/queries/intervention/write";
import type { Actor } from "@/lib/domain/access/policy";
import { newId } from "@/lib/domain/identifier";
import type { RecordInput } from "@/lib/domain/intervention/intervention";
import { mutate } from "../mutation";
import { dayOf } from "../today";
import { auditOf, authoriseWriting, columnsOf, nextReference, requireVisit } from "./act";
import { checkIntervention } from "./rules";

export type Recorded = { id: string; ref: string; version: number };

/**
 * Notes one act with one member and gives its reference. Refuses `invalid-state` with `{ issues }` on a code outside the lists,
 * a day to come, or personal data in a text that was not confirmed; `not-found` on an entry or a visit of another member.
 */
export async function recordIntervention(
  actor: Actor,
  key: string | null,
  input: RecordInput,
  now = new Date(),
): Promise<Recorded> {
  const scope = authoriseWriting(actor, input.service, input.memberId);
  return mutate("recordIntervention", scope, { key, input }, async (tx) => {
    checkIntervention(input, { terms: await selectTerms(tx, scope), today: dayOf(now) });
    await requireVisit(tx, scope, input.visitId);
    const act = await insertIntervention(tx, scope, newId(), {
      ...columnsOf(input),
      ref: await nextReference(tx, scope, input.service, input.date),
      status: input.status,
      author: actor.name,
      authorId: actor.personId,
      closedAt: input.status === "close" ? now : null,
    });
    await insertLinkedEntries(tx, scope, act.id, input.entryIds);
    const links = input.entryIds.length > 0 ? { entryIds: input.entryIds } : {};
    return { result: { id: act.id, ref: act.ref, version: act.version }, audit: auditOf(undefined, act, links) };
  });
}
