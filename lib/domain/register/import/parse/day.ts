import { dayIn } from "@/lib/domain/import/csv";
import { plain } from "../../plain-text";

const MONTHS = ["janv", "fevr", "mars", "avr", "mai", "juin", "juil", "aou", "sept", "oct", "nov", "dec"];
/** Serial numbers of days from 1982 to 2064: what a date becomes when its cell has lost its format. */
const SERIAL = { from: 30_000, to: 60_000 };
const SERIAL_ORIGIN = Date.UTC(1899, 11, 30);

const two = (text: string) => text.padStart(2, "0");

function numbered(text: string): string | undefined {
  const [, day, month, year] = /^(\d{1,2})[/.\- ](\d{1,2})[/.\- ](\d{4}|\d{2})$/.exec(text) ?? [];
  if (!day || !month || !year) return undefined;
  const century = year.length === 4 ? "" : Number(year) < 70 ? "20" : "19";
  return dayIn(`${century}${year}-${two(month)}-${two(day)}`);
}

function inWords(text: string): string | undefined {
  const [, day, word = "", year] = /^(\d{1,2})(?:er)? ([a-z]{3,9})\.? (\d{4})$/.exec(text) ?? [];
  const month = MONTHS.findIndex((start) => word.startsWith(start)) + 1;
  return day && year && month > 0 ? dayIn(`${year}-${two(String(month))}-${two(day)}`) : undefined;
}

/** The day that a cell gives, as 'YYYY-MM-DD', however it is written; undefined when it gives none, or only a month. */
export function readDay(cell: string): string | undefined {
  const text = plain(cell)
    .replace(/^(?:le|du|cree?e? le|mise? a jour le|maj(?: le)?|modifiee? le|revue? le)\s*:?\s*/, "")
    .replace(/^(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche) /, "")
    .replace(/[ t]\d{1,2}[:h]\d{2}(?::\d{2})?(?:\.\d+)?z?$/, "")
    .trim();
  if (/^\d{5}$/.test(text) && Number(text) >= SERIAL.from && Number(text) <= SERIAL.to)
    return new Date(SERIAL_ORIGIN + Number(text) * 86_400_000).toISOString().slice(0, 10);
  return dayIn(text.replace(/^(\d{4})[/.](\d{2})[/.](\d{2})$/, "$1-$2-$3")) ?? numbered(text) ?? inWords(text);
}
