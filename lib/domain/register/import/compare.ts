import { plain } from "../plain-text";
import type { ProposedEntry } from "./proposed-entry";
import { likeness, meaningfulWords } from "./words";

/** An entry that the register holds, or that stands earlier in the file. */
export type Known = { readonly id: string; readonly ref: string; readonly name: string };

/** Questions of article 30(1) GDPR that a proposed entry leaves open. */
export const MISSING = [
  "purposes",
  "lawfulBasis",
  "dataSubjects",
  "dataCategories",
  "retention",
  "recipients",
  "transfers",
  "securityMeasures",
] as const;
export type Missing = (typeof MISSING)[number];

export type Comparison = {
  /** Entries of the register with the same name or one like it, the likest first. */
  readonly resembles: Known[];
  /** One of them, or an earlier line of the file, has the very same name: importing it would make two. */
  readonly same: boolean;
  /** Index in the file of an earlier entry with the same name; null when there is none. */
  readonly twin: number | null;
  readonly missing: Missing[];
};

const COMMON = new Set(
  "gestion suivi traitement fichier registre tenue organisation service activite dossier commune municipal communal".split(
    " ",
  ),
);
const ALIKE = 0.6;
const SAME = 1.01;

type Read = { readonly name: string; readonly words: string[] };
const read = (name: string): Read => ({ name: plain(name), words: meaningfulWords(name) });

/** « Cimetière » opens « Cimetière, concessions et opérations funéraires »: every telling word of it stands there, the first first. */
function opens(left: readonly string[], right: readonly string[]): boolean {
  const [short, long] = [left, right]
    .map((words) => words.filter((word) => !COMMON.has(word)))
    .sort((a, b) => a.length - b.length);
  return short?.[0] !== undefined && short[0] === long?.[0] && short.every((word) => long.includes(word));
}

function nameLikeness(left: Read, right: Read): number {
  if (left.name === right.name) return SAME;
  const score = likeness(left.words, right.words, COMMON);
  return opens(left.words, right.words) ? Math.max(ALIKE, score) : score;
}

/** What stays to be answered before the entry says what article 30(1) asks for. */
export function missingIn(entry: ProposedEntry): Missing[] {
  const { dataCategories, retention } = entry;
  const lacks: Record<Missing, boolean> = {
    purposes: entry.purposes.length === 0,
    lawfulBasis: entry.lawfulBasis === "to_determine",
    dataSubjects: entry.dataSubjects.length === 0,
    dataCategories: dataCategories.length === 0,
    retention:
      retention === "" && (dataCategories.length === 0 || dataCategories.some((each) => each.retention === "")),
    recipients: entry.recipients.length === 0 && !entry.noRecipient,
    transfers: entry.transfer === null,
    securityMeasures: entry.measures.length === 0,
  };
  return MISSING.filter((field) => lacks[field]);
}

/** Each proposed entry beside the register and beside the others of its file, in their order. */
export function compare(entries: readonly ProposedEntry[], known: readonly Known[]): Comparison[] {
  const names = entries.map(({ name }) => plain(name));
  const held = known.map((each) => ({ each, name: read(each.name) }));
  return entries.map((entry, index) => {
    const own = read(entry.name);
    const resembles = held
      .map(({ each, name }) => ({ each, score: nameLikeness(own, name) }))
      .filter(({ score }) => score >= ALIKE)
      .sort((a, b) => b.score - a.score);
    const first = names.indexOf(names[index] ?? "");
    const twin = first < index ? first : null;
    const same = twin !== null || resembles[0]?.score === SAME;
    return { resembles: resembles.map(({ each }) => each).slice(0, 3), same, twin, missing: missingIn(entry) };
  });
}
