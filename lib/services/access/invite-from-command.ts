import "server-only";
import { selectPersonByEmail } from "@/db/queries/person/read";
import { insertGrants, insertPerson } from "@/db/queries/person/write";
import { listSyndicates } from "@/db/queries/session";
import { emailSchema } from "@/lib/domain/access/person";
import { authoriseSyndicate } from "@/lib/domain/access/policy";
import { DomainError } from "@/lib/domain/errors";
import { mutate } from "@/lib/services/mutation";
import type { Invited } from "./invite";
import { asJob } from "./job";
import { mintLink } from "./link";

const ADMIN = { role: "admin", memberId: null } as const;

/**
 * For the command line: invites an administrator of a syndicate (the first one when null), who may be known there already.
 * The address is their name until someone writes it. Throws a ZodError when `mail` is no address, refuses `not-found` when
 * the syndicate does not exist and `invalid-state` when the person is disabled.
 */
export async function inviteAdministrator(mail: string, syndicateId: string | null = null): Promise<Invited> {
  const email = emailSchema.parse(mail);
  const syndicate = (await listSyndicates()).find(({ id }) => syndicateId === null || id === syndicateId);
  if (!syndicate) throw new DomainError("not-found", "syndicate");
  return asJob({ syndicateId: syndicate.id, name: "admin:invite", roles: ["admin"] }, async (actor) => {
    const scope = authoriseSyndicate(actor, "person:write");
    const id = await mutate("inviteAdministrator", scope, { key: null, input: [email] }, async (tx) => {
      const known = await selectPersonByEmail(tx, scope, email);
      if (known?.disabledAt) throw new DomainError("invalid-state", "person");
      const personId = known?.id ?? (await insertPerson(tx, scope, { name: email, jobTitle: "", email }));
      const isAdmin = known?.grants.some(({ role }) => role === "admin") ?? false;
      if (!isAdmin) await insertGrants(tx, scope, personId, [ADMIN], new Date());
      const changes = { ...(!known && { email: { after: email } }), ...(!isAdmin && { roles: { after: [ADMIN] } }) };
      return {
        result: personId,
        audit: { objectType: "person", objectId: personId, category: "security", changes },
      };
    });
    return { id, token: await mintLink(syndicate.id, id) };
  });
}
