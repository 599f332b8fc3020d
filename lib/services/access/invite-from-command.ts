import "server-only";
import type { Tx } from "@/db/client";
import { selectPersonByEmail } from "@/db/queries/person/read";
import { insertGrants, insertPerson } from "@/db/queries/person/write";
import { listSyndicates } from "@/db/queries/session";
import { asksForWarning, emailSchema } from "@/lib/domain/access/person";
import { authoriseSyndicate, type Scope } from "@/lib/domain/access/policy";
import { DomainError } from "@/lib/domain/errors";
import { mutate } from "@/lib/services/mutation";
import type { Invited } from "./invite";
import { asJob } from "./job";
import { mintLink } from "./link";

type Wish = { role: "admin" | "dpo"; mail: string; acknowledged: boolean };

async function existing(syndicateId: string | null): Promise<string> {
  const found = (await listSyndicates()).find(({ id }) => syndicateId === null || id === syndicateId);
  if (!found) throw new DomainError("not-found", "syndicate");
  return found.id;
}

/** The address is a new person's name until someone writes it. Without anyone signed in, a right is accepted from the start. */
async function grantByAddress(tx: Tx, scope: Scope<"person:write">, { role, mail, acknowledged }: Wish) {
  const known = await selectPersonByEmail(tx, scope, mail);
  if (known?.disabledAt) throw new DomainError("invalid-state", "person");
  const held = known?.grants.map((grant) => grant.role) ?? [];
  const warned = !held.includes(role) && asksForWarning(held, [role]);
  if (warned && !acknowledged) throw new DomainError("invalid-state", "incompatible-roles");
  const personId = known?.id ?? (await insertPerson(tx, scope, { name: mail, jobTitle: "", email: mail }));
  const given = held.includes(role) ? [] : [{ role, memberId: null }];
  if (given.length > 0) await insertGrants(tx, scope, personId, given, new Date());
  const changes = {
    ...(!known && { email: { after: mail } }),
    ...(given.length > 0 && { roles: { after: given } }),
    ...(warned && { warningAcknowledged: { after: true } }),
  };
  return {
    result: personId,
    audit: { objectType: "person" as const, objectId: personId, category: "security" as const, changes },
  };
}

/** Runs `write` as the job of that name, then mints the one-time link of the person it gives. */
async function linkFrom(
  name: string,
  syndicateId: string | null,
  write: (scope: Scope<"person:write">) => Promise<string>,
): Promise<Invited> {
  const job = { syndicateId: await existing(syndicateId), name, roles: ["admin" as const] };
  return asJob(job, async (actor) => {
    const id = await write(authoriseSyndicate(actor, "person:write"));
    return { id, token: await mintLink(job.syndicateId, id) };
  });
}

/**
 * For the command line: invites an administrator of a syndicate (the first one when null), who may be known there already.
 * Throws a ZodError when `mail` is no address, refuses `not-found` when the syndicate does not exist, `invalid-state` when the
 * person is disabled or is its DPO (`incompatible-roles`, Article 38(6) GDPR) and that is not acknowledged.
 */
export async function inviteAdministrator(
  mail: string,
  syndicateId: string | null = null,
  acknowledged = false,
): Promise<Invited> {
  const wish: Wish = { role: "admin", mail: emailSchema.parse(mail), acknowledged };
  return linkFrom("admin:invite", syndicateId, (scope) =>
    mutate("inviteAdministrator", scope, { key: null, input: [wish] }, (tx) => grantByAddress(tx, scope, wish)),
  );
}

/**
 * For the command line, at installation, when no second person is there to accept: invites the DPO, whose right is accepted
 * from the start. Errors as `inviteAdministrator`, `incompatible-roles` when the person is administrator or technician.
 */
export async function inviteOfficer(
  mail: string,
  syndicateId: string | null = null,
  acknowledged = false,
): Promise<Invited> {
  const wish: Wish = { role: "dpo", mail: emailSchema.parse(mail), acknowledged };
  return linkFrom("dpo:invite", syndicateId, (scope) =>
    mutate("inviteOfficer", scope, { key: null, input: [wish] }, (tx) => grantByAddress(tx, scope, wish)),
  );
}
