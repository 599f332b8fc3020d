/** Words of a question that say nothing of what is looked for. */
const ASKING = new Set([
  "qui",
  "quelle",
  "quelles",
  "quel",
  "quels",
  "ou",
  "où",
  "utilise",
  "utilisent",
  "emploie",
  "emploient",
  "est-ce",
  "que",
  "chez",
]);

/** The words to look for in a question put in plain French; quotes are kept, they ask for the very words. */
export const searchWords = (question: string): string =>
  question
    .replace(/[?!«»]/gu, " ")
    .split(/\s+/u)
    .filter((word) => word !== "" && !ASKING.has(word.toLowerCase()))
    .join(" ")
    .slice(0, 200);
