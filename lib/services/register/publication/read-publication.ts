import "server-only";
import { inScope } from "@/db/client";
import { selectEdition, selectEditions } from "@/db/queries/publication/editions";
import { selectInForce, selectPublicationState } from "@/db/queries/publication/state";
import { type Actor, authorise, can } from "@/lib/domain/access/policy";
import { DomainError } from "@/lib/domain/errors";
import { hasMoved, type PublicationChanges, publicationChanges } from "@/lib/domain/register/publication/changes";
import { readEditionText } from "@/lib/domain/register/publication/edition";
import { type LeftOut, whyLeftOut } from "@/lib/domain/register/publication/published";
import { fingerprintOf, liveOf, withheldOf } from "./live";

export type LeftOutEntry = { id: string; ref: string; name: string; why: LeftOut };

/**
 * Where the publication of a register stands: its editions, newest first, its address, and what would be published now with
 * what is left out and why. `changes` is null before the first edition; `fingerprint` names what is shown.
 */
export async function readPublication(actor: Actor, memberId: string) {
  const scope = authorise(actor, "register:read", memberId);
  return inScope(scope, async (tx) => {
    const state = await selectPublicationState(tx, scope);
    if (!state) throw new DomainError("not-found", "member");
    const rows = await selectInForce(tx, scope);
    const editions = await selectEditions(tx, scope);
    const last = await selectEdition(tx, scope, null);
    const live = liveOf(state, rows);
    const changes: PublicationChanges | null = last ? publicationChanges(readEditionText(last.content), live) : null;
    const leftOut = rows
      .flatMap((row): LeftOutEntry[] => {
        const why = whyLeftOut(row);
        return why ? [{ id: row.id, ref: row.ref, name: row.name, why }] : [];
      })
      .sort((a, b) => (a.ref < b.ref ? -1 : 1));
    return {
      member: state.member,
      editions,
      token: state.publication?.token ?? null,
      linkedAt: state.publication?.linkedAt ?? null,
      version: state.publication?.version ?? 0,
      withheld: withheldOf(state),
      count: live.register.entries.length,
      leftOut,
      changes,
      moved: changes !== null && hasMoved(changes),
      fingerprint: fingerprintOf(live),
      mayPublish: can(actor, "register:publish", memberId),
    };
  });
}
