/** A word of the rows that the person may see. */
export type NearWord = { readonly word: string; readonly rows: number };

/** How many slips of the hand a word may hold, by its length: « Cunelères » is near « Cunelières », « mai » is not near « mais ». */
export const slipsAllowed = (length: number): number => (length < 4 ? 0 : length < 8 ? 1 : 2);

/** Slips between two words: a letter too many, missing, another in its place, or two neighbours that changed places. */
export function slips(typed: string, word: string): number {
  const [left, right] = [[...typed], [...word]];
  let before: number[] = [];
  let last = right.map((_, index) => index).concat(right.length);
  for (const [i, letter] of left.entries()) {
    const line = [i + 1];
    for (const [j, other] of right.entries()) {
      const changed = (last[j] ?? 0) + (letter === other ? 0 : 1);
      let least = Math.min(changed, (last[j + 1] ?? 0) + 1, (line[j] ?? 0) + 1);
      const swapped = i > 0 && j > 0 && letter === right[j - 1] && left[i - 1] === other;
      if (swapped) least = Math.min(least, (before[j - 1] ?? 0) + 1);
      line.push(least);
    }
    [before, last] = [last, line];
  }
  return last[right.length] ?? 0;
}

/** A name as it is heard: « Levrot » is « Levrault », « Filippe » is « Philippe ». Words come without accents. */
export const soundOf = (word: string): string =>
  word
    .replace(/ph/g, "f")
    .replace(/h/g, "")
    .replace(/qu|ck|c(?![eiy])/g, "k")
    .replace(/y/g, "i")
    .replace(/e?au/g, "o")
    .replace(/l?[tdsxzp]+$/, "")
    .replace(/(.)\1+/g, "$1");

/** Shorter, too many words sound alike. */
const HEARD = 5;
const soundsLike = (typed: string, word: string) =>
  typed.length >= HEARD && soundOf(typed).length >= HEARD - 1 && soundOf(typed) === soundOf(word);

const MOST_READINGS = 4;

/** The words that may have been meant, the nearest only, those of more rows first; none when nothing is near enough. */
export function readingsOf(typed: string, near: readonly NearWord[]): string[] {
  const measured = near
    .map(({ word, rows }) => {
      const distance = slips(typed, word);
      const heard = distance > slipsAllowed(typed.length) && soundsLike(typed, word);
      return { word, rows, distance: heard ? slipsAllowed(typed.length) : distance };
    })
    .filter(({ distance }) => distance <= slipsAllowed(typed.length));
  const least = Math.min(...measured.map(({ distance }) => distance));
  return measured
    .filter(({ distance }) => distance === least)
    .sort((a, b) => b.rows - a.rows || (a.word < b.word ? -1 : 1))
    .slice(0, MOST_READINGS)
    .map(({ word }) => word);
}
