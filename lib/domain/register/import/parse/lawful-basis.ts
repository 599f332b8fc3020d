import { LAWFUL_BASES, type LawfulBasis } from "../../content/codes";
import { plain } from "../../plain-text";
import { meaningfulWords, resembles } from "../words";
import { withoutTail } from "./list";

export type ReadBasis = {
  readonly lawfulBasis: LawfulBasis | "to_determine";
  /** The other bases that the same words name, in their order. */
  readonly secondary: LawfulBasis[];
  /** Texts of law beside the basis: « Code civil ». */
  readonly references: string[];
};

/** Article 6(1) GDPR: each basis by its words, then by its letter (« 6.1.e », « 6(1)(e) », « art. 6-1 e »). */
const WORDS: Record<LawfulBasis, RegExp> = {
  consent:
    /\bconsent(?:ements?\b|\.)|\baccord (?:de la personne|explicite|ecrit|prealable|des (?:personnes|parents|interesses))|\bopt-?in\b/g,
  contract: /\bcontrats?\b|\bcontractuelle?\b(?! types?)|\bpre-?contractuelles?\b|\bconvention signee\b/g,
  legal_obligation:
    /\boblig(?:ations?|\.)? (?:leg(?:ales?|\.)|regl(?:ementaires?|\.)|juridiques?|de la loi)|\bobligations? (?:decoulant|prevues?|imposees?) |\brespect d'une obligation|\bimpose par la loi|\bobligatoire par la loi/g,
  vital_interests:
    /(?<!sauvegarde des )\bint(?:erets?|\.) vit(?:a(?:l|ux)|\.)|\bsauvegarde (?:de la vie|des interets(?: vitaux)?)/g,
  public_task:
    /\bmissions? (?:d'|de l'|de |du )?(?:int(?:erets?|\.) (?:pub(?:lic|\.)|general|gen\.)|services? pub(?:lics?|\.)|autorite publique|publique)|\bmissions? d'?interet|\bint(?:eret|\.) (?:pub(?:lic|\.)|general\b)|\bautorite publique|\bservice public|\bpuissance publique/g,
  legitimate_interests: /\bint(?:erets?|\.) leg(?:itimes?\b|\.)/g,
};
const LETTERS: Record<string, LawfulBasis> = {
  a: "consent",
  b: "contract",
  c: "legal_obligation",
  d: "vital_interests",
  e: "public_task",
  f: "legitimate_interests",
};
const LETTER = /\b6\s?(?:[.,\-(/ ]|,?\s?(?:§|par(?:agraphe|\.)?))\s?1\s?[.,\-)(/° ]{0,3}\s?(?:point )?\(?([a-f])\b/g;

/** Two words that, misspelt or not, name a basis when they follow each other. */
const PHRASES: readonly [LawfulBasis, string, string][] = [
  ["legal_obligation", "obligation", "legale"],
  ["public_task", "mission", "public"],
  ["public_task", "interet", "public"],
  ["legitimate_interests", "interet", "legitime"],
  ["vital_interests", "interet", "vital"],
];

type Found = { basis: LawfulBasis; at: number; length: number };

function inWords(text: string): Found[] {
  const found = LAWFUL_BASES.flatMap((basis) =>
    [...text.matchAll(WORDS[basis])].map((match) => ({ basis, at: match.index, length: match[0].length })),
  );
  for (const match of text.matchAll(LETTER)) {
    const basis = LETTERS[match[1] ?? ""];
    if (basis) found.push({ basis, at: match.index, length: match[0].length });
  }
  return found.sort((a, b) => a.at - b.at);
}

function misspelt(text: string): LawfulBasis | undefined {
  const words = meaningfulWords(text);
  const near = (word: string) => words.some((other) => resembles(word, other));
  return (
    PHRASES.find(([, first, second]) => near(first) && near(second))?.[0] ??
    (near("consentement") ? "consent" : undefined)
  );
}

const LEGAL_TEXT =
  /\b(?:code|loi|lois|decret|arrete|ordonnance|reglement|directive|circulaire|deliberation|articles?|art\.|cgct|casf|ceseda|rgpd|constitution)\b|\b[lrd]\. ?\d/;

/** What is left once the names of the bases are taken out, piece by piece. */
function references(written: string, found: readonly Found[]): string[] {
  let text = written;
  for (const { at, length } of [...found].reverse()) text = `${text.slice(0, at)}\n${text.slice(at + length)}`;
  return text
    .split(/[\n;()]|\s[-–—/]\s|(?<!\d):/)
    .map((piece) =>
      withoutTail(
        piece.replace(
          /^(?:\s|[,.:/–—-]|(?:RGPD|article|art\.?|au titre de|au sens de|prévue? par|découlant|issue?|selon|en vertu|en application|l['’]|de|du|des|la|le|et|ou)(?=[\s,]|$))+/giu,
          "",
        ),
        " ,.:/–—-",
      ).trim(),
    )
    .filter((piece) => piece.length > 2 && LEGAL_TEXT.test(plain(piece)));
}

/** `plain` shortens a text when it drops accents written apart: the places found must be those of the text that is cut. */
const composed = (text: string) =>
  text.normalize("NFC").replace(/\s+/gu, " ").replace(/œ/g, "oe").replace(/Œ/g, "OE").trim();

/** The lawful basis that free words name (article 6(1) GDPR), with what they say beside it. */
export function readLawfulBasis(cell: string): ReadBasis {
  const written = composed(cell);
  const text = plain(written);
  const found = text.length === written.length ? inWords(text) : inWords(plain(cell));
  const bases = [...new Set(found.map(({ basis }) => basis))];
  const [first, ...secondary] = bases.length > 0 ? bases : [misspelt(text)];
  const pieces = text.length === written.length ? references(written, found) : [];
  return {
    lawfulBasis: first ?? "to_determine",
    secondary: secondary.filter((basis) => basis !== undefined),
    references: [...new Set(pieces)],
  };
}

/** Words that only name a basis: « exécution d’une mission de service public dont est investi le responsable ». */
const BASIS_WORDS = new Set(
  "obligation legale legal reglementaire reglement juridique mission interet public publique general service autorite consentement accord contrat precontractuel contractuelle execution legitime vital sauvegarde respect personne concernee investi responsable traitement necessaire article art rgpd dont est base fondement poursuivi exercice".split(
    " ",
  ),
);

/** Whether the code and the texts of law say all that the words say. */
export function isCovered(words: string, references: readonly string[]): boolean {
  const told = new Set(references.flatMap(meaningfulWords));
  return meaningfulWords(words).every((word) => BASIS_WORDS.has(word) || told.has(word) || /^([a-f]|\d)$/.test(word));
}
