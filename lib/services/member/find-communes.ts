import "server-only";
import { inScope } from "@/db/client";
import { type CommuneRow, searchCommunes, selectCommune } from "@/db/queries/commune";
import { selectMemberNames } from "@/db/queries/member/directory";
import { type Actor, authoriseSyndicate } from "@/lib/domain/access/policy";

/** Communes of the national list whose name holds the words typed, twenty at most; none without a word. */
export async function findCommunes(actor: Actor, typed: string): Promise<CommuneRow[]> {
  const scope = authoriseSyndicate(actor, "member:create");
  return inScope(scope, (tx) => searchCommunes(tx, scope, typed));
}

/** What the form of a new member starts from: the communes found, the one chosen by its INSEE code, the members it may hang on. */
export async function prepareNewMember(actor: Actor, search: { typed: string; insee: string }) {
  const scope = authoriseSyndicate(actor, "member:create");
  return inScope(scope, async (tx) => ({
    found: await searchCommunes(tx, scope, search.typed),
    commune: search.insee === "" ? undefined : await selectCommune(tx, scope, search.insee),
    others: await selectMemberNames(tx, scope),
  }));
}
