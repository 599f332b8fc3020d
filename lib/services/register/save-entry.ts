import "server-only";
import { type Actor, authorise } from "@/lib/domain/access/policy";
import type { LeftAside } from "@/lib/domain/left-aside";
import type { EntryContent } from "@/lib/domain/register/content";
import { keepingAside } from "../left-aside";
import { mutate } from "../mutation";
import { dayOf } from "../today";
import { type EntryKey, heldEntry } from "./edit-entry";
import { loadSituation } from "./situation";
import { type SavedAt, storeContent } from "./store-content";

/**
 * Saves a whole content on the version the person saw. Refuses `stale` with the other text, `invalid-state` on an archived
 * entry. `at` is an ISO instant. `leftAside` are the person's own texts that gave way to another's: the journal keeps them.
 */
export async function saveEntry(
  actor: Actor,
  key: string | null,
  input: EntryKey & { content: EntryContent; leftAside?: LeftAside | undefined },
  now = new Date(),
): Promise<SavedAt> {
  const { memberId, entryId, version, content, leftAside = [] } = input;
  const scope = authorise(actor, "register:write", memberId);
  return mutate("saveEntry", scope, { key, input: { memberId, entryId, version, content, leftAside } }, async (tx) => {
    const asked = [loadSituation(tx, scope, dayOf(now)), heldEntry(tx, scope, entryId)] as const; // one way there and back
    await Promise.allSettled(asked); // when both refuse, the same one is told, whichever came first
    const [situation, entry] = [await asked[0], await asked[1]];
    // The recommendation is the DPO's own: a town's form does not ask for it, whatever a request says of it.
    const { dpoRecommendation } = scope.role === "dpo" ? content : entry.content;
    const save = { seen: version, content: { ...content, dpoRecommendation }, now };
    const outcome = await storeContent(tx, scope, situation, entry, save);
    return Array.isArray(outcome.audit) ? outcome : { ...outcome, audit: keepingAside(outcome.audit, leftAside) };
  });
}
