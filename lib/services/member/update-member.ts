import "server-only";
import { selectMemberCard, updateMemberRow } from "@/db/queries/member/card";
import { type Actor, authorise } from "@/lib/domain/access/policy";
import { DomainError } from "@/lib/domain/errors";
import type { UpdateMemberInput } from "@/lib/domain/member/input";
import { changedFields } from "../changes";
import { keepingAside } from "../left-aside";
import { mutate } from "../mutation";
import { refreshLevelsAsSystem } from "../register/assess";
import { columnsOf, refuseSecondSiren } from "./create-member";

/**
 * Changes the identity of a member. Refuses `stale` with the row as it now stands, `conflict` on another's SIREN,
 * `not-found` on a parent that is not of the syndicate. Levels that depend on it are computed again, its parents' too.
 */
export async function updateMember(
  actor: Actor,
  key: string | null,
  input: UpdateMemberInput,
  now = new Date(),
): Promise<{ version: number }> {
  const { memberId, version, leftAside, ...member } = input;
  const scope = authorise(actor, "member:write", memberId);
  const { result, parents } = await mutate("updateMember", scope, { key, input }, async (tx) => {
    const before = (await selectMemberCard(tx, scope))?.member;
    if (!before) throw new DomainError("not-found", "member");
    await refuseSecondSiren(tx, scope.syndicateId, member.siren, memberId);
    const after = await updateMemberRow(tx, scope, version, columnsOf(member));
    if (!after) throw new DomainError("stale", "member", before);
    const related = [before.parentMemberId, after.parentMemberId].filter((id) => id !== null);
    return {
      result: { result: { version: after.version }, parents: [...new Set(related)] },
      audit: keepingAside(
        { objectType: "member", objectId: memberId, changes: changedFields(before, after) },
        leftAside,
      ),
    };
  });
  for (const id of [memberId, ...parents]) await refreshLevelsAsSystem(actor.syndicateId, id, now);
  return result;
}
