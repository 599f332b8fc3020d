import "server-only";
import { createHash } from "node:crypto";
import { hash, verify } from "@node-rs/argon2";
import { clearFailures, findAccounts, noteAttempt } from "@/db/queries/sign-in";
import { openSession } from "./session";

/** OWASP's floor for argon2id: 19 MiB, two passes. */
const ARGON2ID = { algorithm: 2, memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

export const hashPassword = (password: string): Promise<string> => hash(password, ARGON2ID);

// Compared when no account answers, so that an unknown address takes the time of a known one.
let decoy: Promise<string> | undefined;

export type SignIn = { status: "open"; secret: string } | { status: "refused" } | { status: "wait"; seconds: number };

/**
 * Opens a session for an address and a password. The tries are counted by address whether it is known or not: a growing
 * delay after five failures, 25 tries a day; `wait` carries the delay in seconds. Nothing tells why a try was refused.
 */
export async function signIn(email: string, password: string): Promise<SignIn> {
  const mail = email.trim().toLowerCase();
  const mailHash = createHash("sha256").update(mail).digest();
  const seconds = await noteAttempt(mailHash);
  if (seconds > 0) return { status: "wait", seconds };
  const accounts = await findAccounts(mail);
  if (accounts.length === 0) {
    decoy ??= hashPassword("an address without account");
    await verify(await decoy, password);
    return { status: "refused" };
  }
  for (const account of accounts) {
    if (!(await verify(account.passwordHash, password))) continue;
    await clearFailures(mailHash);
    return { status: "open", secret: await openSession(account.syndicateId, account.personId) };
  }
  return { status: "refused" };
}
