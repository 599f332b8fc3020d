import type { PageTable } from "@/lib/domain/register/export/pages";
import type { Block } from "@/lib/domain/register/export/written";
import { typography } from "@/lib/i18n/format";
import { registerExportFr } from "@/lib/i18n/fr/register-export";

const t = registerExportFr.page;

const HASH = /^[0-9a-f]{64}$/;
const LONGEST_WORD = 40;
const unbroken = new RegExp(`\\S{${LONGEST_WORD}}(?=\\S)`, "g");

/** French spaces; a word that no line could hold may be broken, but for a hash, which is copied whole. */
export const pageText = (text: string): string =>
  HASH.test(text) ? text : typography(text).replace(unbroken, "$&\u200b");

/** In characters: what the edges of a cell take, and the narrowest cell. */
const [EDGES, NARROWEST] = [3, 5];
/** A hash is written smaller. */
const HASH_ROOM = 46;
/** What a line of a page holds: a table of more than six columns is written smaller. */
const [LINE, SMALL_LINE, MANY] = [90, 104, 6];
/** Beyond its longest word, a column asks for what its longest line needs, up to so many characters. */
const LONGEST_WISH = 60;

const roomOf = (text: string) => (HASH.test(text) ? HASH_ROOM : text.length);
const longest = (cells: readonly string[], separator: RegExp) =>
  Math.max(...cells.flatMap((cell) => cell.split(separator).map(roomOf)));

/** No word is cut nor runs into the next column, as long as the words of a line fit a page; what is left goes by what each line asks. */
function weightsOf(columns: readonly (readonly string[])[]): number[] {
  const least = columns.map((cells) => Math.max(NARROWEST, longest(cells, /[ \n\u200b]/)) + EDGES);
  const wish = columns.map((cells, index) => {
    const line = Math.min(LONGEST_WISH, longest(cells, /\n/)) + EDGES;
    return Math.max(0, line - (least[index] ?? 0));
  });
  const sum = (all: readonly number[]) => all.reduce((total, one) => total + one, 0);
  const left = Math.max(0, (columns.length > MANY ? SMALL_LINE : LINE) - sum(least));
  const share = left / Math.max(1, sum(wish));
  return least.map((one, index) => Math.round(one + (wish[index] ?? 0) * share));
}

/** Label and answer keep one width through the document. */
const FACTS = [1, 2];

/** A paragraph that row after row repeats, as the period of every category of data, fills pages: it is said once. */
const LONG = 120;
export const saidOnce = (rows: readonly (readonly string[])[]): string[][] =>
  rows.map((row, index) =>
    row.map((cell, column) =>
      column > 0 && cell.length > LONG && cell === rows[index - 1]?.[column] ? t.above : cell,
    ),
  );

/** A column where nothing is said is left out: the CNIL's model has some that few towns fill. */
export function pageTable({ title, columns, rows, absent = [] }: Block): PageTable {
  const facts = columns.length === 1 && columns[0] === "";
  const all = [t.row, ...(facts ? [t.answer] : columns)];
  const told = all.map((_, column) => column === 0 || rows.some((row) => row[column] !== ""));
  const keep = <T>(cells: readonly T[]) => cells.filter((_, column) => told[column]);
  const shown = saidOnce(rows.map((row) => keep(row).map(pageText)));
  const header = keep(all);
  const no = absent.length > 0 ? t.absent(absent.join(", ")) : "";
  return {
    title,
    header,
    weights: facts ? FACTS : weightsOf(header.map((name, column) => [name, ...shown.map((row) => row[column] ?? "")])),
    rows: shown,
    note: pageText(rows.length === 0 && no === "" ? t.nothing : no),
  };
}
