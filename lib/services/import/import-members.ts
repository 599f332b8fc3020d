import "server-only";
import { selectMemberNames } from "@/db/queries/import";
import { insertMember } from "@/db/queries/member/card";
import { type Actor, authoriseSyndicate } from "@/lib/domain/access/policy";
import { DomainError } from "@/lib/domain/errors";
import { newId } from "@/lib/domain/identifier";
import { folded } from "@/lib/domain/import/csv";
import type { Member } from "@/lib/domain/member/member";
import { changedFields } from "../changes";
import { columnsOf } from "../member/create-member";
import { mutate } from "../mutation";
import { rehearsable } from "./rehearsal";

/**
 * Adds members, all or none, each with its audit row. Refuses `conflict` with the names already there (or whose SIREN is):
 * a file imported twice changes nothing the second time. `dryRun` does everything and takes it back.
 */
export async function importMembers(
  actor: Actor,
  key: string | null,
  input: { members: Member[]; dryRun: boolean },
): Promise<{ count: number }> {
  const scope = authoriseSyndicate(actor, "member:create");
  return rehearsable(input.dryRun, (end) =>
    mutate("importMembers", scope, { key, input }, async (tx) => {
      const known = await selectMemberNames(tx, scope.syndicateId);
      const taken = input.members.filter((member) =>
        known.some(({ name, siren }) => folded(name) === folded(member.name) || (siren && siren === member.siren)),
      );
      if (taken.length > 0) throw new DomainError("conflict", "member", { names: taken.map(({ name }) => name) });
      const audit = [];
      for (const member of input.members) {
        const id = newId();
        await insertMember(tx, scope, id, columnsOf(member));
        audit.push({ objectType: "member", objectId: id, memberId: id, changes: changedFields(undefined, member) });
      }
      return { result: end({ count: input.members.length }), audit };
    }),
  );
}
