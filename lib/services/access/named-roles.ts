import "server-only";
import type { Tx } from "@/db/client";
import { selectMembersToGrant } from "@/db/queries/person/read";
import type { GrantWish } from "@/lib/domain/access/person";
import type { Scope } from "@/lib/domain/access/policy";

/** The roles as the trail says them: a member by its name of that day. */
export async function namedRoles(tx: Tx, scope: Scope<"person:write">, wishes: readonly GrantWish[]) {
  const members = wishes.some(({ memberId }) => memberId !== null) ? await selectMembersToGrant(tx, scope) : [];
  const nameOf = (memberId: string) => members.find(({ id }) => id === memberId)?.name ?? memberId;
  return wishes.map(({ role, memberId }) => (memberId === null ? { role } : { role, member: nameOf(memberId) }));
}
