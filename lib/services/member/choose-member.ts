import "server-only";
import { actAs, inScope } from "@/db/client";
import { type NameRow, selectMemberNames } from "@/db/queries/member/directory";
import { type Actor, authoriseSyndicate } from "@/lib/domain/access/policy";
import { type Role, TOWN_ROLES } from "@/lib/domain/access/role";
import { DomainError } from "@/lib/domain/errors";
import { hasLeft, nameMatches } from "@/lib/domain/member/overview";
import { dayOf } from "../today";

const ALL_ROLES: readonly Role[] = ["dpo", "admin"];

const holds = (actor: Actor, role: Role) => actor.grants.some((grant) => grant.role === role);

export type Reachable = NameRow & { role: Role };

/** The members that a person acts for in a town's name, once for each role: referent first. */
export async function listTowns(actor: Actor): Promise<Reachable[]> {
  const scopes = TOWN_ROLES.filter((role) => holds(actor, role)).map((role) =>
    authoriseSyndicate(actor, "register:search", role),
  );
  const [first] = scopes;
  if (!first) return [];
  return inScope(first, async (tx) => {
    const found: Reachable[] = [];
    for (const scope of scopes) {
      if (scope !== first) await actAs(tx, scope);
      found.push(...(await selectMemberNames(tx, scope)).map((row) => ({ ...row, role: scope.role })));
    }
    return found;
  });
}

/** The members that a person can take in hand, each once, by name, those that left last; `typed` narrows by name. Refuses `forbidden` to who has none. */
export async function listReachableMembers(actor: Actor, typed: string, now = new Date()): Promise<NameRow[]> {
  const wide = ALL_ROLES.find((role) => holds(actor, role));
  const scope = wide && authoriseSyndicate(actor, "member:names", wide);
  const rows = scope ? await inScope(scope, (tx) => selectMemberNames(tx, scope)) : [];
  const towns = wide === "dpo" ? [] : await listTowns(actor);
  if (!wide && towns.length === 0) throw new DomainError("forbidden", "member:names");
  const known = new Map([...rows, ...towns].map(({ id, name, kind, leftOn }) => [id, { id, name, kind, leftOn }]));
  const today = dayOf(now);
  return [...known.values()]
    .filter(({ name }) => nameMatches(name, typed))
    .sort((a, b) => Number(hasLeft(a, today)) - Number(hasLeft(b, today)));
}
