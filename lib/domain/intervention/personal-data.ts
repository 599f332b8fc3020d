export const PERSONAL_DATA_KINDS = ["nir", "iban", "phone", "email"] as const;
export type PersonalDataKind = (typeof PERSONAL_DATA_KINDS)[number];

/** Where something looks like personal data: `start` included, `end` excluded, in UTF-16 units of the text. */
export type PersonalDatum = { readonly kind: PersonalDataKind; readonly start: number; readonly end: number };

const NIR = /(?<![\dA-Z])[1-478] ?\d{2} ?(?:0[1-9]|1[0-2]|[2-9]\d) ?(?:\d{2}|2[AB]) ?\d{3} ?\d{3} ?\d{2}(?!\d)/gi;
const PHONE =
  /(?<![\d.,/+-])(?:(?:\+|00)(?:33|262|590|594|596) ?(?:\(0\) ?)?[1-9]|0[1-9])([ .-]?)\d{2}(?:\1\d{2}){3}(?!\d|[.,/-]\d)/g;
const EMAIL = /(?<![\w.%+-])[\w.%+-]{1,64}@(?:[a-z0-9-]{1,63}\.)+[a-z]{2,24}/gi;
const IBAN_START = /(?<![A-Z0-9])[A-Z]{2}\d{2}(?= ?[A-Z0-9])/gi;

/** ISO 13616: length by country, those that a French town meets. */
const IBAN_LENGTHS: Readonly<Record<string, number>> = {
  FR: 27,
  MC: 27,
  BE: 16,
  LU: 20,
  DE: 22,
  CH: 21,
  ES: 24,
  IT: 27,
  PT: 25,
  NL: 18,
  AT: 20,
  IE: 22,
  GB: 22,
  PL: 28,
  RO: 24,
};

/** Remainder of a long decimal number, digit by digit: it does not fit a JavaScript number. */
const modulo97 = (digits: string) => [...digits].reduce((rest, digit) => (rest * 10 + Number(digit)) % 97, 0);

/** Key of the NIR: 97 minus the first thirteen digits modulo 97; Corsica's 2A and 2B stand for 19 and 18. */
function hasNirKey(text: string): boolean {
  const digits = text.replaceAll(" ", "").toUpperCase().replace("2A", "19").replace("2B", "18");
  return /^\d{15}$/.test(digits) && 97 - modulo97(digits.slice(0, 13)) === Number(digits.slice(13));
}

/** ISO 7064: country and key move to the end, letters become 10 to 35, the remainder is 1. */
function isIban(compact: string): boolean {
  const moved = compact.slice(4) + compact.slice(0, 4);
  return modulo97(moved.replace(/[A-Z]/g, (letter) => String(letter.charCodeAt(0) - 55))) === 1;
}

/** End of the IBAN that starts there, spaces inside it skipped; null when its length or its key is wrong. */
function ibanEnd(text: string, start: number): number | null {
  const wanted = IBAN_LENGTHS[text.slice(start, start + 2).toUpperCase()];
  if (!wanted) return null;
  let compact = "";
  let end = start;
  while (end < text.length && compact.length < wanted) {
    const sign = text.charAt(end++);
    if (/[A-Za-z0-9]/.test(sign)) compact += sign.toUpperCase();
    else if (sign !== " ") return null;
  }
  return compact.length === wanted && !/[A-Za-z0-9]/.test(text.charAt(end)) && isIban(compact) ? end : null;
}

const matches = (kind: PersonalDataKind, pattern: RegExp, text: string): PersonalDatum[] =>
  [...text.matchAll(pattern)].map(({ index, 0: found }) => ({ kind, start: index, end: index + found.length }));

function ibans(text: string): PersonalDatum[] {
  return [...text.matchAll(IBAN_START)].flatMap(({ index }) => {
    const end = ibanEnd(text, index);
    return end === null ? [] : [{ kind: "iban" as const, start: index, end }];
  });
}

/**
 * Social security numbers and IBANs whose key is right, French telephone numbers, e-mail addresses, in the order of the text.
 * A hint before saving, never a refusal: dates, references, SIREN numbers, articles of law and amounts are left alone.
 */
export function findPersonalData(text: string): PersonalDatum[] {
  const plain = text.replace(/[\u00A0\u202F\t]/g, " ");
  const nirs = matches("nir", NIR, plain).filter(({ start, end }) => hasNirKey(plain.slice(start, end)));
  const candidates = [...nirs, ...ibans(plain), ...matches("email", EMAIL, plain), ...matches("phone", PHONE, plain)];
  return candidates
    .filter((one, rank) => !candidates.slice(0, rank).some((other) => one.start < other.end && other.start < one.end))
    .sort((a, b) => a.start - b.start);
}

/** The kinds found in a text, each once. */
export const personalDataKinds = (text: string): PersonalDataKind[] => [
  ...new Set(findPersonalData(text).map(({ kind }) => kind)),
];
