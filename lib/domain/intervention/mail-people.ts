import { isFirstName } from "./first-names";

/** Words of a function or of a body: a line that holds one of them names no person, and they are never taken off a subject. */
const NOBODY =
  /^(?:mairie|commune|ville|service|services|secretariat|secretaire|syndicat|communaute|ccas|cias|ecole|accueil|direction|prefecture|cnil|dpo|rgpd|contact|info|infos|noreply|urbanisme|population|comptabilite|etat|civil|police|municipale|municipal|bibliotheque|mediatheque|creche|cantine|periscolaire|support|informatique|commission|elections|rh|finances|dgs|maire|adjoint|adjointe|conseil|de|du|des|la|le|les|et|a|en|pour|undisclosed|recipients|courrier|demande|delegue|deleguee|protection|donnees|bien|bonne|merci|cordialement|reception|orange|wanadoo|free|sfr|laposte|gmail|outlook|exemple|example)$/;

const bare = (word: string) => word.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
const HEADER =
  /^[>\s]*(?:de|from|à|a|to|cc|cci|bcc|expéditeur|destinataires?|répondre à|reply-to|signé)\s*:\s*(.+)$/gimu;
const WROTE = /^[>\s]*(?:le|on)\b.{4,60}?\d{4}.*?[,\d]\s+([^\d,<\n]+?)\s*(?:<[^>]*>)?\s*(?:a écrit|wrote)\s*:?\s*$/gimu;
const ADDRESS = /([\p{L}\d._%+-]{1,64})@[\p{L}\d.-]+/giu;
const CLOSING =
  /^[>\s]*(?:(?:bien |très )?cordialement|(?:bien )?à vous|bonne (?:journée|soirée|réception|semaine)|salutations|sincères salutations|respectueusement|amicalement|merci(?: d[’']avance| beaucoup)?|cdlt|--)[\s,.!]*$/iu;

/** Where something was taken off, until the words that led to it are too. */
export const HOLE = "\u0001";

/** The words of a name: none when the line is that of a body or a function. */
function wordsOf(name: string): string[] {
  const words = name.replace(/<[^>]*>|[([].*?[)\]]|["']/g, " ").match(/[\p{L}][\p{L}’'-]*/gu) ?? [];
  if (words.length === 0 || words.length > 4 || words.some((word) => NOBODY.test(bare(word)))) return [];
  return words.filter((word) => word.length > 2);
}

/** « jeanne.vautrel » tells both names; « j.vautrel » the second; « mairie » none. */
const wordsOfAddress = (local: string): string[] => {
  const words = local.split(/[^\p{L}]+/u);
  return words.some((word) => NOBODY.test(bare(word))) ? [] : words.filter((word) => word.length > 2);
};

/** The first line after a closing, when it looks like a name: two to four words that begin with a capital. */
function signedBy(lines: readonly string[]): string[] {
  return lines.flatMap((line, at) => {
    if (!CLOSING.test(line)) return [];
    const next = lines.slice(at + 1).find((one) => one.replace(/[>\s]/g, "") !== "") ?? "";
    return /^[>\s]*(?:\p{Lu}[\p{L}’'.-]*\s*){1,4}[,.]?$/u.test(next) ? wordsOf(next) : [];
  });
}

/** The words by which a message names people: its senders, those it is sent to, who signs it, who is quoted. */
export function peopleOf(text: string): string[] {
  const told = [...text.matchAll(HEADER)].flatMap(([, value = ""]) => value.split(/[;,]/).flatMap(wordsOf));
  const quoted = [...text.matchAll(WROTE)].flatMap(([, value = ""]) => wordsOf(value));
  const addressed = [...text.matchAll(ADDRESS)].flatMap(([, local = ""]) => wordsOfAddress(local));
  return [...new Set([...told, ...quoted, ...addressed, ...signedBy(text.split("\n"))].map(bare))];
}

const PLACE =
  /(?:écoles?|collège|lycée|salle|stade|gymnase|résidence|espace|place|rue|avenue|boulevard|médiathèque|bibliothèque|crèche|maison|centre|cité|square|parc|saint|sainte|foyer|groupe scolaire)(?:\s+(?:de|du|des|la|le))*\s*-?\s*$/iu;
const NAME = /(?<![\p{L}\d])\p{Lu}[\p{L}’'-]+(?:[ ]+\p{Lu}[\p{L}’'-]+)+/gu;

/** A given name with what stands beside it, in either order; a school or a street that bears one keeps it. */
function withoutNamed(text: string): string {
  return text.replace(NAME, (found, at: number) => {
    if (PLACE.test(text.slice(0, at))) return found;
    const words = found.split(/ +/);
    const given = words.findIndex(isFirstName);
    if (given === -1) return found;
    if (PLACE.test(words.slice(0, given).join(" "))) return found;
    const capitals =
      given > 0 && /^[\p{Lu}’'-]{2,}$/u.test(words[given - 1] ?? "") && !NOBODY.test(bare(words[given - 1] ?? ""));
    const first = capitals && given === words.length - 1 ? given - 1 : given;
    return [...words.slice(0, first), HOLE].join(" ");
  });
}

/** A text without the people whose words are given, nor those that a given name betrays. */
export function withoutPeople(text: string, people: readonly string[]): string {
  const known = new Set(people);
  const kept = withoutNamed(text);
  return kept.replace(/(?<![\p{L}\d])\p{L}{3,}(?:[’'-]\p{L}+)*(?![\p{L}])/gu, (word, at: number) => {
    const isCapital = /^\p{Lu}/u.test(word);
    // « Petit » and « petit » are two words; a long one told in small letters is a name typed in haste.
    if (known.has(bare(word)) && (isCapital || word.length > 5)) return HOLE;
    return isCapital && at > 0 && isFirstName(word) && !PLACE.test(kept.slice(0, at)) ? HOLE : word;
  });
}
