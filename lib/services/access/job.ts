import "server-only";
import { mintSecret, revokeSecret } from "@/db/queries/session";
import type { Actor } from "@/lib/domain/access/policy";
import type { Role } from "@/lib/domain/access/role";
import { DomainError } from "@/lib/domain/errors";
import { hashSecret, lookUpSession, newSecret } from "./session";

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

/**
 * Runs work that a person asked for, under that person's own rights, read again each time `work` asks for the actor: a role
 * taken back, or an access closed, counts at once. Refuses `forbidden` when the person has no access any more.
 */
export async function inPersonsName<T>(
  { purpose, ...person }: { syndicateId: string; personId: string; purpose: "export" | "api" },
  work: (actor: () => Promise<Actor>) => Promise<T>,
): Promise<T> {
  const secret = newSecret();
  const hash = hashSecret(secret);
  await mintSecret({ ...person, hash, kind: "person", purpose, seconds: JOB_SECONDS });
  try {
    return await work(async () => {
      const session = await lookUpSession(secret);
      if (!session) throw new DomainError("forbidden", "person");
      return session.actor;
    });
  } finally {
    await revokeSecret(hash);
  }
}
