import { SUBJECT_MAX } from "./act-codes";
import { findPersonalData } from "./personal-data";

/** What a pasted message proposes; null where it says nothing. `subject` may still hold a name: only the person can tell. */
export type FromMail = { readonly subject: string | null; readonly date: string | null };

const MONTHS = ["jan", "fev", "mar", "avr", "mai", "juin", "juil", "aou", "sep", "oct", "nov", "dec"];
const ENGLISH: Readonly<Record<string, string>> = {
  feb: "fev",
  apr: "avr",
  may: "mai",
  jun: "juin",
  jul: "juil",
  aug: "aou",
};

const plain = (text: string) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
const twoDigits = (value: number) => String(value).padStart(2, "0");

function dayFrom(year: number, month: number, day: number): string | null {
  const made = new Date(Date.UTC(year, month - 1, day));
  const real = made.getUTCFullYear() === year && made.getUTCMonth() === month - 1 && made.getUTCDate() === day;
  return real ? `${year}-${twoDigits(month)}-${twoDigits(day)}` : null;
}

/** « lundi 2 mars 2026 à 10:04 », « 02/03/2026 », « 2026-03-02 », « Mon, 2 Mar 2026 10:04:00 +0100 ». */
function dayIn(text: string): string | null {
  const iso = /\b(\d{4})-(\d{2})-(\d{2})\b/.exec(text);
  if (iso) return dayFrom(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const slashed = /\b(\d{1,2})[/.](\d{1,2})[/.](\d{4})\b/.exec(text);
  if (slashed) return dayFrom(Number(slashed[3]), Number(slashed[2]), Number(slashed[1]));
  const worded = /\b(\d{1,2})(?:er)?\s+([a-z]{3,9})\.?\s+(\d{4})\b/.exec(plain(text));
  const [, day = "", word = "", year = ""] = worded ?? [];
  const name = ENGLISH[word.slice(0, 3)] ?? word;
  const month = MONTHS.findIndex((start) => name.startsWith(start)) + 1;
  return worded && month > 0 ? dayFrom(Number(year), month, Number(day)) : null;
}

const headerIn = (text: string, names: string): string | undefined =>
  new RegExp(`^[>\\s]*(?:${names})\\s*:[ \\t]*(.+)$`, "imu").exec(text)?.[1]?.trim();

const REPLIED = /^(?:\s*(?:re|ré|rép|tr|fw|fwd|trans)\s*(?:\[\d+\])?\s*:)+\s*/iu;
const CIVILITY = /\b(M\.|Mme|Mlle|Monsieur|Madame|Maître|Me|Dr)\s+(?:\p{Lu}[\p{L}’'-]+\s*){1,3}/gu;

/** Numbers, addresses and people after a title go; the sentence stays. */
function stripped(text: string): string {
  let kept = text;
  for (const { start, end } of findPersonalData(text).toReversed()) kept = kept.slice(0, start) + kept.slice(end);
  return kept
    .replace(CIVILITY, "")
    .replace(/\s+([,.;)])/g, "$1")
    .replace(/[\s:–-]+$/u, "")
    .replace(/\s{2,}/g, " ")
    .trim();
}

/**
 * Proposes the subject and the day of an act from a pasted message: its own headers where it has them, else its first
 * sentence. Nothing of the message is kept. A day to come is left out: an act is what happened.
 */
export function fromMail(message: string, today: string): FromMail {
  const text = message.replace(/\r\n?/g, "\n").slice(0, 20_000);
  const said = headerIn(text, "objet|subject|sujet");
  const lines = text.split("\n").map((line) => line.trim());
  const greeting = /^(bonjour|bonsoir|madame|monsieur|cher|chère|[\p{L}é]+\s*:)/iu;
  const first = lines.find((line) => line.length > 3 && !greeting.test(line));
  const subject = stripped((said ?? first ?? "").replace(REPLIED, ""))
    .slice(0, SUBJECT_MAX)
    .trim();
  const day = dayIn(headerIn(text, "date|envoyé|envoyé le|sent|le") ?? "");
  return { subject: subject || null, date: day && day <= today ? day : null };
}
