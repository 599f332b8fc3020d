import "server-only";
import type { Tx } from "@/db/client";
import { insertReview, selectEntryLevel, selectReview, updateReviewNote } from "@/db/queries/visit/reviews";
import type { Writing } from "@/db/queries/visit/write";
import { type Actor, authorise } from "@/lib/domain/access/policy";
import { DomainError } from "@/lib/domain/errors";
import { levelToday } from "@/lib/domain/register/level";
import type { EntryReviewInput } from "@/lib/domain/visit/entry-review";
import { changedFields } from "../changes";
import { mutate } from "../mutation";
import { dayOf } from "../today";
import { openVisit } from "./held-visit";

type Reviewed = Omit<EntryReviewInput, "memberId">;

/** The note on an entry taken up; the caller holds the visit. Refuses as `reviewVisitEntry`. */
export async function storeReview(tx: Tx, scope: Writing, input: Reviewed, today: string) {
  const before = await selectReview(tx, scope, input);
  const after = await write(tx, scope, input, today);
  if (!after) throw new DomainError("stale", "visit-entry", before);
  return {
    result: { version: after.version },
    audit: {
      objectType: "visit-entry",
      objectId: `${input.visitId}/${input.entryId}`,
      category: "restricted" as const,
      changes: changedFields(before, after, ["note"]),
    },
  };
}

/**
 * Takes an entry up in the visit, its level that day kept as the level before, and keeps the DPO's note on it; `version` is 0
 * for an entry not yet taken up. Refuses `stale` with the review as it stands.
 */
export async function reviewVisitEntry(actor: Actor, key: string | null, input: EntryReviewInput, now = new Date()) {
  const scope = authorise(actor, "visit:write", input.memberId);
  return mutate("reviewVisitEntry", scope, { key, input }, async (tx) => {
    await openVisit(tx, scope, input.visitId);
    return storeReview(tx, scope, input, dayOf(now));
  });
}

async function write(tx: Tx, scope: Writing, input: Reviewed, today: string) {
  const { visitId, entryId, version, note } = input;
  if (version > 0) return updateReviewNote(tx, scope, { visitId, entryId }, version, note);
  const entry = await selectEntryLevel(tx, scope, entryId);
  if (!entry) throw new DomainError("not-found", "entry");
  const level = levelToday(entry.approvedLevel, entry.nextReviewOn, today);
  return insertReview(tx, scope, { visitId, entryId }, level, note);
}
