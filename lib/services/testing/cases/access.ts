import { migrator, newPerson } from "@/db/testing/people";
import type { Role } from "@/lib/domain/access/role";
import { newId } from "@/lib/domain/identifier";
import { createApiToken, revokeApiToken } from "../../access/api-tokens";
import { closeCalendarLink, openCalendarLink } from "../../access/calendar-link";
import { invitePerson, renewInvitation } from "../../access/invite";
import { inviteAdministrator, inviteOfficer } from "../../access/invite-from-command";
import { disablePerson, editPerson, enablePerson, endSessions } from "../../access/person";
import { acceptRole, giveRoles, revokeRole } from "../../access/roles";
import { type ServiceCase, serviceCase, type Town } from "../case";

/** A person belongs to the syndicate: those of a sibling member are no strangers to its administrator. */
const shared = { shared: ["personId", "memberIds", "id"] };

const person = (town: Town) =>
  newPerson(town.syndicateId, [{ role: "referent", memberId: town.memberId }], "Ana Essai");

async function plantGrant(town: Town, role: Role): Promise<string> {
  const id = newId();
  const memberId = role === "admin" ? null : town.memberId;
  await migrator()`insert into role_grant (syndicate_id, id, person_id, role, member_id, granted_by)
    values (${town.syndicateId}, ${id}, ${await person(town)}, ${role}, ${memberId}, ${newId()})`;
  return id;
}

async function plantToken(town: Town): Promise<string> {
  const id = newId();
  await migrator()`insert into api_token (syndicate_id, id, person_id, label, scopes, hash, expires_at)
    values (${town.syndicateId}, ${id}, ${await person(town)}, 'GLPI', '{}', '\\x00', now() + interval '1 day')`;
  return id;
}

const fromTheCommandLine = (invite: typeof inviteAdministrator): ServiceCase => ({
  ...serviceCase((actor, _key, mail: string) => invite(mail, actor.syndicateId))(
    async ({ syndicateId }) => ({
      actor: {
        personId: null,
        name: "ligne de commande",
        syndicateId,
        grants: [{ role: "admin", memberId: null }],
        secret: "",
      },
      input: `${newId()}@example.test`,
    }),
    { keyless: true },
  ),
  name: invite.name,
});

export const cases = [
  fromTheCommandLine(inviteAdministrator),
  fromTheCommandLine(inviteOfficer),
  serviceCase(invitePerson)(
    async (town) => ({
      actor: await town.actor("admin"),
      input: {
        name: "Noé Essai",
        jobTitle: "",
        email: `${newId()}@example.test`,
        roles: ["referent"],
        memberIds: [town.memberId],
        acknowledged: false,
      },
    }),
    shared,
  ),
  serviceCase(renewInvitation)(
    async (town) => ({ actor: await town.actor("admin"), input: await person(town) }),
    shared,
  ),
  serviceCase(editPerson)(
    async (town) => ({
      actor: await town.actor("admin"),
      input: {
        personId: await person(town),
        version: 1,
        name: "Ana Autre",
        jobTitle: "",
        email: `${newId()}@example.test`,
      },
    }),
    shared,
  ),
  serviceCase(disablePerson)(
    async (town) => ({ actor: await town.actor("admin"), input: { personId: await person(town), version: 1 } }),
    shared,
  ),
  serviceCase(enablePerson)(async (town) => {
    const personId = await person(town);
    await migrator()`update person set disabled_at = now() where id = ${personId}`;
    return { actor: await town.actor("admin"), input: { personId, version: 1 } };
  }, shared),
  serviceCase(endSessions)(async (town) => ({ actor: await town.actor("admin"), input: await person(town) }), shared),
  serviceCase(giveRoles)(
    async (town) => ({
      actor: await town.actor("admin"),
      input: {
        personId: await person(town),
        roles: ["representative"],
        memberIds: [town.memberId],
        acknowledged: false,
      },
    }),
    shared,
  ),
  serviceCase(revokeRole)(
    async (town) => ({ actor: await town.actor("admin"), input: await plantGrant(town, "referent") }),
    shared,
  ),
  serviceCase(acceptRole)(
    async (town) => ({ actor: await town.actor("admin"), input: await plantGrant(town, "dpo") }),
    shared,
  ),
  serviceCase(openCalendarLink)(async (town) => ({ actor: await town.actor("dpo"), input: {} })),
  serviceCase(closeCalendarLink)(async (town) => {
    const actor = await town.actor("referent");
    await openCalendarLink(actor, newId(), {});
    return { actor, input: {} };
  }),
  serviceCase(createApiToken)(async (town) => ({
    actor: await town.actor("dpo"),
    input: { label: "GLPI", scopes: ["register:read" as const], days: 30 },
  })),
  serviceCase(revokeApiToken)(
    async (town) => ({ actor: await town.actor("admin"), input: { tokenId: await plantToken(town) } }),
    { shared: ["tokenId"] },
  ),
];
