import { SUBJECT_MAX } from "./act-codes";
import { peopleOf } from "./mail-people";
import { strippedLine } from "./mail-strip";
import { mailText } from "./mail-text";

/** What a pasted message proposes; null where it says nothing. `subject` may still hold a name that nothing betrays: only the person can tell. */
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
  new RegExp(`^[>\\s]*(?:${names})\\s*:[ \\t]*(.+(?:\\n[ \\t]+\\S.*){0,3})$`, "imu")
    .exec(text)?.[1]
    ?.replace(/\s+/g, " ")
    .trim();

const REPLIED = /^(?:\s*(?:re|ré|rép|réf|réponse|tr|fw|fwd|trans|transféré|wg|aw)\s*(?:\[\d+\]|\(\d+\))?\s*:)+\s*/iu;
const GREETING =
  /^(?:bonjour|bonsoir|hello|salut|coucou|mesdames|messieurs|madame|monsieur|chers?|chères?)(?![\p{L}])[^,!.:?]{0,60}(?:[,!.:]|$)\s*/iu;
const HEADER_LINE = /^(?:\p{L}[\p{L}\s-]{0,24}|X-[\w-]+|Message-ID|MIME-Version|Content-[\w-]+)\s*:(?!\/\/)/iu;
/** Heads of what is quoted or forwarded, lines of a signature, notes of a mail program. */
const APART =
  /^(?:>|[-_=*]{2,}|le\b.*\ba écrit\s*:?$|on\b.*\bwrote\s*:?$|envoyé (?:de|depuis) |sent from |obtenir outlook|ce message (?:provient|et|est)|\[?externe?\]?|attention\s*:)/iu;
const CLOSED =
  /^(?:(?:bien |très )?cordialement|bonne (?:journée|soirée|réception)|bien à vous|merci|cdlt|salutations|--)/iu;

/** The first sentence that says something: heads, greetings, quotes and what follows the signature are none. */
function firstWords(text: string): string {
  for (const line of text.split("\n").map((one) => one.trim())) {
    if (CLOSED.test(line)) return "";
    if (APART.test(line) || (HEADER_LINE.test(line) && line.length < 200 && /^\p{L}[\p{L}-]*\s*:/u.test(line)))
      continue;
    const said = line.replace(GREETING, "");
    if (said.length > 3) return /^.{12,}?\p{L}{3}[.?!…](?=\s+\p{Lu})/u.exec(said)?.[0] ?? said;
  }
  return "";
}

/** When what is quoted was written: the day of a message that has no head of its own. */
const QUOTED = /^[>\s]*(?:le|on)\b(.{4,60}?\d{4}).*(?:a écrit|wrote)\s*:?\s*$/imu;

/** A subject is far shorter: what comes after is not looked at. */
const LINE_MAX = 500;

/**
 * Proposes the subject and the day of an act from a pasted message: its own headers where it has them, else its first
 * sentence. Nothing of the message is kept. A day to come is left out: an act is what happened.
 */
export function fromMail(message: string, today: string): FromMail {
  const text = mailText(message.slice(0, 60_000)).slice(0, 20_000);
  const people = peopleOf(text);
  const said = headerIn(text, "objet|subject|sujet");
  const proposed = (line: string) => {
    const whole = strippedLine(line.replace(REPLIED, "").slice(0, LINE_MAX), people);
    if (whole.length <= SUBJECT_MAX) return whole;
    return whole
      .slice(0, SUBJECT_MAX + 1)
      .replace(/\s+\S*$/u, "")
      .slice(0, SUBJECT_MAX);
  };
  const subject = proposed(said ?? "") || proposed(firstWords(text));
  const written = headerIn(text, "date|envoyé|envoyé le|sent|le") ?? QUOTED.exec(text)?.[1];
  const day = dayIn(written ?? "");
  return { subject: subject || null, date: day && day <= today ? day : null };
}
