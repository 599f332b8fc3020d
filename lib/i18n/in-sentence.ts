/** « Envoyée au DPO » becomes « envoyée au DPO »: only the first letter, and of no acronym, goes on after other words. */
export const inSentence = (text: string): string =>
  text.replace(/^\p{Lu}(?=[\p{Ll}’' ])/u, (letter) => letter.toLowerCase());
