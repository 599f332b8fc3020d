import "server-only";
import type { Tx } from "@/db/client";
import { settlePublication } from "@/db/queries/publication/settings";
import { selectPublicationState } from "@/db/queries/publication/state";
import { type Actor, authorise, type Scope } from "@/lib/domain/access/policy";
import { DomainError } from "@/lib/domain/errors";
import type { Withholdable } from "@/lib/domain/register/publication/withheld";
import { newSecret } from "../../access/session";
import { mutate } from "../../mutation";
import { withheldOf } from "./live";

/** `version` of what was shown; 0 while nothing was ever settled. */
type Seen = { memberId: string; version: number };

async function stateSeen(tx: Tx, scope: Scope<"register:publish">, { version }: Seen) {
  const state = await selectPublicationState(tx, scope);
  if (!state) throw new DomainError("not-found", "member");
  if ((state.publication?.version ?? 0) !== version) throw new DomainError("stale", "publication");
  return state;
}

const settled = (row: { version: number } | undefined): { version: number } => {
  if (!row) throw new DomainError("stale", "publication");
  return row;
};

/**
 * Holds fields back from the public register, from the next edition on: the editions already published stay as they are. It
 * only narrows what the public part lets through. Refuses `stale` when it was settled otherwise meanwhile.
 */
export async function withholdFields(
  actor: Actor,
  key: string | null,
  input: Seen & { withheld: Withholdable[] },
): Promise<{ version: number }> {
  const scope = authorise(actor, "register:publish", input.memberId);
  return mutate("withholdFields", scope, { key, input }, async (tx) => {
    const state = await stateSeen(tx, scope, input);
    const { withheld } = input;
    const row = await settlePublication(tx, scope, { seen: input.version, by: actor.name }, { withheld });
    const changes = { withheld: { before: withheldOf(state), after: withheld } };
    return { result: settled(row), audit: { objectType: "publication", objectId: input.memberId, changes } };
  });
}

/**
 * Makes a new public address: the one before answers 404 from that instant. Refuses `invalid-state` while nothing is published.
 * The address is in neither the trail nor the receipt.
 */
export async function renewPublicLink(
  actor: Actor,
  key: string | null,
  input: Seen,
  now = new Date(),
): Promise<{ version: number }> {
  const scope = authorise(actor, "register:publish", input.memberId);
  return mutate("renewPublicLink", scope, { key, input }, async (tx) => {
    const state = await stateSeen(tx, scope, input);
    if (!state.last) throw new DomainError("invalid-state", "nothing-published");
    const change = { token: newSecret(), linkedAt: now };
    const row = await settlePublication(tx, scope, { seen: input.version, by: actor.name }, change);
    return {
      result: settled(row),
      audit: { objectType: "publication", objectId: input.memberId, changes: { link: {} } },
    };
  });
}

/** Closes the public address, which answers 404 from that instant; editions stay, and a new address may be made. Refuses `invalid-state` when none is open. */
export async function withdrawPublicLink(actor: Actor, key: string | null, input: Seen): Promise<{ version: number }> {
  const scope = authorise(actor, "register:publish", input.memberId);
  return mutate("withdrawPublicLink", scope, { key, input }, async (tx) => {
    const state = await stateSeen(tx, scope, input);
    if (!state.publication?.token) throw new DomainError("invalid-state", "no-link");
    const row = await settlePublication(tx, scope, { seen: input.version, by: actor.name }, { token: null });
    return {
      result: settled(row),
      audit: { objectType: "publication", objectId: input.memberId, changes: { link: {} } },
    };
  });
}
