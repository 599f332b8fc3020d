import "server-only";
import type { Tx } from "@/db/client";
import { insertMember, type MemberColumns, selectSirenHolder } from "@/db/queries/member/card";
import { type Actor, authoriseSyndicate } from "@/lib/domain/access/policy";
import { DomainError } from "@/lib/domain/errors";
import { newId } from "@/lib/domain/identifier";
import type { Member } from "@/lib/domain/member/member";
import { changedFields } from "../changes";
import { mutate } from "../mutation";
import { refreshLevelsAsSystem } from "../register/assess";

/** As the table keeps it: an identifier that is not known is null. */
export const columnsOf = (member: Member): MemberColumns => ({
  ...member,
  insee: member.insee || null,
  siren: member.siren || null,
});

/** A SIREN names one legal person: refuses `conflict` with the id of the member that bears it. */
export async function refuseSecondSiren(tx: Tx, syndicateId: string, siren: string, except?: string): Promise<void> {
  if (siren === "") return;
  const holder = await selectSirenHolder(tx, syndicateId, siren, except);
  if (holder) throw new DomainError("conflict", "siren", { id: holder.id });
}

/** Adds a member with empty contacts and an empty profile. Refuses `conflict` on a SIREN that another member bears. */
export async function createMember(
  actor: Actor,
  key: string | null,
  input: Member,
  now = new Date(),
): Promise<{ id: string; version: number }> {
  const scope = authoriseSyndicate(actor, "member:create");
  const made = await mutate("createMember", scope, { key, input }, async (tx) => {
    await refuseSecondSiren(tx, scope.syndicateId, input.siren);
    const id = newId();
    await insertMember(tx, scope, id, columnsOf(input));
    return {
      result: { id, version: 1 },
      audit: { objectType: "member", objectId: id, memberId: id, changes: changedFields(undefined, input) },
    };
  });
  if (input.parentMemberId) await refreshLevelsAsSystem(actor.syndicateId, input.parentMemberId, now);
  return made;
}
