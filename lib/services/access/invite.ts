import "server-only";
import { selectPerson } from "@/db/queries/person/read";
import { insertGrants, insertPerson } from "@/db/queries/person/write";
import { asksForWarning, type Invitation, wishedGrants } from "@/lib/domain/access/person";
import { type Actor, authoriseSyndicate } from "@/lib/domain/access/policy";
import { DomainError } from "@/lib/domain/errors";
import { mutate } from "@/lib/services/mutation";
import { mintLink } from "./link";
import { namedRoles } from "./named-roles";

/** The token opens /invitation/TOKEN once; it is shown to whoever invites, and stands nowhere else. */
export type Invited = { id: string; token: string };

/**
 * Creates a person with their roles and a link to choose a password. Refuses `conflict` when the address is already known
 * here, `invalid-state` when roles that Article 38(6) GDPR opposes are not acknowledged. A `dpo` waits for its acceptance.
 */
export async function invitePerson(actor: Actor, key: string | null, input: Invitation): Promise<Invited> {
  const scope = authoriseSyndicate(actor, "person:write");
  const { name, jobTitle, email, memberIds, acknowledged } = input;
  if (asksForWarning([], input.roles) && !acknowledged) throw new DomainError("invalid-state", "incompatible-roles");
  const { id } = await mutate("invitePerson", scope, { key, input }, async (tx) => {
    const wishes = wishedGrants(input.roles, memberIds);
    const personId = await insertPerson(tx, scope, { name, jobTitle, email });
    await insertGrants(tx, scope, personId, wishes, new Date());
    const roles = await namedRoles(tx, scope, wishes);
    const changes = { name: { after: name }, email: { after: email }, roles: { after: roles } };
    return {
      result: { id: personId },
      audit: { objectType: "person", objectId: personId, category: "security", changes },
    };
  });
  return { id, token: await mintLink(scope.syndicateId, id) };
}

/** A new link, for whoever lost theirs or forgot a password; the ones before it end. Refuses `invalid-state` when disabled. */
export async function renewInvitation(actor: Actor, key: string | null, personId: string): Promise<Invited> {
  const scope = authoriseSyndicate(actor, "person:write");
  const { id } = await mutate("renewInvitation", scope, { key, input: [personId] }, async (tx) => {
    const person = await selectPerson(tx, scope, personId);
    if (!person) throw new DomainError("not-found", "person");
    if (person.disabledAt) throw new DomainError("invalid-state", "person");
    return {
      result: { id: personId },
      audit: { objectType: "person", objectId: personId, category: "security", changes: {} },
    };
  });
  return { id, token: await mintLink(scope.syndicateId, id) };
}
