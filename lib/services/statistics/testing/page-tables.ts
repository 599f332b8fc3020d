/** The words of a fragment of HTML, as a person reads them. */
const wordsOf = (html: string): string =>
  html
    .replace(/<[^>]+>/g, "")
    .replaceAll("&nbsp;", "\u00A0")
    .replaceAll("&#x27;", "'")
    .replaceAll("&amp;", "&")
    .trim();

const cut = (html: string, tag: string): string[] =>
  [...html.matchAll(new RegExp(`<${tag}[\\s>][\\s\\S]*?</${tag}>`, "g"))].map(([whole]) => whole);

export type ReadTable = { columns: string[]; rows: Record<string, string[]> };

/** The tables of a page by their captions, read back from its HTML. */
export function tablesOf(html: string): Record<string, ReadTable> {
  return Object.fromEntries(
    cut(html, "table").map((table) => {
      const [caption = ""] = cut(table, "caption").map(wordsOf);
      const [head = "", body = ""] = [cut(table, "thead")[0], cut(table, "tbody")[0]];
      const rows = cut(body, "tr").map((row) => {
        const [name = ""] = cut(row, "th").map(wordsOf);
        return [name, cut(row, "td").map(wordsOf)] as const;
      });
      return [caption, { columns: cut(head, "th").map(wordsOf), rows: Object.fromEntries(rows) }];
    }),
  );
}

/** « 1 234 », « 15,5 % » or « – » as a number. */
export const numberOf = (cell: string | undefined): number =>
  cell === undefined || cell === "–" ? 0 : Number(cell.replace(/[^\d,]/g, "").replace(",", "."));
