import { plain } from "../plain-text";

/** Words that carry no meaning in a heading or in a name of processing. */
const EMPTY_WORDS = new Set(
  "a au aux avec ce ces cet cette d dans de des du elle elles en est et il ils l la le les leur leurs ou par pour qu que s sa ses son sont sur un une vos y".split(
    " ",
  ),
);

function singular(word: string): string {
  if (word.length <= 3) return word;
  return word.endsWith("aux") ? `${word.slice(0, -3)}al` : word.replace(/[sx]$/, "");
}

/** What is left of a text once case, accents, plurals, « (s) », signs and empty words are set aside. */
export const meaningfulWords = (text: string): string[] =>
  plain(text)
    .replace(/\((?:s|x|e|es|ion|nt)\)/g, "")
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== "" && !EMPTY_WORDS.has(word))
    .map(singular);

/** Letters to add, remove or change to go from one word to the other, given up above `most`. */
function distance(left: string, right: string, most: number): number {
  if (Math.abs(left.length - right.length) > most) return most + 1;
  let above = Array.from({ length: right.length + 1 }, (_, index) => index);
  for (let i = 1; i <= left.length; i++) {
    const row = [i];
    for (let j = 1; j <= right.length; j++) {
      const same = left[i - 1] === right[j - 1] ? 0 : 1;
      row.push(Math.min((above[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (above[j - 1] ?? 0) + same));
    }
    above = row;
  }
  return above[right.length] ?? 0;
}

/** Two spellings of one word: « obligaton », « obligation ». */
export function resembles(left: string, right: string): boolean {
  if (left === right) return true;
  const shortest = Math.min(left.length, right.length);
  if (shortest < 5 || left[0] !== right[0]) return false;
  const most = shortest < 9 ? 1 : 2;
  return distance(left, right, most) <= most;
}

/** Words that towns cut short without a point. */
const CUT_SHORT = new Set(
  "cat categ conserv dest desti jur juri orga pers presta secu tech transf".split(" ").map(singular),
);

/** « conserv. » and « sécu » for « conservation » and « sécurité »: any word may be cut by a point, few are without. */
export const abbreviates = (short: string, word: string, pointed: boolean): boolean =>
  (CUT_SHORT.has(short) || (pointed && short.length >= 3)) && word.length > short.length && word.startsWith(short);

/** Words that many texts of a kind share say little of what one of them is about. */
const LITTLE = 0.35;

/**
 * How alike two lists of words are, from 0 to 1: the share of words that one finds in the other, misspelt or not. Those of
 * `common` weigh less than half of the others.
 */
export function likeness(
  left: readonly string[],
  right: readonly string[],
  common: ReadonlySet<string>,
  same: (left: string, right: string) => boolean = resembles,
): number {
  const weight = (word: string) => (common.has(word) ? LITTLE : 1);
  const total = [...left, ...right].reduce((sum, word) => sum + weight(word), 0);
  const free = [...right];
  let shared = 0;
  for (const word of left) {
    const exact = free.indexOf(word);
    const at = exact === -1 ? free.findIndex((other) => same(word, other)) : exact;
    if (at === -1) continue;
    shared += weight(word) + weight(free[at] ?? "");
    free.splice(at, 1);
  }
  return total === 0 ? 0 : shared / total;
}
