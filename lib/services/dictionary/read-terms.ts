import "server-only";
import { inScope } from "@/db/client";
import { countTerms, selectTermsOf } from "@/db/queries/dictionary";
import { type Actor, authoriseSyndicate } from "@/lib/domain/access/policy";
import { DICTIONARY_LISTS, type DictionaryList } from "@/lib/domain/intervention/dictionary-term";

/** The lists of the syndicate, with how many terms each offers and has retired. */
export async function listDictionaries(actor: Actor) {
  const scope = authoriseSyndicate(actor, "dictionary:write");
  const counts = await inScope(scope, (tx) => countTerms(tx, scope));
  return DICTIONARY_LISTS.map((list) => {
    const found = counts.find((count) => count.list === list);
    return { list, active: found?.active ?? 0, retired: found?.retired ?? 0 };
  });
}

/** One list in its order, retired terms included. */
export async function readDictionary(actor: Actor, list: DictionaryList) {
  const scope = authoriseSyndicate(actor, "dictionary:write");
  return inScope(scope, (tx) => selectTermsOf(tx, scope, list));
}
