import "server-only";
import { createHash } from "node:crypto";
import { hash, verify } from "@node-rs/argon2";
import { clearFailures, findAccounts, noteAttempt } from "@/db/queries/sign-in";
import { closeSession, openSession } from "./session";

/** OWASP's floor for argon2id: 19 MiB, two passes. */
const ARGON2ID = { algorithm: 2, memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

export const hashPassword = (password: string): Promise<string> => hash(password, ARGON2ID);

/** Of no account, with the same cost: compared when none answers, so that an unknown address takes the time of a known one. */
const DECOY = "$argon2id$v=19$m=19456,t=2,p=1$sPR1ykTg3O9PSBO4JiZ9/w$LpkDvAhnSgdDTAl6BTFJ4M3vYT6v7ZAPn0c6nWBRJbg";

export type SignIn = { status: "open"; secret: string } | { status: "refused" } | { status: "wait"; seconds: number };

/**
 * Opens a session for an address and a password, and ends the one of the same browser (`previous`, its secret). The tries
 * are counted by address whether it is known or not: a growing delay after five failures, 25 failed tries a day; `wait` carries the
 * delay in seconds. Nothing tells why a try was refused.
 */
export async function signIn(email: string, password: string, previous: string | null = null): Promise<SignIn> {
  const mail = email.trim().toLowerCase();
  const mailHash = createHash("sha256").update(mail).digest();
  const seconds = await noteAttempt(mailHash);
  if (seconds > 0) return { status: "wait", seconds };
  const accounts = await findAccounts(mail);
  if (accounts.length === 0) await verify(DECOY, password);
  for (const account of accounts) {
    if (!(await verify(account.passwordHash, password))) continue;
    await clearFailures(mailHash);
    if (previous) await closeSession(previous);
    return { status: "open", secret: await openSession(account.syndicateId, account.personId) };
  }
  return { status: "refused" };
}
