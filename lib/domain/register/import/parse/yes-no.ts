import { plain } from "../../plain-text";
import { saysNothing } from "./list";

/** What a cell says first: « Oui », « Non », « X », « Oui (santé) ». Null when it says neither. */
export function readYesNo(cell: string): boolean | null {
  const text = plain(cell);
  if (/^(?:oui|o|vrai|true|x|1|yes|present(?:es?)?)(?![\p{L}\d])/u.test(text)) return true;
  if (/^(?:non|n|faux|false|0|no|absent(?:es?)?)(?![\p{L}\d/])/u.test(text) || saysNothing(cell)) return false;
  return null;
}

/** What follows the yes or the no: « Oui : données de santé » → « données de santé ». */
export const afterYesNo = (cell: string): string =>
  readYesNo(cell) === null
    ? cell.trim()
    : cell
        .replace(/^\s*[\p{L}\d]+\s*[:,;.()–—-]*\s*/u, "")
        .replace(/\)\s*$/, "")
        .trim();
