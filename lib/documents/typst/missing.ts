import { typeset } from "./engine";

const MOST_TRIES = 3;
/** How Typst names a text that none of its fonts can show, which PDF/UA-1 forbids. */
const WITHOUT_GLYPH = /the text `\\?"(.*?)\\?"` could not be displayed/gs;
const ESCAPED = /\\(?:u\{([0-9a-f]+)\}|(.))/gs;

/** Its messages are Rust's own debug text, escaped once by the text and once more by the message. */
const unescaped = (text: string): string =>
  text.replace(ESCAPED, (_, code?: string, sign = "") =>
    code ? String.fromCodePoint(Number.parseInt(code, 16)) : sign,
  );

const charactersNamed = (message: string): string[] =>
  [...message.matchAll(WITHOUT_GLYPH)].flatMap(([, text = ""]) => [...unescaped(unescaped(text))]);

/** « ? » in place of these characters, in every text of a value. */
function without(characters: ReadonlySet<string>, value: unknown): unknown {
  if (typeof value === "string") return [...value].map((one) => (characters.has(one) ? "?" : one)).join("");
  if (Array.isArray(value)) return value.map((item) => without(characters, item));
  if (value === null || typeof value !== "object") return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, without(characters, item)]));
}

/**
 * Typesets what people typed: a sign that no font can write becomes « ? » instead of refusing the whole document. `told` makes the
 * data, and knows which signs are missing so far.
 */
export async function typesetTyped(
  main: string,
  dataFile: string,
  told: (missing: ReadonlySet<string>) => unknown,
): Promise<Buffer> {
  const missing = new Set<string>();
  for (let attempt = 1; ; attempt++) {
    try {
      return await typeset(main, dataFile, without(missing, told(missing)));
    } catch (error) {
      const named = charactersNamed(error instanceof Error ? error.message : "");
      if (named.length === 0 || attempt === MOST_TRIES) throw error;
      for (const one of named) missing.add(one);
    }
  }
}

export const typesetText = (main: string, dataFile: string, data: unknown): Promise<Buffer> =>
  typesetTyped(main, dataFile, () => data);
