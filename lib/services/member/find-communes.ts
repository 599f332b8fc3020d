import "server-only";
import { inScope } from "@/db/client";
import { type CommuneRow, searchCommunes, selectCommune } from "@/db/queries/commune";
import { selectMemberNames } from "@/db/queries/member/directory";
import { type Actor, authoriseSyndicate } from "@/lib/domain/access/policy";

/** Abbreviations that people type and the national list writes in full. */
const IN_FULL: Record<string, string> = { st: "saint", ste: "sainte" };

/** The bare words of what was typed: letters and digits only, so that none can be an operator of the search. */
function wordsOf(typed: string): string[] {
  const words = typed.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.slice(0, 8).map((word) => IN_FULL[word] ?? word);
}

/** Communes of the national list whose name holds the words typed, twenty at most; none without a word. */
export async function findCommunes(actor: Actor, typed: string): Promise<CommuneRow[]> {
  const scope = authoriseSyndicate(actor, "member:create");
  const words = wordsOf(typed);
  return words.length === 0 ? [] : inScope(scope, (tx) => searchCommunes(tx, scope, words));
}

/** What the form of a new member starts from: the communes found, the one chosen by its INSEE code, the members it may hang on. */
export async function prepareNewMember(actor: Actor, search: { typed: string; insee: string }) {
  const scope = authoriseSyndicate(actor, "member:create");
  const words = wordsOf(search.typed);
  return inScope(scope, async (tx) => ({
    found: words.length === 0 ? [] : await searchCommunes(tx, scope, words),
    commune: search.insee === "" ? undefined : await selectCommune(tx, scope, search.insee),
    others: await selectMemberNames(tx, scope),
  }));
}
