import "server-only";
import { inScope } from "@/db/client";
import { insertToken, type Keeping, revokeToken, selectTokens, spendCall, type TokenRow } from "@/db/queries/api-token";
import {
  API_CALLS_PER_MINUTE,
  API_TOKEN_PREFIX,
  type ApiScope,
  type NewApiToken,
  rolesOf,
  scopesFor,
} from "@/lib/domain/access/api-token";
import { type Actor, authoriseSyndicate, canOnSyndicate } from "@/lib/domain/access/policy";
import { DomainError } from "@/lib/domain/errors";
import { newId } from "@/lib/domain/identifier";
import { mutate } from "../mutation";
import { inPersonsName } from "./job";
import { hashSecret, newSecret } from "./session";

const offeredTo = (actor: Actor): ApiScope[] => scopesFor(actor.grants.map(({ role }) => role));

/** As the person who holds the tokens where they hold one, else as the administrator who sees everyone's. */
const keeping = (actor: Actor): Keeping =>
  canOnSyndicate(actor, "api-token:all")
    ? authoriseSyndicate(actor, "api-token:all")
    : authoriseSyndicate(actor, "api-token:own");

/** The tokens that the person may end, and the scopes that their roles open; none offered to who only looks after the others'. */
export async function readApiTokens(actor: Actor): Promise<{ tokens: TokenRow[]; offered: ApiScope[]; all: boolean }> {
  const scope = keeping(actor);
  const tokens = await inScope(scope, (tx) => selectTokens(tx, scope));
  return { tokens, offered: offeredTo(actor), all: scope.role === "admin" };
}

/**
 * Makes a token that acts in the person's name; its text is given this once. Refuses `forbidden` a scope that no role of theirs opens;
 * a replay gives null in its place.
 */
export async function createApiToken(actor: Actor, key: string | null, input: NewApiToken) {
  const scope = authoriseSyndicate(actor, "api-token:own");
  const { personId } = actor;
  if (!personId || input.scopes.some((one) => !offeredTo(actor).includes(one)))
    throw new DomainError("forbidden", "api-token");
  const token = API_TOKEN_PREFIX + newSecret();
  const made = newId();
  const { id } = await mutate("createApiToken", scope, { key, input }, async (tx) => {
    const { label, scopes, days } = input;
    const row = { id: made, personId, label, scopes, hash: hashSecret(token), days };
    await insertToken(tx, scope, row);
    return {
      result: { id: row.id },
      audit: {
        objectType: "api-token",
        objectId: row.id,
        category: "security",
        changes: { label: { after: label }, scopes: { after: scopes } },
      },
    };
  });
  // A replay: the text of the first answer was shown then and is kept nowhere.
  return { id, token: id === made ? token : null };
}

/** Ends a token at once. Refuses `not-found` one that is another person's, unless the actor ends any, and one already ended. */
export async function revokeApiToken(actor: Actor, key: string | null, input: { tokenId: string }) {
  const scope = keeping(actor);
  return mutate("revokeApiToken", scope, { key, input }, async (tx) => {
    const row = await revokeToken(tx, scope, input.tokenId, actor.name);
    if (!row) throw new DomainError("not-found", "api-token");
    return {
      result: { id: row.id },
      audit: {
        objectType: "api-token",
        objectId: row.id,
        category: "security",
        changes: { label: { before: row.label } },
      },
    };
  });
}

export type TokenAnswer<T> = { status: "unknown" | "too-many" | "out-of-scope" } | { status: "done"; value: T };

/**
 * Runs work under a token: its person's rights as they stand at that moment, in the roles of the scope asked for and no
 * other. The trail names the token beside the person.
 */
export async function underToken<T>(
  token: string,
  asked: ApiScope | readonly ApiScope[],
  work: (actor: Actor) => Promise<T>,
): Promise<TokenAnswer<T>> {
  const used = await spendCall(hashSecret(token));
  if (!used) return { status: "unknown" };
  if (used.calls > API_CALLS_PER_MINUTE) return { status: "too-many" };
  const scopes = [asked].flat().filter((one) => used.scopes.includes(one));
  if (scopes.length === 0) return { status: "out-of-scope" };
  const roles = rolesOf(scopes);
  const { syndicateId, personId, label } = used;
  const value = await inPersonsName({ syndicateId, personId, purpose: "api" }, async (current) => {
    const actor = await current();
    const grants = actor.grants.filter(({ role }) => roles.includes(role));
    return work({ ...actor, name: `${actor.name} (${label})`, grants });
  });
  return { status: "done", value };
}
