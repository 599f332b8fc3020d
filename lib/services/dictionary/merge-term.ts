import "server-only";
import { moveActs, updateTerm } from "@/db/queries/dictionary";
import { type Actor, authoriseSyndicate } from "@/lib/domain/access/policy";
import type { TermMerge } from "@/lib/domain/dictionary/term";
import { DomainError } from "@/lib/domain/errors";
import { mutate } from "@/lib/services/mutation";
import { type EditedTerm, heldTerm, termOutcome } from "./edit-term";

/**
 * Merges a theme into another: its acts move, each keeping the theme it was noted under, and it is retired. Figures of every
 * period then count them under the theme that stays; frozen snapshots do not move. Only the DPO may, whose acts they are.
 * Refuses `invalid-state` a theme into itself or into a retired one, `not-found` one that is not of the list, `stale`.
 */
export async function mergeTerm(actor: Actor, key: string | null, input: TermMerge): Promise<EditedTerm> {
  const scope = authoriseSyndicate(actor, "dictionary:write", "dpo");
  return mutate("mergeTerm", scope, { key, input }, async (tx) => {
    const { term, terms } = await heldTerm(tx, scope, input);
    const into = terms.find(({ code }) => code === input.into);
    if (!into) throw new DomainError("not-found", "term");
    if (into.code === term.code || !into.active) throw new DomainError("invalid-state", "term");
    const moved = await moveActs(tx, scope, term.code, into.code);
    const after = await updateTerm(tx, scope, term, { active: false, mergedInto: into.code });
    if (!after) throw new DomainError("stale", "term");
    const { result, audit } = termOutcome(term, after);
    const record = Array.isArray(audit) ? audit : [audit];
    return { result, audit: record.map((one) => ({ ...one, changes: { ...one.changes, moved: { after: moved } } })) };
  });
}
