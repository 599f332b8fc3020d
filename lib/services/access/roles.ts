import "server-only";
import { type PersonRow, selectGrant, selectPerson } from "@/db/queries/person/read";
import { acceptGrant, endGrant, insertGrants } from "@/db/queries/person/write";
import { asksForWarning, type RolesInput, wishedGrants } from "@/lib/domain/access/person";
import { type Actor, authoriseSyndicate } from "@/lib/domain/access/policy";
import type { Role } from "@/lib/domain/access/role";
import { DomainError } from "@/lib/domain/errors";
import { mutate } from "@/lib/services/mutation";
import { namedRoles } from "./named-roles";

const refuseOneself = (actor: Actor, personId: string) => {
  if (actor.personId === personId) throw new DomainError("forbidden", "own-roles");
};

const nameOfGrant = (person: PersonRow, { id, role }: { id: string; role: Role }) => {
  const member = person.grants.find((held) => held.id === id)?.memberName;
  return member ? { role, member } : { role };
};

/**
 * Gives roles to another person; those already held are left alone (`conflict` when nothing remains). Refuses `forbidden` to
 * oneself, `invalid-state` when the warning of Article 38(6) GDPR was due and not acknowledged. A `dpo` opens nothing until
 * a second person accepts it.
 */
export async function giveRoles(actor: Actor, key: string | null, input: RolesInput): Promise<{ id: string }> {
  const scope = authoriseSyndicate(actor, "person:write");
  refuseOneself(actor, input.personId);
  return mutate("giveRoles", scope, { key, input }, async (tx) => {
    const person = await selectPerson(tx, scope, input.personId);
    if (!person) throw new DomainError("not-found", "person");
    const held = person.grants;
    const wishes = wishedGrants(input.roles, input.memberIds).filter(
      (wish) => !held.some((grant) => grant.role === wish.role && grant.memberId === wish.memberId),
    );
    if (wishes.length === 0) throw new DomainError("conflict", "role");
    const warned = asksForWarning(
      held.map(({ role }) => role),
      input.roles,
    );
    if (warned && !input.acknowledged) throw new DomainError("invalid-state", "incompatible-roles");
    await insertGrants(tx, scope, person.id, wishes, new Date());
    return {
      result: { id: person.id },
      audit: {
        objectType: "person",
        objectId: person.id,
        category: "security",
        changes: {
          roles: { after: await namedRoles(tx, scope, wishes) },
          ...(warned && { warningAcknowledged: { after: true } }),
        },
      },
    };
  });
}

/** Ends a role of another person, at once. Refuses `forbidden` to oneself, `invalid-state` when it had already ended. */
export async function revokeRole(actor: Actor, key: string | null, grantId: string): Promise<{ id: string }> {
  const scope = authoriseSyndicate(actor, "person:write");
  return mutate("revokeRole", scope, { key, input: [grantId] }, async (tx) => {
    const grant = await selectGrant(tx, scope, grantId);
    const person = grant && (await selectPerson(tx, scope, grant.personId));
    if (!person) throw new DomainError("not-found", "role");
    refuseOneself(actor, person.id);
    if (!(await endGrant(tx, scope, grantId, new Date()))) throw new DomainError("invalid-state", "role");
    const roles = [nameOfGrant(person, grant)];
    return {
      result: { id: person.id },
      audit: {
        objectType: "person",
        objectId: person.id,
        category: "security",
        changes: { roles: { before: roles } },
      },
    };
  });
}

/**
 * The second person's yes to a `dpo`: neither who gave it nor who receives it (`forbidden`). Refuses `invalid-state` when
 * there is nothing left to accept.
 */
export async function acceptRole(actor: Actor, key: string | null, grantId: string): Promise<{ id: string }> {
  const scope = authoriseSyndicate(actor, "person:accept-dpo");
  return mutate("acceptRole", scope, { key, input: [grantId] }, async (tx) => {
    const grant = await selectGrant(tx, scope, grantId);
    const person = grant && (await selectPerson(tx, scope, grant.personId));
    if (!person) throw new DomainError("not-found", "role");
    refuseOneself(actor, person.id);
    if (grant.grantedBy === actor.personId) throw new DomainError("forbidden", "own-gift");
    if (grant.role !== "dpo" || !(await acceptGrant(tx, scope, grantId, new Date())))
      throw new DomainError("invalid-state", "role");
    return {
      result: { id: person.id },
      audit: {
        objectType: "person",
        objectId: person.id,
        category: "security",
        changes: { accepted: { after: nameOfGrant(person, grant) } },
      },
    };
  });
}
