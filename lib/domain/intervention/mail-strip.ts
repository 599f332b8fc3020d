import { MASK, masked } from "../register/promotion/mask";
import { HOLE, withoutPeople } from "./mail-people";
import { findPersonalData } from "./personal-data";

const REFERENCE = /\[(?:externe?|ext|spam|extern|sécurité)\]/giu;
const ANY_ADDRESS =
  /[^\s<>(),;:"]+\s*(?:@|\[\s*(?:at|a|arobase)\s*\]|\(\s*(?:at|a|arobase)\s*\)|\s(?:at|arobase)\s)\s*[\p{L}\d-]+(?:\s*(?:\.|\[\.\]|\bpoint\b)\s*[\p{L}\d-]+)+/giu;
/** A key typed wrong is a number all the same: what only looks like one goes too. */
const ANY_NIR =
  /(?<![\p{L}\d])[1-478](?:[\s._/-]*\d){2}(?:[\s._/-]*\d){2}[\s._/-]*(?:\d[\s._/-]*\d|2[\s._/-]*[AB])(?:[\s._/-]*\d){6}(?:[\s._/-]*\d{2})?(?!\d)/giu;
const ANY_IBAN = /(?<![\p{L}\d])[A-Z]{2}[\s._-]?\d{2}(?:[\s._-]*[A-Z\d]{2,4}){3,8}(?![\p{L}\d])/gu;
const ANY_PHONE =
  /(?<![\d\p{L}])(?:(?:\+|00)[\s._-]*\d{2,3}[\s._/·-]*(?:\(\s*0\s*\)[\s._/·-]*)?[1-9]|\(?0[\s._/·-]?\)?[\s._/·-]*[1-9])\)?(?:[\s._/·,–-]{0,3}\d){8}(?!\d)/gu;
const PHONE_CARD = /(?<!\d)(?:\d{4}[\s-]){3}\d{4}(?!\d)/g;
const BIRTH =
  /(?:,\s*)?\bnée?s?(?:\(e\))?\s+(?:le\s+)?(?:\d{1,2}[/.\s-]+(?:\d{1,2}|\p{L}{3,9})[/.\s-]+\d{2,4}|en\s+\d{4})/giu;
const PLATE = /(?<![p{L}\d])[A-Z]{2}[\s-]?\d{3}[\s-]?[A-Z]{2}(?![p{L}\d])/g;
const HOME =
  /(?<![\d\p{L}])\d{1,4}\s*(?:bis|ter|quater|[A-D])?\s*,?\s+(?:rue|r\.|avenue|av\.?|place|pl\.|chemin|ch\.|impasse|imp\.|route|rte|boulevard|bd|bld|allée|quai|square|cours|lotissement|résidence|hameau|lieu-dit|sentier|venelle|passage|faubourg)\s+[^,;()\n]+/giu;
const TITLED =
  /(?<!\p{L})(?:MM?\.|Mmes?|Mlles?|Mr|Messieurs|Monsieur|Mesdames|Madame|Mademoiselle|Maître|Me|Docteur|Dr)\s+(?:(?:de|du|des|d’|d'|la|le|et)\s*)*(?:\p{Lu}[\p{L}’'.-]*\s*)(?:(?:(?:de|du|des|d’|d'|la|le|et|Mme|M\.)\s*)*\p{Lu}[\p{L}’'.-]*\s*){0,3}/gu;
const LINK = /\b(?:https?:\/\/|www\.)\S+/giu;

const LOOSE = [LINK, ANY_ADDRESS, BIRTH, ANY_IBAN, ANY_NIR, PHONE_CARD, ANY_PHONE, PLATE, HOME, TITLED];

const LED_TO_NOTHING = new RegExp(
  `(?:(?<![\\p{L}’])(?:(?:de|du|des|la|le|les|à|au|et|ou|pour|par|avec|chez|que)\\s+|d[’']\\s*))*${HOLE}\\s*`,
  "giu",
);

/**
 * A line of a message without what tells of someone: numbers whose key is right or not, addresses of every kind, days of birth,
 * people after a title, people whom the message names (`people`) and given names. It takes off more than the hint of the form
 * points at: a subject is short, and the person reads it before saving.
 */
export function strippedLine(text: string, people: readonly string[]): string {
  let kept = text.replace(REFERENCE, "");
  for (const { start, end } of findPersonalData(kept).toReversed())
    kept = kept.slice(0, start) + HOLE + kept.slice(end);
  kept = LOOSE.reduce((rest, pattern) => rest.replace(pattern, `${HOLE} `), kept);
  kept = masked(kept, { whole: [], surnames: [] }).replaceAll(MASK, HOLE);
  return withoutPeople(kept, people)
    .replace(LED_TO_NOTHING, " ")
    .replace(/[<([«"“]\s*[>)\]»"”]/gu, "")
    .replace(/\s+([,.;)])/g, "$1")
    .replace(/([,;:–-])(?:\s*[,;:–-])+/g, "$1")
    .replace(/^[\s,;:.)–-]+/u, "")
    .replace(/[\s:,;(–-]+$/u, "")
    .replace(/\s{2,}/g, " ")
    .trim();
}
