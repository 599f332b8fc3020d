import "server-only";
import { selectMemberCard, updateProfile } from "@/db/queries/member/card";
import { type Actor, authorise } from "@/lib/domain/access/policy";
import { DomainError } from "@/lib/domain/errors";
import type { SaveDesignationInput } from "@/lib/domain/member/input";
import { changedFields } from "../changes";
import { keepingAside } from "../left-aside";
import { mutate } from "../mutation";
import { refreshLevelsAsSystem } from "../register/assess";

/** Records the designation of the DPO with the CNIL, Article 37(7) GDPR. Shares its version with the profile; refuses `stale`. */
export async function saveDesignation(
  actor: Actor,
  key: string | null,
  input: SaveDesignationInput,
  now = new Date(),
): Promise<{ version: number }> {
  const { memberId, version, cnilNumber, contact, leftAside, ...days } = input;
  const scope = authorise(actor, "member:write-profile", memberId);
  const saved = await mutate("saveDesignation", scope, { key, input }, async (tx) => {
    const before = (await selectMemberCard(tx, scope))?.profile;
    if (!before) throw new DomainError("not-found", "member");
    const change = { ...days, designationNumber: cnilNumber, dpoContact: contact };
    const after = await updateProfile(tx, scope, version, change);
    if (!after) throw new DomainError("stale", "member-designation", before);
    return {
      result: { version: after.version },
      audit: keepingAside(
        { objectType: "member-designation", objectId: memberId, changes: changedFields(before, after) },
        leftAside,
      ),
    };
  });
  await refreshLevelsAsSystem(actor.syndicateId, memberId, now);
  return saved;
}
