import "server-only";
import { selectKnownMembers } from "@/db/queries/import";
import { insertMember } from "@/db/queries/member/card";
import { type Actor, authoriseSyndicate } from "@/lib/domain/access/policy";
import { DomainError } from "@/lib/domain/errors";
import { newId } from "@/lib/domain/identifier";
import { folded } from "@/lib/domain/import/csv";
import type { Member } from "@/lib/domain/member/member";
import { townOfSocialBody } from "@/lib/domain/member/social-body";
import { changedFields } from "../changes";
import { columnsOf } from "../member/create-member";
import { mutate } from "../mutation";
import { refreshLevelsAsSystem } from "../register/assess";
import { rehearsable } from "./rehearsal";

/** `parents`: the communes that a CCAS of the file is attached to. */
type Added = { count: number; parents: string[] };

/** A CCAS points at its commune, which must be there before it. */
const communesFirst = (a: Member, b: Member) => Number(b.kind === "commune") - Number(a.kind === "commune");

/**
 * Adds members, all or none, each with its audit row. Refuses `conflict` with the names already there (or whose SIREN is):
 * a file imported twice changes nothing the second time. `dryRun` does everything and takes it back.
 * A CCAS is attached to the commune that its name names, among those of the file and those already there: `attached`.
 */
export async function importMembers(
  actor: Actor,
  key: string | null,
  input: { members: Member[]; dryRun: boolean },
  now = new Date(),
): Promise<{ count: number; attached: number }> {
  const scope = authoriseSyndicate(actor, "member:create");
  const { count, parents } = await rehearsable<Added>(input.dryRun, (end) =>
    mutate("importMembers", scope, { key, input }, async (tx) => {
      const known = await selectKnownMembers(tx, scope);
      const taken = input.members.filter((member) =>
        known.some(({ name, siren }) => folded(name) === folded(member.name) || (siren && siren === member.siren)),
      );
      if (taken.length > 0) throw new DomainError("conflict", "member", { names: taken.map(({ name }) => name) });
      const added = input.members.map((member) => ({ ...member, id: newId() }));
      const communes = [...known, ...added].filter(({ kind, leftOn }) => kind === "commune" && leftOn === null);
      const audit = [];
      const parents: string[] = [];
      for (const { id, ...member } of added.sort(communesFirst)) {
        const parent = member.kind === "ccas" ? townOfSocialBody(member.name, communes) : undefined;
        const whole = { ...member, parentMemberId: parent?.id ?? member.parentMemberId };
        await insertMember(tx, scope, id, columnsOf(whole));
        if (parent) parents.push(parent.id);
        audit.push({ objectType: "member", objectId: id, memberId: id, changes: changedFields(undefined, whole) });
      }
      return { result: end({ count: added.length, parents }), audit };
    }),
  );
  // A commune is no longer expected to hold what its CCAS holds.
  if (!input.dryRun) for (const id of parents) await refreshLevelsAsSystem(scope.syndicateId, id, now);
  return { count, attached: parents.length };
}
