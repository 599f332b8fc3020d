import "server-only";
import { selectMemberCard, updateContacts } from "@/db/queries/member/card";
import { type Actor, authorise } from "@/lib/domain/access/policy";
import { DomainError } from "@/lib/domain/errors";
import type { SaveContactsInput } from "@/lib/domain/member/input";
import { changedFields } from "../changes";
import { keepingAside } from "../left-aside";
import { mutate } from "../mutation";
import { refreshLevelsAsSystem } from "../register/assess";

/** Saves who answers for the member, Article 30(1)(a) GDPR, and who the DPO talks to. Refuses `stale` with the contacts as they now stand. */
export async function saveContacts(
  actor: Actor,
  key: string | null,
  input: SaveContactsInput,
  now = new Date(),
): Promise<{ version: number }> {
  const { memberId, version, leftAside, ...contacts } = input;
  const scope = authorise(actor, "member:write-contacts", memberId);
  const saved = await mutate("saveContacts", scope, { key, input }, async (tx) => {
    const before = (await selectMemberCard(tx, scope))?.contacts;
    if (!before) throw new DomainError("not-found", "member");
    const after = await updateContacts(tx, scope, version, contacts);
    if (!after) throw new DomainError("stale", "member-contacts", before);
    return {
      result: { version: after.version },
      audit: keepingAside(
        { objectType: "member-contacts", objectId: memberId, changes: changedFields(before, after) },
        leftAside,
      ),
    };
  });
  await refreshLevelsAsSystem(actor.syndicateId, memberId, now);
  return saved;
}
