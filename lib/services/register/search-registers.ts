import "server-only";
import { inScope } from "@/db/client";
import { searchEntries } from "@/db/queries/register/search";
import { type Actor, authoriseSyndicate } from "@/lib/domain/access/policy";
import { searchWords } from "@/lib/domain/register/search-words";

export const SEARCH_PAGE_SIZE = 50;

/** « Qui utilise Berger-Levrault ? »: over every register that the person may read; 50 entries a page, with the true count. */
export async function searchRegisters(actor: Actor, question: string, page: number) {
  const scope = authoriseSyndicate(actor, "register:search");
  const words = searchWords(question);
  if (words === "") return { words, total: 0, entries: [] };
  const entries = await inScope(scope, (tx) =>
    searchEntries(tx, scope, { words, limit: SEARCH_PAGE_SIZE, offset: (page - 1) * SEARCH_PAGE_SIZE }),
  );
  return { words, total: entries[0]?.total ?? 0, entries };
}
