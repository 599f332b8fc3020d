import { plain } from "../plain-text";
import type { ImportTarget } from "./target";

/** Tables of the CNIL's model: a line each, under a line of headings. */
export const TABLES: readonly ImportTarget[] = [
  "dataCategories",
  "sensitiveData",
  "dataSubjects",
  "recipients",
  "transfer",
  "known",
];
export const TABLE_WORDS =
  /^(?:description|details?|delais? d'effacement|durees?(?: de conservation)?|type(?: de destinataire)?|types? de garanties?|garanties?|pays|nom|adresse(?: electronique)?|cp|code postal|ville|tel|telephone|mail|e-?mail|courriel|organisme(?: destinataire)?|lien(?: vers .*)?|documentation|precisions?|destinataires?|oui ?\/ ?non|commentaires?|observations?|coordonnees|role|qualite|statut|exemples?|mesures? mises? en (?:place|oeuvre))$/;
/** What may end a table of data, whose own lines have names of every kind. */
export const ENDS_DATA: readonly ImportTarget[] = [
  "dataCategories",
  "sensitiveData",
  "dataSubjects",
  "recipients",
  "processors",
  "transfer",
  "measures",
  "retention",
  "purposes",
  "lawfulBasis",
  "createdOn",
  "updatedOn",
];
export const NUMBERED = /\d\s*$/;
export const PROCESSOR = /sous[- ]traitant|prestataire/;
export const INTERNAL = /\binterne/;

/** Under a section, a line that is only somewhat like a question belongs to the section: « Contrôle d’accès » is a measure. */
export const QUITE_ALIKE = 0.8;

/** Sections whose lines may have a name and an answer of their own. */
export const LABELLED_LISTS: readonly ImportTarget[] = [
  "measures",
  "recipients",
  "processors",
  "dataSubjects",
  "dataCategories",
];

/** After this line of our own export, answers that the CNIL's model does not ask; few of them are questions of an import. */
export const BEYOND = "suite de la fiche";
export const ASKED_BEYOND: readonly ImportTarget[] = ["service", "manager", "software", "dataSources", "storagePlace"];

/** The form tells what to write; nobody wrote it. */
export const INSTRUCTION =
  /^(?:decrivez|listez|cochez|indiquez|precisez|renseignez|enumerez|ajoutez|dans des situations particulieres|la collecte de certaines donnees)\b/;
/** « 1 », « 2.1 », « IV. », « b) », « • »: the number of a line is no answer and no question. */
export const RANK = /^(?:(?:[a-z]\.?)?\d{1,2}(?:\.\d{1,2})*\s?[.):°-]?|[ivx]{1,4}\s?[.)]|[a-z]\)|[-–•])$/i;
/** « Si oui, lesquelles ? » asks for what stands beside it. */
export const ASKS_WHICH = /^si oui\b|^(?:si .{1,30})?(?:lesquel|laquelle|quel)/;

/** Lines that answer nothing where nothing stands beside them: what to write, which ones, the number of an item. */
export const isUnwritten = (label: string): boolean =>
  [INSTRUCTION, ASKS_WHICH, RANK].some((form) => form.test(plain(label)));

/** The cell under a heading of the table, by its words, else by its usual place. */
export function cellUnder(head: readonly string[], words: RegExp, place: number, values: readonly string[]): string {
  const found = head.findIndex((heading) => words.test(plain(heading)));
  return values[found === -1 ? place : found] ?? "";
}
