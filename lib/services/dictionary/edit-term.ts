import "server-only";
import type { Tx } from "@/db/client";
import { insertTerm, selectTermsOf, type TermRow, updateTerm } from "@/db/queries/dictionary";
import { type Actor, authoriseSyndicate, type Scope } from "@/lib/domain/access/policy";
import { codeOf, type NewTerm, servicesOf, type TermAct, type TermInput } from "@/lib/domain/dictionary/term";
import { DomainError } from "@/lib/domain/errors";
import { changedFields } from "@/lib/services/changes";
import { mutate, type Outcome } from "@/lib/services/mutation";

export type EditedTerm = { code: string; version: number };

export type HeldTerm = { term: TermRow; terms: TermRow[] };

/** The term as it stands, among its list; refuses `not-found`, and `stale` when it moved on since `version`. */
export async function heldTerm(
  tx: Tx,
  scope: Scope<"dictionary:write">,
  { list, code, version }: TermAct,
): Promise<HeldTerm> {
  const terms = await selectTermsOf(tx, scope, list);
  const term = terms.find((other) => other.code === code);
  if (!term) throw new DomainError("not-found", "term");
  if (term.version !== version) throw new DomainError("stale", "term", term);
  return { term, terms };
}

/** What an act on a term answers and leaves in the trail. */
export function termOutcome(before: TermRow | undefined, after: TermRow): Outcome<EditedTerm> {
  const changes = { ...changedFields(before, after), ...(before && { term: { after: after.label } }) };
  return {
    result: { code: after.code, version: after.version },
    audit: { objectType: "dictionary-term", objectId: `${after.list}/${after.code}`, changes },
  };
}

/** Adds a term at the end of its list; its code comes from its label and never changes. Refuses `conflict` when it exists. */
export async function addTerm(actor: Actor, key: string | null, input: NewTerm): Promise<EditedTerm> {
  const scope = authoriseSyndicate(actor, "dictionary:write");
  const { list, label, definition } = input;
  return mutate("addTerm", scope, { key, input }, async (tx) => {
    const terms = await selectTermsOf(tx, scope, list);
    const sameLabel = terms.some((term) => term.label.toLowerCase() === label.toLowerCase());
    const term = {
      list,
      code: codeOf(label),
      label,
      definition,
      rank: Math.max(0, ...terms.map(({ rank }) => rank)) + 1,
      active: true,
      collective: list === "type" && input.collective,
      services: servicesOf(list, input.services),
    };
    if (sameLabel || !(await insertTerm(tx, scope, term))) throw new DomainError("conflict", "term");
    return termOutcome(undefined, { ...term, mergedInto: null, version: 1 });
  });
}

/** Changes the words of a term and who it is offered to; past acts show the new words. Refuses `stale` with what stands. */
export async function editTerm(actor: Actor, key: string | null, input: TermInput): Promise<EditedTerm> {
  const scope = authoriseSyndicate(actor, "dictionary:write");
  const { list, label, definition } = input;
  return mutate("editTerm", scope, { key, input }, async (tx) => {
    const { term, terms } = await heldTerm(tx, scope, input);
    const taken = terms.some((other) => other.code !== term.code && other.label.toLowerCase() === label.toLowerCase());
    if (taken) throw new DomainError("conflict", "term");
    const services = servicesOf(list, input.services);
    const after = await updateTerm(tx, scope, input, { label, definition, services });
    if (!after) throw new DomainError("stale", "term");
    return termOutcome(term, after);
  });
}
