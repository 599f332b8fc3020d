import type { Pages } from "@/lib/domain/register/export/pages";
import type { WrittenRegister } from "@/lib/domain/register/export/written";
import { plural } from "@/lib/i18n/format";
import { registerExportFr } from "@/lib/i18n/fr/register-export";
import { pagesOf } from "../pages/pages";
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

const countOf = (characters: ReadonlySet<string>, pages: Pages): number =>
  [...JSON.stringify(pages)].filter((one) => characters.has(one)).length;

/** The register in PDF/UA-1: tagged, titled, in French, with bookmarks, its tables with their headers. */
export async function writeRegisterPdf(register: WrittenRegister): Promise<Buffer> {
  const pages = pagesOf(register);
  const words = { contents: t.contents, number: t.number, of: t.of };
  const missing = new Set<string>();
  for (let attempt = 1; ; attempt++) {
    const count = countOf(missing, pages);
    const replaced = count === 0 ? "" : t.replaced(plural(count, ...t.signs));
    const shown = without(missing, pages) as Pages; // the same shape, texts changed
    try {
      return await typeset("register.typ", "register.json", { ...shown, words, replaced });
    } catch (error) {
      const named = charactersNamed(error instanceof Error ? error.message : "");
      if (named.length === 0 || attempt === MOST_TRIES) throw error;
      for (const one of named) missing.add(one);
    }
  }
}
