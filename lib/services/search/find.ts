import "server-only";
import { inScope, type Tx } from "@/db/client";
import { type FoundRow, findRows, MARKS, nearWords } from "@/db/queries/search";
import { type Actor, authoriseSyndicate, type Scope } from "@/lib/domain/access/policy";
import type { Role } from "@/lib/domain/access/role";
import { DomainError } from "@/lib/domain/errors";
import { askedPhrase, askedWords, plainWord } from "@/lib/domain/search/asked";
import type { Findings, Found, FoundGroup, Piece } from "@/lib/domain/search/found";
import { FINDABLE_KINDS, type FindableKind, kindsOf } from "@/lib/domain/search/kind";
import { textQuery } from "@/lib/domain/search/query";
import { readingsOf, slipsAllowed } from "@/lib/domain/search/typo";

export const GROUP_SIZE = 5;
export const FOUND_PAGE_SIZE = 50;

const NOT_WORD = /[^\p{L}\p{N}]+/u;

const NOTHING: Findings = { groups: [], instead: null };

/** An excerpt cut at the words found. */
export function piecesOf(excerpt: string): Piece[] {
  return excerpt.split(MARKS.start).flatMap((part, index) => {
    if (index === 0) return part === "" ? [] : [{ text: part, found: false }];
    const [word = "", after = ""] = part.split(MARKS.stop);
    return [{ text: word, found: true }, ...(after === "" ? [] : [{ text: after, found: false }])];
  });
}

const foundOf = ({ total: _total, plainly: _plainly, excerpt, ...row }: FoundRow): Found => ({
  ...row,
  excerpt: piecesOf(excerpt),
});

/** Whether the title itself says each word, or one that it may stand for. */
function isNamed({ title }: FoundRow, words: readonly (readonly string[])[]): boolean {
  const own = title.split(NOT_WORD).map(plainWord);
  return words.every((readings) => readings.some((word) => own.some((one) => one.startsWith(word))));
}

/** The kinds that hold a thing of that name go before those that only mention it: the company, then what speaks of it. */
function groupsOf(rows: readonly FoundRow[], words: readonly (readonly string[])[]): FoundGroup[] {
  const groups = FINDABLE_KINDS.flatMap((kind) => {
    const own = rows.filter((row) => row.kind === kind);
    const [first] = own;
    const named = own.some((row) => isNamed(row, words));
    return first ? [{ named, group: { kind, total: first.total, rows: own.map(foundOf) } }] : [];
  });
  return [true, false].flatMap((first) => groups.filter(({ named }) => named === first).map(({ group }) => group));
}

/** A word found, as the rows write it: « Cunelières » for `cunelieres`. */
function asWritten(word: string, rows: readonly FoundRow[]): string {
  const written = rows.flatMap((row) => `${row.title} ${row.memberName ?? ""} ${row.excerpt}`.split(NOT_WORD));
  return written.find((one) => plainWord(one) === word) ?? word;
}

type Looking = { kinds: readonly FindableKind[]; words: string[]; phrase: string; limit: number; offset: number };

const totalOf = (groups: readonly FoundGroup[]) => groups.reduce((sum, { total }) => sum + total, 0);

/** Of each word typed, what may have been meant among the words that the person may see; null when nothing else was. */
async function readingsIn(tx: Tx, scope: Scope<"search:find">, words: string[]): Promise<string[][] | null> {
  const slips = Math.max(...words.map((word) => slipsAllowed(word.length)));
  const near = await nearWords(tx, scope, { kinds: kindsOf(scope.role), words, slips });
  const readings = words.map((typed) => {
    const own = near.filter((row) => row.typed === typed);
    return own.some(({ begins }) => begins) ? [typed] : readingsOf(typed, own);
  });
  const another = readings.some(([first], index) => first !== words[index]);
  return another && readings.every((own) => own.length > 0) ? readings : null;
}

async function look(tx: Tx, scope: Scope<"search:find">, asked: Looking): Promise<Findings> {
  const { words, ...where } = asked;
  const typed = words.map((word) => [word]);
  const exact = await findRows(tx, scope, { ...where, query: textQuery(typed) });
  const found: Findings = { groups: groupsOf(exact, typed), instead: null };
  if (exact.some(({ plainly }) => plainly)) return found;
  if (where.offset > 0 && (await look(tx, scope, { ...asked, limit: 1, offset: 0 })).instead === null) return found;
  const readings = await readingsIn(tx, scope, words);
  if (readings === null) return found;
  const rows = await findRows(tx, scope, { ...where, query: textQuery(readings) });
  const groups = groupsOf(rows, readings);
  // The endings of French alone led there already: that is no other word.
  if (totalOf(groups) === totalOf(found.groups)) return found;
  const instead = readings.map(([word = ""], index) => (word === words[index] ? word : asWritten(word, rows)));
  return { groups, instead: instead.join(" ") };
}

/**
 * What answers the question among what the person may see in one role (`as`, else the first that finds anything): five of
 * each kind with the true count. When nothing does, a misspelt word is read as the nearest of the words that they may see.
 * Refuses `forbidden` to who holds no role that searches.
 */
export async function findEverything(actor: Actor, question: string, as?: Role) {
  const scope = authoriseSyndicate(actor, "search:find", as);
  const words = askedWords(question);
  if (words.length === 0) return { role: scope.role, ...NOTHING };
  const asked = { kinds: kindsOf(scope.role), words, phrase: askedPhrase(question), limit: GROUP_SIZE, offset: 0 };
  return { role: scope.role, ...(await inScope(scope, (tx) => look(tx, scope, asked))) };
}

/** One kind in full, fifty a page (the first is 1). Refuses `not-found` for a kind that the role does not look for. */
export async function findOfKind(actor: Actor, kind: FindableKind, question: string, page: number, as?: Role) {
  const scope = authoriseSyndicate(actor, "search:find", as);
  const words = askedWords(question);
  if (!kindsOf(scope.role).includes(kind)) throw new DomainError("not-found", "kind");
  if (words.length === 0) return { role: scope.role, ...NOTHING };
  const place = { limit: FOUND_PAGE_SIZE, offset: (page - 1) * FOUND_PAGE_SIZE };
  const asked = { kinds: [kind], words, phrase: askedPhrase(question), ...place };
  return { role: scope.role, ...(await inScope(scope, (tx) => look(tx, scope, asked))) };
}
