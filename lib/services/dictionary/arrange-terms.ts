import "server-only";
import { updateTerm } from "@/db/queries/dictionary";
import { type Actor, authoriseSyndicate } from "@/lib/domain/access/policy";
import { isReserved, reordered, type TermAct, type TermMove } from "@/lib/domain/dictionary/term";
import { DomainError } from "@/lib/domain/errors";
import { mutate } from "@/lib/services/mutation";
import { type EditedTerm, heldTerm, termOutcome } from "./edit-term";

/** Moves a term by one place; the ranks of the list become 1, 2, 3… Refuses `invalid-state` at the end of the list. */
export async function moveTerm(actor: Actor, key: string | null, input: TermMove): Promise<EditedTerm> {
  const scope = authoriseSyndicate(actor, "dictionary:write");
  return mutate("moveTerm", scope, { key, input }, async (tx) => {
    const { term, terms } = await heldTerm(tx, scope, input);
    const before = terms.map(({ code }) => code);
    const order = reordered(before, term.code, input.direction);
    if (order.join() === before.join()) throw new DomainError("invalid-state", "rank");
    let moved = term;
    for (const other of terms) {
      const rank = order.indexOf(other.code) + 1;
      if (rank === other.rank) continue;
      const after = await updateTerm(tx, scope, other, { rank });
      if (!after) throw new DomainError("stale", "term");
      if (other.code === term.code) moved = after;
    }
    return termOutcome(term, moved);
  });
}

/**
 * Stops offering a term; what carries it keeps its word, nothing is deleted. Refuses `invalid-state` when it is retired
 * already, written by the application itself, or the last one in service.
 */
export async function retireTerm(actor: Actor, key: string | null, input: TermAct): Promise<EditedTerm> {
  const scope = authoriseSyndicate(actor, "dictionary:write");
  return mutate("retireTerm", scope, { key, input }, async (tx) => {
    const { term, terms } = await heldTerm(tx, scope, input);
    const last = terms.filter(({ active }) => active).length === 1;
    if (!term.active || last || isReserved(term.list, term.code)) throw new DomainError("invalid-state", "term");
    const after = await updateTerm(tx, scope, term, { active: false });
    if (!after) throw new DomainError("stale", "term");
    return termOutcome(term, after);
  });
}

/** Offers a retired term again. Refuses `invalid-state` when it is in service. */
export async function reactivateTerm(actor: Actor, key: string | null, input: TermAct): Promise<EditedTerm> {
  const scope = authoriseSyndicate(actor, "dictionary:write");
  return mutate("reactivateTerm", scope, { key, input }, async (tx) => {
    const { term } = await heldTerm(tx, scope, input);
    if (term.active) throw new DomainError("invalid-state", "term");
    const after = await updateTerm(tx, scope, term, { active: true, mergedInto: null });
    if (!after) throw new DomainError("stale", "term");
    return termOutcome(term, after);
  });
}
