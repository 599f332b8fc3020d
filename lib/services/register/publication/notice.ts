import "server-only";
import type { Tx } from "@/db/client";
import { selectMoved, selectPublicationState } from "@/db/queries/publication/state";
import type { Scope } from "@/lib/domain/access/policy";
import type { EntryRecord } from "@/lib/domain/register/export/record";
import { movedEntries, sameBasis } from "@/lib/domain/register/publication/basis";
import { hasMoved, type PublicationChanges, publicationChanges } from "@/lib/domain/register/publication/changes";
import { filledEntry } from "@/lib/domain/register/publication/edition";
import { bareRegister, basisOf, liveOf } from "./live";

export type PublicationNotice = { edition: number; publishedAt: Date; changes: PublicationChanges };

type Line = Pick<EntryRecord, "id" | "status" | "approvedVersion">;

/**
 * What the public register would tell that its last edition does not; null when they agree, or nothing was ever published. It
 * reads the contents of the entries that moved, and of no other.
 */
export async function publicationNotice(
  tx: Tx,
  scope: Scope<"register:read">,
  lines: readonly Line[],
): Promise<PublicationNotice | null> {
  const state = await selectPublicationState(tx, scope);
  if (!state?.last) return null;
  const { number, publishedAt, basis: before } = state.last;
  const after = basisOf(state, lines);
  if (sameBasis(before, after)) return null;
  const ids = movedEntries(before, after);
  const moved = ids.length === 0 ? { before: [], after: [] } : await selectMoved(tx, scope, number, ids);
  const changes = publicationChanges(
    { withheld: before.withheld, register: { ...bareRegister(before.head), entries: moved.before.map(filledEntry) } },
    liveOf(state, moved.after),
  );
  return hasMoved(changes) ? { edition: number, publishedAt: new Date(publishedAt), changes } : null;
}
