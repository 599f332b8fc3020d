import { plain } from "../../plain-text";

/** « - », « • », « 1. », « a) », « o » at the head of an item. */
const BULLET = /^\s*(?:[-–—•·▪►●◦‣⁃*✓✔➢→]|o(?=\s)|\(?\d{1,2}[.)°](?!\d)|[a-z]\))\s*/u;
const INLINE_BULLETS = /[•▪►●◦‣➢✓✔]/u;
/** A line that ends so was cut by the width of its cell, not by its writer. */
const CUT = /(?:[,(]|\s(?:à|au|aux|avec|d|dans|de|des|du|en|et|la|le|les|ou|par|pour|sur|un|une)|['’])$/i;
const NOTHING =
  /^(?:neant|personne(?: d'autre)?|aucune?s?|ras|n\/?a|nc|nr|non|vide|sans objet|so|s\.o\.?|non concernee?s?|pas de .{0,30}|non applicable|aucun (?:sous-traitant|destinataire|transfert|prestataire)s?|[-–—/.?_ ]+)\.?$/;

/** The end of a line that is enough to know that it was cut. */
const CUT_LENGTH = 8;

/** « Néant », « Aucun », « - », « Sans objet »: the question was answered, by nothing. */
export const saysNothing = (text: string): boolean => NOTHING.test(plain(text));

/** Splits where `at` holds and no bracket is open. */
function splitOutsideBrackets(text: string, at: (rest: string) => number): string[] {
  const parts: string[] = [];
  const lastClosed = text.lastIndexOf(")");
  let depth = 0;
  let start = 0;
  for (let index = 0; index < text.length; index++) {
    const sign = text[index];
    if (sign === "(" && index < lastClosed) depth += 1;
    else if (sign === ")") depth = Math.max(0, depth - 1);
    const length = depth === 0 ? at(text.slice(index, index + 3)) : 0;
    if (length === 0) continue;
    parts.push(text.slice(start, index));
    start = index + length;
  }
  return [...parts, text.slice(start)];
}

const onSemicolons = (text: string) => splitOutsideBrackets(text, (rest) => (rest.startsWith(";") ? 1 : 0));
const onCommas = (text: string) => splitOutsideBrackets(text, (rest) => (/^,(?!\d)/.test(rest) ? 1 : 0));
const onSlashes = (text: string) => splitOutsideBrackets(text, (rest) => (rest.startsWith(" / ") ? 3 : 0));

/** Lines as their writer meant them: one cut by the width of the cell goes on. */
function writtenLines(text: string): string[] {
  const lines: string[][] = [];
  for (const written of text.split("\n")) {
    const line = written.replace(/\s+/gu, " ").trim();
    const last = lines.at(-1);
    const goesOn = last && line !== "" && CUT.test(last.slice(-2).join(" ").slice(-CUT_LENGTH)) && !BULLET.test(line);
    if (goesOn) last.push(line);
    else lines.push([line]);
  }
  return lines.map((pieces) => pieces.join(" "));
}

/** Without the signs of `tail` at its end. A regular expression would try each place of a cell full of them. */
export function withoutTail(text: string, tail: string): string {
  let end = text.length;
  while (end > 0 && tail.includes(text.charAt(end - 1))) end -= 1;
  return text.slice(0, end);
}

const tidied = (item: string): string => withoutTail(item.replace(BULLET, "").replace(/\s+/gu, " ").trim(), " ;,");

/**
 * The items that ends of lines, bullets and semicolons make, in their order; those that say nothing are kept. One item when
 * there is none of these signs.
 */
export function strongItems(text: string): string[] {
  const lines = writtenLines(text).flatMap((line) =>
    INLINE_BULLETS.test(line) ? line.split(INLINE_BULLETS) : /^\s*-\s/.test(line) ? line.split(/\s+-\s+/) : [line],
  );
  return lines
    .flatMap(onSemicolons)
    .map(tidied)
    .filter((item) => item !== "");
}

const isCapital = (text: string) => /^[\p{Lu}\d«"(]/u.test(text.trim());
/** « RIB », « URSSAF »: written so wherever they stand. */
const isAcronym = (text: string) => /^\p{Lu}{2,}(?![\p{Ll}])/u.test(text.trim());
const isVerb = (text: string) => /^\p{L}{2,}(?:er|ir|oir|re)(?:\s|$)/u.test(text.trim());
const wordCount = (text: string) => text.trim().split(/\s+/).length;

/** « Habitants | Personnes nées, mariées ou décédées »: when later items start with a capital, the others go on the one before. */
function joinedAtCapitals(parts: readonly string[]): string[] {
  const items: string[] = [];
  for (const part of parts) {
    const last = items.at(-1);
    if (last === undefined || isCapital(part)) items.push(part.trim());
    else items[items.length - 1] = `${last},${part}`;
  }
  return items;
}

/** « habitants, usagers et agents »: a last pair of single words is two items. */
function lastPairSplit(parts: readonly string[]): string[] {
  const pair = /^\s*(\S+) et (\S+)\s*$/.exec(parts.at(-1) ?? "");
  return pair?.[1] && pair[2] && parts.length > 1 ? [...parts.slice(0, -1), pair[1], pair[2]] : [...parts];
}

function commaItems(text: string): string[] {
  const parts = onCommas(text);
  if (parts.length === 1) return parts;
  if (parts.slice(1).some((part) => isCapital(part) && !isAcronym(part))) return joinedAtCapitals(parts);
  const phrase = parts.length === 2 && isCapital(parts[0] ?? "") && / ou /.test(parts[1] ?? "");
  return phrase ? [text] : lastPairSplit(parts);
}

/** « Identité - Adresse - Prix »: two dashes at least make a list; one parts a label from its detail. */
export function dashedItems(text: string): string[] {
  const parts = text.split(/\s[-–—]\s/).map(tidied);
  return parts.length > 2 && parts.every((part) => part !== "" && wordCount(part) <= 6) ? parts : [];
}

/** The names that a cell lists: persons, recipients, providers. « Néant » lists none. */
export function listOfNames(text: string): string[] {
  const strong = strongItems(text);
  const [only] = strong;
  if (only === undefined) return [];
  const slashed = strong.length === 1 ? onSlashes(only) : [];
  const dashed = strong.length === 1 ? dashedItems(only) : [];
  const items =
    strong.length > 1 ? strong : dashed.length > 0 ? dashed : slashed.length > 1 ? slashed : commaItems(only);
  return distinct(items.map(tidied).filter((item) => item !== "" && !saysNothing(item)));
}

/** The sentences that a cell lists: purposes, measures. A comma parts them only where each starts as a sentence of its own. */
export function listOfSentences(text: string): string[] {
  const strong = strongItems(text);
  const [only] = strong;
  if (only === undefined) return [];
  const slashed = onSlashes(only);
  const parts = slashed.length > 1 && slashed.every(isCapital) ? slashed : onCommas(only);
  const apart =
    strong.length === 1 &&
    parts.length > 1 &&
    (parts === slashed ||
      (parts.every(isVerb) && wordCount(parts[0] ?? "") > 1) ||
      (parts.every(isCapital) && parts.every((part) => wordCount(part) <= 6)));
  return distinct((apart ? parts.map(tidied) : strong).filter((item) => item !== "" && !saysNothing(item)));
}

const GOES_ON =
  /^(?:a|ainsi|au|aux|avec|chez|dans|de|des|dont|du|en|et|la|le|les|ou|par|pour|puis|qui|sans|selon|si|sur|un|une|y)\s|^[dl]'/;
const MEASURE_WORDS = 7;
const isParticiple = (text: string) => /^\S+ée?s?$/u.test(text.trim());

/** The measures that a cell lists: « Armoire fermée, mot de passe individuel » are two, « bureau fermé, dans la mairie » is one. */
export function listOfMeasures(text: string): string[] {
  const sentences = listOfSentences(text);
  const [only] = sentences;
  if (only === undefined || sentences.length > 1) return sentences;
  const parts = onCommas(only).map(tidied);
  const apart = parts.every(
    (part) => part !== "" && wordCount(part) <= MEASURE_WORDS && !GOES_ON.test(plain(part)) && !isParticiple(part),
  );
  return apart ? distinct(parts) : sentences;
}

const distinct = (items: readonly string[]): string[] => [...new Set(items)];
