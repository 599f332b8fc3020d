import { tickedIn } from "./boxes";
import type { Sheet } from "./sheet";

/** What the letters of an older export stand for, where a web page wrote them. */
const NAMED: Readonly<Record<string, string>> = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  apos: "’",
  nbsp: " ",
  laquo: "«",
  raquo: "»",
  lsquo: "‘",
  rsquo: "’",
  ldquo: "“",
  rdquo: "”",
  hellip: "…",
  ndash: "–",
  mdash: "—",
  bull: "•",
  middot: "·",
  deg: "°",
  euro: "€",
  oelig: "œ",
  OElig: "Œ",
};
const MARKS: Readonly<Record<string, string>> = {
  acute: "\u0301",
  grave: "\u0300",
  circ: "\u0302",
  uml: "\u0308",
  cedil: "\u0327",
  tilde: "\u0303",
};
const ENTITY = /&(?:#(\d{2,6})|#x([\da-f]{2,5})|([a-z])(acute|grave|circ|uml|cedil|tilde)|([a-z]{2,6}));/giu;
const BLOCK = /<(?:br|\/(?:p|li|div|tr|h[1-6]))(?: [^<>]{0,200})?\s?\/?>/giu;
const ITEM = /<li(?: [^<>]{0,200})?>/giu;
const TAG = /<\/?(?:p|ul|ol|b|strong|i|em|u|div|span|font|a|table|tbody|tr|td|h[1-6])(?: [^<>]{0,200})?>/giu;

const letter = (code: number): string => (code >= 32 && code <= 0x10_ff_ff ? String.fromCodePoint(code) : "");

/** The text that a web page showed: « Organiser &amp; sécuriser », « &lt;br&gt; » between two items. */
export function writtenText(cell: string): string {
  if (!/[&<]/.test(cell)) return cell;
  return cell
    .replace(BLOCK, "\n")
    .replace(ITEM, "\n• ")
    .replace(TAG, "")
    .replace(ENTITY, (whole, decimal, hexa, base, mark, name) => {
      if (decimal) return letter(Number(decimal));
      if (hexa) return letter(Number.parseInt(hexa, 16));
      if (base) return `${base}${MARKS[String(mark).toLowerCase()] ?? ""}`.normalize("NFC");
      return NAMED[name] ?? NAMED[String(name).toLowerCase()] ?? whole;
    })
    .replace(/\n[\n\s]*\n/gu, "\n")
    .trim();
}

/** The sheet with its cells as they were meant to be read. */
export const written = (sheet: Sheet): Sheet => ({
  ...sheet,
  rows: sheet.rows
    .map(({ line, cells }) => ({ line, cells: cells.map((cell) => tickedIn(writtenText(cell))) }))
    .filter(({ cells }) => cells.some((cell) => cell !== "")),
});
