/** Words of a question that say nothing of what is looked for. */
const ASKING = new Set(
  "qui quelle quelles quel quels ou utilise utilisent emploie emploient est-ce est ce que chez de du des la le les un une et au aux en dans pour sur par avec".split(
    " ",
  ),
);

const LONGEST = 60;
const MOST = 8;

/** A word as the index holds it: small letters, no accent, no ligature. */
export const plainWord = (word: string): string =>
  word
    .toLowerCase()
    .replaceAll("œ", "oe")
    .replaceAll("æ", "ae")
    .normalize("NFD")
    .replace(/\p{Mn}/gu, "");

const plainWords = (text: string): string[] =>
  plainWord(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== "")
    .map((word) => word.slice(0, LONGEST));

/**
 * The words to look for in a question put in plain French, as the index holds them, each once; at most eight. A question of
 * nothing but small words is looked for as it stands.
 */
export function askedWords(question: string): string[] {
  const words = [...new Set(plainWords(question))];
  const telling = words.filter((word) => word.length > 1 && !ASKING.has(word));
  return (telling.length > 0 ? telling : words).slice(0, MOST);
}

/** The question without its small words; quotes are kept, they ask for the very words. */
export const askedPhrase = (question: string): string =>
  question
    .replace(/[?!«»]/gu, " ")
    .split(/\s+/u)
    .filter((word) => word !== "" && !ASKING.has(plainWord(word)))
    .join(" ")
    .slice(0, 200);
