import "server-only";
import { insertEdition, selectEdition } from "@/db/queries/publication/editions";
import { settlePublication } from "@/db/queries/publication/settings";
import { selectInForce, selectPublicationState } from "@/db/queries/publication/state";
import { type Actor, authorise } from "@/lib/domain/access/policy";
import { DomainError } from "@/lib/domain/errors";
import { hasMoved, publicationChanges } from "@/lib/domain/register/publication/changes";
import { EDITION_FORMAT, editionText, readEditionText } from "@/lib/domain/register/publication/edition";
import { newSecret } from "../../access/session";
import { mutate } from "../../mutation";
import { dayOf } from "../../today";
import { basisOf, digestOf, fingerprintOf, liveOf } from "./live";

/** `last` is the number of the last edition that was shown, 0 for none; `seen` names the register that was. */
export type PublishInput = { memberId: string; last: number; seen: string };

/**
 * The controller publishes its register: its public part as it stands, under the next number, frozen with its sha256. The first
 * edition also opens the public address. Refuses `stale` when the register or its editions moved since they were shown: nobody
 * publishes what was not read; `invalid-state` when no approved entry may be shown, or when nothing changed since the last edition.
 */
export async function publishEdition(
  actor: Actor,
  key: string | null,
  input: PublishInput,
  now = new Date(),
): Promise<{ number: number; sha256: string }> {
  const scope = authorise(actor, "register:publish", input.memberId);
  return mutate("publishEdition", scope, { key, input }, async (tx) => {
    const state = await selectPublicationState(tx, scope);
    if (!state) throw new DomainError("not-found", "member");
    const rows = await selectInForce(tx, scope);
    const last = await selectEdition(tx, scope, null);
    const live = liveOf(state, rows);
    if (live.register.entries.length === 0) throw new DomainError("invalid-state", "nothing-approved");
    if (last && !hasMoved(publicationChanges(readEditionText(last.content), live)))
      throw new DomainError("invalid-state", "unchanged", { number: last.number });
    if ((last?.number ?? 0) !== input.last || fingerprintOf(live) !== input.seen)
      throw new DomainError("stale", "publication");

    const number = input.last + 1;
    const head = { format: EDITION_FORMAT, version: 1, number, publishedOn: dayOf(now) } as const;
    const content = editionText({ ...head, syndicate: state.syndicate.title, ...live });
    const sha256 = digestOf(content);
    const entryCount = live.register.entries.length;
    const basis = basisOf(state, rows);
    await insertEdition(tx, scope, {
      number,
      content,
      sha256,
      entryCount,
      basis,
      publishedBy: actor.name,
      publishedAt: now,
    });
    const neverLinked = (state.publication?.linkedAt ?? null) === null;
    if (neverLinked) {
      const from = { seen: state.publication?.version ?? 0, by: actor.name };
      if (!(await settlePublication(tx, scope, from, { token: newSecret(), linkedAt: now })))
        throw new DomainError("stale", "publication");
    }
    const changes = { number: { after: number }, entries: { after: entryCount }, sha256: { after: sha256 } };
    return {
      result: { number, sha256 },
      audit: { objectType: "edition", objectId: input.memberId, changes },
    };
  });
}
