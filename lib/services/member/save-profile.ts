import "server-only";
import { selectMemberCard, updateProfile } from "@/db/queries/member/card";
import { selectConditions } from "@/db/queries/member/conditions";
import { type Actor, authorise } from "@/lib/domain/access/policy";
import { DomainError } from "@/lib/domain/errors";
import type { SaveProfileInput } from "@/lib/domain/member/input";
import { profileSchema } from "@/lib/domain/member/profile";
import { changedFields } from "../changes";
import { keepingAside } from "../left-aside";
import { mutate } from "../mutation";
import { refreshLevelsAsSystem } from "../register/assess";

/** Saves the answers to the profile's questions, which decide the expected entries. Refuses `stale`, and `not-found` on a question that is not in the dictionary. */
export async function saveProfile(
  actor: Actor,
  key: string | null,
  input: SaveProfileInput,
  now = new Date(),
): Promise<{ version: number }> {
  const { memberId, version, answers, leftAside } = input;
  const scope = authorise(actor, "member:write-profile", memberId);
  const saved = await mutate("saveProfile", scope, { key, input }, async (tx) => {
    const known = profileSchema(await selectConditions(tx)).safeParse(answers);
    if (!known.success) throw new DomainError("not-found", "condition");
    const before = (await selectMemberCard(tx, scope))?.profile;
    if (!before) throw new DomainError("not-found", "member");
    const after = await updateProfile(tx, scope, version, { answers });
    if (!after) throw new DomainError("stale", "member-profile", before);
    return {
      result: { version: after.version },
      audit: keepingAside(
        {
          objectType: "member-profile",
          objectId: memberId,
          changes: changedFields(before.answers, { ...withdrawn(before.answers), ...answers }),
        },
        leftAside,
      ),
    };
  });
  await refreshLevelsAsSystem(actor.syndicateId, memberId, now);
  return saved;
}

/** Every question answered before, as if it were taken back: what is answered again then covers it. */
const withdrawn = (answers: object) => Object.fromEntries(Object.keys(answers).map((code) => [code, null]));
