/** Lower case, without accents or typographic apostrophes and spaces, so that a rule finds a word however it was typed. */
export const plain = (text: string): string =>
  text
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/œ/g, "oe")
    .replace(/[’ʼ]/g, "'")
    .replace(/\s+/gu, " ")
    .trim();
