import { plain } from "../../plain-text";
import { saysNothing } from "./list";

/** « ☐ Oui ☒ Non »: the answer beside the box that is ticked. */
const TICKED = /[☒☑✓✔]\s*(oui|non)\b/iu;

/** What a cell says first: « Oui », « Non », « X », « Oui (santé) ». Null when it says neither. */
export function readYesNo(cell: string): boolean | null {
  const [, ticked = cell] = TICKED.exec(cell) ?? [];
  const text = plain(ticked).replace(/^[☒☑✓✔]$/u, "x");
  if (/^☐+$/u.test(text)) return false;
  if (/^(?:oui|o|vrai|true|x|1|yes|present(?:es?)?)(?![\p{L}\d])/u.test(text)) return true;
  if (/^(?:non|n|faux|false|0|no|absent(?:es?)?)(?![\p{L}\d/°º])/u.test(text) || saysNothing(cell)) return false;
  return null;
}

/** What follows the yes or the no: « Oui : données de santé » → « données de santé ». */
export function afterYesNo(cell: string): string {
  if (readYesNo(cell) === null) return cell.trim();
  if (/[☐☒☑✓✔]/u.test(cell)) return cell.replace(/[☐☒☑✓✔]\s*(?:(?:oui|non)(?!\p{L}))?\s*[:,–—-]?/giu, " ").trim();
  const after = cell.replace(/^\s*[\p{L}\d]+\s*[:,;.()–—-]*\s*/u, "").trim();
  return closesMore(after) ? after.slice(0, -1).trim() : after;
}

/** « Oui (santé) »: the bracket that closes was opened before what is left. */
const closesMore = (text: string) => text.endsWith(")") && text.split(")").length > text.split("(").length;
