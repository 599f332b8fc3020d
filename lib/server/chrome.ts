import "server-only";
import type { Grant } from "@/lib/domain/access/policy";
import { MEMBER_ROLES, ROLES } from "@/lib/domain/access/role";
import type { Session } from "@/lib/services/access/session";
import { cancelQuickly, noteQuickly } from "./quick-entry";
import { signOut } from "./sign-out";

/** Whoever works on several members may take another in hand: the administrator, the DPO, a secretary of two towns. */
function reachesSeveralMembers(grants: readonly Grant[]): boolean {
  const own = grants.filter(({ role }) => role === "admin" || MEMBER_ROLES.includes(role));
  return own.some(({ memberId }) => memberId === null) || new Set(own.map(({ memberId }) => memberId)).size > 1;
}

/** What the frame of a page says of the person signed in, in the shape that `Shell` asks for. */
export function chromeOf({ actor, syndicateName, endedExports }: Session) {
  return {
    personId: actor.personId ?? "",
    personName: actor.name,
    syndicateName,
    roles: ROLES.filter((role) => actor.grants.some((grant) => grant.role === role)),
    canChangeMember: reachesSeveralMembers(actor.grants),
    endedExports: actor.grants.some(({ role }) => role === "dpo") ? endedExports : 0,
    signOut,
    quickEntry: { note: noteQuickly, cancel: cancelQuickly },
  };
}
