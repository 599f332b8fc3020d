import "server-only";
import { createHash, randomBytes } from "node:crypto";
import { lookUpSecret, mintSecret, revokeSecret } from "@/db/queries/session";
import type { Actor, Grant } from "@/lib/domain/access/policy";

/** Absolute life of a session, in seconds. The idle limit of 30 minutes stands in the database function. */
export const SESSION_SECONDS = 12 * 60 * 60;

export const hashSecret = (secret: string): Uint8Array => createHash("sha256").update(secret, "utf8").digest();

export const newSecret = (): string => randomBytes(32).toString("base64url");

/** Opens a session and gives its secret, which is kept nowhere but with the person. */
export async function openSession(syndicateId: string, personId: string): Promise<string> {
  const secret = newSecret();
  await mintSecret({ hash: hashSecret(secret), kind: "person", syndicateId, personId, seconds: SESSION_SECONDS });
  return secret;
}

/** `endedExports`: exports that ended and that the person has not taken note of. */
export type Session = { actor: Actor; syndicateName: string; dpoName: string; endedExports: number };

/** The session behind a secret, read at each request; null when it is over, revoked or of a disabled person. */
export async function lookUpSession(secret: string): Promise<Session | null> {
  const row = await lookUpSecret(hashSecret(secret));
  if (!row) return null;
  return {
    syndicateName: row.syndicateName,
    dpoName: row.dpoName,
    endedExports: row.endedExports,
    actor: {
      personId: row.personId,
      name: row.personName,
      syndicateId: row.syndicateId,
      grants: row.grants satisfies readonly Grant[],
      secret,
    },
  };
}

export const closeSession = (secret: string): Promise<void> => revokeSecret(hashSecret(secret));
