import { plain } from "../plain-text";
import { askedBy } from "./question";
import { KNOWN_HEADINGS } from "./synonyms";
import type { ImportTarget } from "./target";
import { abbreviates, likeness, meaningfulWords, resembles } from "./words";

/** How a column was matched: by a known heading, by likeness, by an earlier import from the same source, by hand, or not at all. */
export type MatchedBy = "synonym" | "likeness" | "saved" | "person" | "none";
/** `rank`: the place of the heading among those known, the most usual first. */
export type ColumnMatch = {
  readonly target: ImportTarget;
  readonly by: MatchedBy;
  readonly score: number;
  readonly rank: number;
};

/** Below it, two headings merely share a word. */
const ALIKE = 0.65;
/** Words of so many headings that they tell none from another. */
const COMMON = new Set(
  "autre categorie concerne date description donnee fiche mesure nature nom personne personnel principal registre traite traitee traitement type utilise utilisee".split(
    " ",
  ),
);
/** Our own CSV says the whole entry again after its columns: « Fiche : Destinataires ». */
export const WHOLE_ENTRY = /^fiche\s*:\s/i;
/** What follows tells which, not what: « Catégories de personnes dont les données sont traitées ». */
const ASIDE = /\s(dont|qui|faisant l’objet|lesquelles?|lesquels)\s.*$/i;
export const UNMATCHED: ColumnMatch = { target: "note", by: "none", score: 0, rank: Number.MAX_SAFE_INTEGER };
const CHOSEN = { score: 1, rank: -1 };

type Known = { target: ImportTarget; words: string[]; key: string; rank: number };
const keyOf = (words: readonly string[]) => words.join(" ");

const KNOWN: readonly Known[] = KNOWN_HEADINGS.map(({ target, heading }, rank) => {
  const words = meaningfulWords(heading);
  return { target, words, key: keyOf(words), rank };
});
/** « Pour qui » is not « Qui »: as it is written, before empty words are set aside. */
const textKey = (heading: string) =>
  plain(heading)
    .replace(/[^a-z0-9']+/g, " ")
    .trim();
const BY_TEXT = new Map(
  [...KNOWN_HEADINGS].map(({ target, heading }, rank) => [textKey(heading), { target, rank }] as const).reverse(),
);
const BY_KEY = new Map([...KNOWN].reverse().map((known) => [known.key, known]));

const withoutBrackets = (heading: string) => heading.replace(/\([^)]{3,}\)|\[[^\]]*\]/g, " ").replace(ASIDE, "");
/** « Autres catégories de données », « Description des données traitées »: which of them, not what. */
const QUALIFIERS = new Set(
  "autre autres concerne concernee eventuel eventuelle principal principale traite traitee utilise utilisee".split(" "),
);
const withoutQualifiers = (words: readonly string[]) => words.filter((word) => !QUALIFIERS.has(word));
const withoutNumber = (words: readonly string[]) => words.filter((word) => !/^\d+$/.test(word));

/** Known headings by the words that tell them apart, under the first letter: what a misspelling keeps. */
const VOCABULARY = new Map<string, Map<string, Known[]>>();
for (const known of KNOWN)
  for (const word of known.words) {
    if (COMMON.has(word)) continue;
    const words = VOCABULARY.get(word.charAt(0)) ?? new Map<string, Known[]>();
    words.set(word, [...(words.get(word) ?? []), known]);
    VOCABULARY.set(word.charAt(0), words);
  }

type Same = (word: string, known: string) => boolean;

/** Two words of a heading and of a known one are the same when misspelt, or cut short: « Pers. concernées ». */
function sameWords(heading: string): { same: Same; isCut: boolean } {
  const cut = new Set(meaningfulWords([...plain(heading).matchAll(/\p{L}{3,}(?=\.)/gu)].join(" ")));
  return {
    same: (word, known) => resembles(word, known) || abbreviates(word, known, cut.has(word)),
    isCut: cut.size > 0,
  };
}

function sharingAWord(words: readonly string[], same: Same): Set<Known> {
  const found = new Set<Known>();
  for (const word of words)
    for (const [other, headings] of VOCABULARY.get(word.charAt(0)) ?? [])
      if (same(word, other)) for (const known of headings) found.add(known);
  return found;
}

/** The search of a header asks about each cell several times. */
const remembered = new Map<string, ColumnMatch>();
const REMEMBERED = 5000;

/** Nobody heads a column with more. */
const HEADING_MAX = 160;

/** What one heading, as it is written, answers: a known heading first, then the one it is most like. */
export function matchHeading(heading: string): ColumnMatch {
  if (heading.length > HEADING_MAX) return UNMATCHED;
  const known = remembered.get(heading);
  if (known) return known;
  if (remembered.size >= REMEMBERED) remembered.clear();
  const match = soughtHeading(heading);
  remembered.set(heading, match);
  return match;
}

function soughtHeading(heading: string): ColumnMatch {
  if (WHOLE_ENTRY.test(heading)) return UNMATCHED;
  const usual = BY_TEXT.get(textKey(heading));
  if (usual) return { target: usual.target, by: "synonym", score: 1, rank: usual.rank };
  const [written, bare] = [meaningfulWords(heading), meaningfulWords(withoutBrackets(heading))];
  for (const words of [written, bare, withoutNumber(bare), withoutQualifiers(withoutNumber(bare))]) {
    const known = words.length === 0 ? undefined : BY_KEY.get(keyOf(words));
    if (known) return { target: known.target, by: "synonym", score: 1, rank: known.rank };
  }
  const asked = askedBy(heading);
  if (asked) return { target: asked, by: "synonym", score: 1, rank: KNOWN.length };
  if (/^\s*(?:n\s*[°º]|#)/i.test(heading) && bare.length <= 3)
    return { ...UNMATCHED, target: "ref", by: "likeness", score: 0.9 };
  let best = UNMATCHED;
  const said = bare.length > 0 ? bare : written;
  const { same, isCut } = sameWords(heading);
  for (const { target, words, rank } of isCut ? KNOWN : sharingAWord(said, same)) {
    const score = likeness(said, words, COMMON, same);
    if (score >= ALIKE && score > best.score) best = { target, by: "likeness", score, rank };
  }
  return best;
}

/** The key under which a person's choice for a heading is kept: spelling and plurals aside. */
export const headingKey = (heading: string): string => keyOf(meaningfulWords(heading)) || heading.trim().toLowerCase();

/** A person's choices: the answer of each heading, by its key. */
export type Mapping = Readonly<Record<string, ImportTarget>>;

export function matchWith(mapping: Mapping, saved: Mapping, heading: string): ColumnMatch {
  const key = headingKey(heading);
  const chosen = Object.hasOwn(mapping, key) ? mapping[key] : undefined;
  if (chosen) return { target: chosen, by: "person", ...CHOSEN };
  const known = Object.hasOwn(saved, key) ? saved[key] : undefined;
  return known ? { target: known, by: "saved", ...CHOSEN } : matchHeading(heading);
}
