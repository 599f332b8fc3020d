/** What stands where a name was: the town that starts from the template writes its own. */
export const MASK = "[…]";

const MAIL = /[\p{L}\d._%+-]+@[\p{L}\d.-]+\.\p{L}{2,}/gu;
const LINK = /\b(?:https?:\/\/|www\.)[^\s,;)]+/giu;
/** Ten digits as they are written in France, with its prefix or without, spaced or not. */
const PHONE = /(?<![\d\p{L}])(?:\+33|0033|0)[\s\u00a0\u202f.-]?[1-9](?:[\s\u00a0\u202f.-]?\d{2}){4}(?!\d)/gu;
const WORD = "\\p{Lu}[\\p{L}’'-]+";
const TITLED = new RegExp(
  `(?<![\\p{L}])(?:M\\.|MM\\.|Mmes?|Mlle|Monsieur|Madame|Maître|Dr)[\\s\\u00a0]+${WORD}(?:[\\s\\u00a0]+${WORD})*`,
  "gu",
);
const STREET =
  /(?<![\d\p{L}])\d{1,4}(?:[\s\u00a0]?(?:bis|ter))?,?[\s\u00a0](?:rue|avenue|place|chemin|impasse|route|boulevard|allée|quai|square|cours)[\s\u00a0][^,;.()\n]+/giu;
const TOWN_CODE = new RegExp(`(?<![\\d\\p{L}])\\d{5}[\\s\\u00a0]+${WORD}(?:[\\s\\u00a0-]+${WORD})*`, "gu");

const PATTERNS = [MAIL, LINK, PHONE, TITLED, STREET, TOWN_CODE];

/** One character for one, so that a place found in the folded text is the same place in the text itself. */
const folded = (text: string): string =>
  Array.from(text, (char) => {
    const [base = char] = char.normalize("NFD");
    if (/[\s\u00a0\u202f’'‐-]/u.test(base)) return " ";
    const low = base.toLowerCase();
    return low.length === 1 ? low : "\ufffd";
  }).join("");

const isLetter = (char: string | undefined) => char !== undefined && /[\p{L}\d]/u.test(char);

/** Whole words only, accents, case, hyphens and apostrophes aside: « Saint Eloi » is « SAINT-ÉLOI ». */
function withoutName(text: string, name: string): string {
  const wanted = folded(name.trim());
  if (wanted.length < MASK.length) return text;
  const chars = Array.from(text);
  const where = folded(text);
  let found = "";
  let from = 0;
  for (let at = where.indexOf(wanted); at !== -1; at = where.indexOf(wanted, at + 1)) {
    const end = at + wanted.length;
    if (at < from || isLetter(chars[at - 1]) || isLetter(chars[end])) continue;
    found += chars.slice(from, at).join("") + MASK;
    from = end;
  }
  return found + chars.slice(from).join("");
}

export type Names = {
  /** Bodies, software, contracts, whole names of people: found whatever their case. */
  readonly whole: readonly string[];
  /** Surnames alone, found as they are written or in capitals: « Petit » is not « petit ». */
  readonly surnames: readonly string[];
};

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");

const withoutSurname = (text: string, surname: string): string =>
  surname.length < 3
    ? text
    : text.replace(
        new RegExp(`(?<![\\p{L}\\d])(?:${escaped(surname)}|${escaped(surname.toUpperCase())})(?![\\p{L}\\d])`, "gu"),
        MASK,
      );

/** A text without what names someone or somewhere: the given names, addresses, telephones, links, persons told with their title. */
export function masked(text: string, { whole, surnames }: Names): string {
  const bare = PATTERNS.reduce((rest, pattern) => rest.replace(pattern, MASK), text);
  // The longest first: « Berger-Levrault Échanges » goes whole, not as « […] Échanges ».
  const named = [...whole].sort((a, b) => b.length - a.length).reduce(withoutName, bare);
  return surnames.reduce(withoutSurname, named);
}

const BODY =
  /^(?:commune|ville|mairie|ccas|cias|communauté de communes|communauté d’agglomération|syndicat|école)\s+(?:de la |de l’|du |des |de |d’)/iu;

/** The words by which a body may stand in a text: its whole name, and its place alone. */
export const namesOfBody = (name: string): string[] =>
  [...new Set([name.trim(), name.replace(BODY, "").trim()])].filter(Boolean);

const TITLE = /^(?:M\.|Mmes?|Mlle|Monsieur|Madame|Maître|Dr)\s+/u;

/** The words by which a person may: both names in either order, the surname alone. A function written there ends in no name. */
export function namesOfPerson(name: string): Names {
  const words = name
    .replace(TITLE, "")
    .trim()
    .split(/[\s\u00a0]+/u)
    .filter(Boolean);
  const [surname] = words.slice(-1);
  if (surname === undefined) return { whole: [], surnames: [] };
  return {
    whole: [words.join(" "), [...words].reverse().join(" ")],
    surnames: /^\p{Lu}/u.test(surname) ? [surname] : [],
  };
}
