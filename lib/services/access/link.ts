import "server-only";
import { readLink, revokeLinks, spendLink } from "@/db/queries/link";
import { mintSecret } from "@/db/queries/session";
import common from "@/db/reference/common-passwords.json";
import { type PasswordProblem, passwordProblem } from "@/lib/domain/access/password";
import { LINK_SECONDS } from "@/lib/domain/access/person";
import { hashSecret, newSecret } from "./session";
import { hashPassword } from "./sign-in";

/** A one-time link of three days for a person, the only open one; its token is kept nowhere. */
export async function mintLink(syndicateId: string, personId: string): Promise<string> {
  const token = newSecret();
  await revokeLinks(syndicateId, personId);
  await mintSecret({
    hash: hashSecret(token),
    kind: "link",
    syndicateId,
    personId,
    purpose: "invitation",
    seconds: LINK_SECONDS,
  });
  return token;
}

/** Who the link is for; null alike when it is unknown, used, expired or revoked. */
export async function readInvitation(
  token: string,
): Promise<{ personName: string; email: string; syndicateName: string } | null> {
  const holder = await readLink(hashSecret(token));
  return holder ? { personName: holder.personName, email: holder.email, syndicateName: holder.syndicateName } : null;
}

export type Acceptance = { status: "done" } | { status: "gone" } | { status: "unfit"; problem: PasswordProblem };

/** Chooses the password and uses the link, once; every session and link of the person ends with it. */
export async function acceptInvitation(token: string, password: string): Promise<Acceptance> {
  const hash = hashSecret(token);
  const holder = await readLink(hash);
  if (!holder) return { status: "gone" };
  const problem = passwordProblem(password, holder.email, common);
  if (problem) return { status: "unfit", problem };
  return { status: (await spendLink(hash, await hashPassword(password))) ? "done" : "gone" };
}
