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

const NARROWEST = 8;
/** Beyond its longest word, a column is given a third of what its longest line asks, up to so many characters. */
const [ROOM, SHARE] = [45, 3];

const longest = (cells: readonly string[], separator: RegExp) =>
  Math.max(...cells.flatMap((cell) => cell.split(separator).map(({ length }) => length)));

function weightOf(cells: readonly string[]): number {
  const word = Math.max(NARROWEST, longest(cells, /\s|\u200b/));
  return word + Math.round(Math.min(ROOM, Math.max(0, longest(cells, /\n/) - word)) / SHARE);
}

/** Label and answer keep one width through the document. */
const FACTS = [1, 2];

/** A column where nothing is said is left out: the CNIL's model has some that few towns fill. */
export function pageTable({ title, columns, rows, absent = [] }: Block): PageTable {
  const facts = columns.length === 1 && columns[0] === "";
  const all = [t.row, ...(facts ? [t.answer] : columns)];
  const told = all.map((_, column) => column === 0 || rows.some((row) => row[column] !== ""));
  const keep = <T>(cells: readonly T[]) => cells.filter((_, column) => told[column]);
  const shown = rows.map((row) => keep(row).map(pageText));
  const header = keep(all);
  const no = absent.length > 0 ? t.absent(absent.join(", ")) : "";
  return {
    title,
    header,
    weights: facts ? FACTS : header.map((name, column) => weightOf([name, ...shown.map((row) => row[column] ?? "")])),
    rows: shown,
    note: pageText(rows.length === 0 && no === "" ? t.nothing : no),
  };
}
