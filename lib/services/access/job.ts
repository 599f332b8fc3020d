import "server-only";
import { mintSecret, revokeSecret } from "@/db/queries/session";
import type { Actor } from "@/lib/domain/access/policy";
import type { Role } from "@/lib/domain/access/role";
import { hashSecret, newSecret } from "./session";

const JOB_SECONDS = 60 * 60;

/** Runs work in the system's name, in the roles it names, under a job secret that ends with the work. */
export async function asJob<T>(
  job: { syndicateId: string; name: string; roles: Role[] },
  work: (actor: Actor) => Promise<T>,
): Promise<T> {
  const secret = newSecret();
  const hash = hashSecret(secret);
  const { syndicateId, name, roles } = job;
  await mintSecret({ hash, kind: "job", syndicateId, personId: null, purpose: name, roles, seconds: JOB_SECONDS });
  try {
    return await work({
      personId: null,
      name,
      syndicateId,
      grants: roles.map((role) => ({ role, memberId: null })),
      secret,
    });
  } finally {
    await revokeSecret(hash);
  }
}
