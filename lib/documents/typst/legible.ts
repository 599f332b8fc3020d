import { plural } from "@/lib/i18n/format";
import { registerExportFr } from "@/lib/i18n/fr/register-export";
import { typeset } from "./engine";

const t = registerExportFr.page;

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

const countOf = (characters: ReadonlySet<string>, data: object): number =>
  [...JSON.stringify(data)].filter((one) => characters.has(one)).length;

/**
 * A PDF/UA-1 of `main` whatever people typed: signs that no font can write are replaced, and counted in `replaced`, a sentence
 * that `main` shows when it is not empty.
 */
export async function typesetLegibly(main: string, dataFile: string, data: object): Promise<Buffer> {
  const missing = new Set<string>();
  for (let attempt = 1; ; attempt++) {
    const count = countOf(missing, data);
    const replaced = count === 0 ? "" : t.replaced(plural(count, ...t.signs));
    const shown = without(missing, data) as object; // the same shape, texts changed
    try {
      return await typeset(main, dataFile, { ...shown, replaced });
    } catch (error) {
      const named = charactersNamed(error instanceof Error ? error.message : "");
      if (named.length === 0 || attempt === MOST_TRIES) throw error;
      for (const one of named) missing.add(one);
    }
  }
}
