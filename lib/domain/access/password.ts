import { z } from "zod";

const MIN_LENGTH = 14;
/** argon2 reads everything it is given: a very long text would only cost time. */
const MAX_LENGTH = 200;
const PASSPHRASE_WORDS = 4;
const PASSPHRASE_LENGTH = 12;
const NAME_LENGTH = 4;

export const passwordSchema = z.string().max(MAX_LENGTH);

export type PasswordProblem = "too-short" | "too-long" | "common" | "your-name";

/** What everybody tries first: whole passwords, and the words that they are made of. Both in plain form (see `plainForm`). */
export type CommonPasswords = { readonly passwords: readonly string[]; readonly words: readonly string[] };

const LOOKALIKES: Record<string, string> = {
  "@": "a",
  "4": "a",
  "3": "e",
  "1": "i",
  "!": "i",
  "0": "o",
  $: "s",
  "5": "s",
};

const EDGES = /^[^\p{L}@$]+|[^\p{L}@$]+$/gu;

const bare = (text: string) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();

/**
 * Letters and figures only, without accents or capitals. `folded` also reads « @ », « 3 », « 0 » inside as the letters they
 * mimic; figures around are only figures.
 */
function plainForm(text: string, folded = false): string {
  const signs = folded
    ? bare(text)
        .replace(EDGES, "")
        .replace(/[@431!0$5]/g, (s) => LOOKALIKES[s] ?? s)
    : bare(text);
  return signs.replace(/[^\p{L}\p{N}]/gu, "");
}

const wordsOf = (password: string) => password.split(/[\s\-_.,;]+/).filter((word) => /^\p{L}{2,}/u.test(word));

const isPassphrase = (password: string) =>
  wordsOf(password).length >= PASSPHRASE_WORDS && password.trim().length >= PASSPHRASE_LENGTH;

const isRepetition = (plain: string) => /^(.{1,6}?)\1+.{0,5}$/u.test(plain) || new Set(plain).size < 5;

/** Each sign follows the one before it, as in « abcdefgh » or « 98765432 ». */
const isSequence = (plain: string) =>
  [1, -1].some((step) =>
    [...plain].slice(1).every((sign, index) => {
      const gap = (sign.codePointAt(0) ?? 0) - (plain.codePointAt(index) ?? 0);
      return gap === step || gap === -9 * step;
    }),
  );

/** Fewer than four common words, with figures and signs around them: « Bonjour-Mairie-2024! ». */
function isMadeOfCommonWords(password: string, words: readonly string[]): boolean {
  const found = new Set<string>();
  const longestFirst = [...words].sort((a, b) => b.length - a.length);
  const rest = longestFirst.reduce((text, word) => {
    if (!text.includes(word)) return text;
    found.add(word);
    return text.replaceAll(word, " ");
  }, plainForm(password));
  return found.size > 0 && found.size < PASSPHRASE_WORDS && rest.replace(/[\s\p{N}]/gu, "").length < 4;
}

function isCommon(password: string, common: CommonPasswords): boolean {
  const forms = [plainForm(password), plainForm(password, true)];
  return (
    forms.some((form) => common.passwords.includes(form) || isRepetition(form) || isSequence(form)) ||
    isMadeOfCommonWords(password, common.words) ||
    isMadeOfCommonWords(plainForm(password, true), common.words)
  );
}

function holdsName(password: string, email: string): boolean {
  const plain = plainForm(password);
  const [local = ""] = email.split("@");
  return bare(local)
    .split(/[^\p{L}]+/u)
    .some((part) => part.length >= NAME_LENGTH && plain.includes(part));
}

/** Why a password is refused, null when it is fit: 14 signs, or four words; not one that is tried first; not one's own name. */
export function passwordProblem(password: string, email: string, common: CommonPasswords): PasswordProblem | null {
  if (password.length > MAX_LENGTH) return "too-long";
  if (password.length < MIN_LENGTH && !isPassphrase(password)) return "too-short";
  if (holdsName(password, email)) return "your-name";
  return isCommon(password, common) ? "common" : null;
}
