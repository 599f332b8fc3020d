import "server-only";
import { type Actor, authorise } from "@/lib/domain/access/policy";
import type { EntryContent } from "@/lib/domain/register/content";
import { mutate } from "../mutation";
import { dayOf } from "../today";
import { type EntryKey, heldEntry } from "./edit-entry";
import { loadSituation } from "./situation";
import { type SavedAt, storeContent } from "./store-content";

/**
 * Saves a whole content on the version the person saw. Refuses `stale` with the other text, `invalid-state` on an archived
 * entry. `at` is an ISO instant.
 */
export async function saveEntry(
  actor: Actor,
  key: string | null,
  input: EntryKey & { content: EntryContent },
  now = new Date(),
): Promise<SavedAt> {
  const { memberId, entryId, version, content } = input;
  const scope = authorise(actor, "register:write", memberId);
  return mutate("saveEntry", scope, { key, input: { memberId, entryId, version, content } }, async (tx) => {
    const situation = await loadSituation(tx, scope, dayOf(now));
    const entry = await heldEntry(tx, scope, entryId);
    return storeContent(tx, scope, situation, entry, { seen: version, content, now });
  });
}
