import type { Grant } from "../access/policy";
import { type Role, TOWN_ROLES } from "../access/role";

/** Of the members given, those that a person acts for in a town's name, once for each role: referent first. */
export function townsAmong<Member extends { id: string }>(
  grants: readonly Grant[],
  members: readonly Member[],
): (Member & { role: Role })[] {
  return TOWN_ROLES.flatMap((role) => {
    const own = grants.filter((grant) => grant.role === role);
    return members
      .filter(({ id }) => own.some(({ memberId }) => memberId === null || memberId === id))
      .map((member) => ({ ...member, role }));
  });
}
