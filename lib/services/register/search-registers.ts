import "server-only";
import { inScope } from "@/db/client";
import { MARKS, searchEntries } from "@/db/queries/register/search";
import { type Actor, authoriseSyndicate } from "@/lib/domain/access/policy";
import { searchWords } from "@/lib/domain/register/search-words";

export const SEARCH_PAGE_SIZE = 50;

export type Piece = { text: string; found: boolean };

/** An excerpt cut at the words found, so that no page ever reads markup out of a text. */
export function piecesOf(excerpt: string): Piece[] {
  return excerpt.split(MARKS.start).flatMap((part, index) => {
    if (index === 0) return part === "" ? [] : [{ text: part, found: false }];
    const [word = "", after = ""] = part.split(MARKS.stop);
    return [{ text: word, found: true }, ...(after === "" ? [] : [{ text: after, found: false }])];
  });
}

/** « Qui utilise Berger-Levrault ? »: over every register that the person may read; 50 entries a page, with the true count. */
export async function searchRegisters(actor: Actor, question: string, page: number) {
  const scope = authoriseSyndicate(actor, "register:search");
  const words = searchWords(question);
  if (words === "") return { words, total: 0, entries: [] };
  const entries = await inScope(scope, (tx) =>
    searchEntries(tx, scope, { words, limit: SEARCH_PAGE_SIZE, offset: (page - 1) * SEARCH_PAGE_SIZE }),
  );
  return {
    words,
    total: entries[0]?.total ?? 0,
    entries: entries.map(({ excerpt, ...entry }) => ({ ...entry, excerpt: piecesOf(excerpt) })),
  };
}
