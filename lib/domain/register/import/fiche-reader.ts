import { plain } from "../plain-text";
import type { Choices } from "./find-header";
import { type ColumnMatch, matchWith } from "./match-column";
import { categoryOf, type ReadCategory, readCategories, withRetention } from "./parse/categories";
import { isSensitive } from "./parse/data-kind";
import { saysNothing } from "./parse/list";
import { type ReadTransfer, readTransfer } from "./parse/transfer";
import { readYesNo } from "./parse/yes-no";
import type { Answer } from "./raw-entry";
import type { ImportTarget } from "./target";

/** Tables of the CNIL's model: a line each, under a line of headings. */
const TABLES: readonly ImportTarget[] = [
  "dataCategories",
  "sensitiveData",
  "dataSubjects",
  "recipients",
  "transfer",
  "known",
];
const TABLE_WORDS =
  /^(?:description|details?|delais? d'effacement|durees?(?: de conservation)?|type(?: de destinataire)?|types? de garanties?|garanties?|pays|nom|adresse(?: electronique)?|cp|code postal|ville|tel|telephone|mail|e-?mail|courriel|organisme(?: destinataire)?|lien(?: .*)?|documentation|precisions?|destinataires?|oui ?\/ ?non|commentaires?|coordonnees)$/;
/** What may end a table of data, whose own lines have names of every kind. */
const ENDS_DATA: readonly ImportTarget[] = [
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
const NUMBERED = /\d\s*$/;
const PROCESSOR = /sous[- ]traitant|prestataire/;
const INTERNAL = /\binterne/;

/** Under a section, a line that is only somewhat like a question belongs to the section: « Contrôle d’accès » is a measure. */
const QUITE_ALIKE = 0.8;

/** Sections whose lines may have a name and an answer of their own. */
const LABELLED_LISTS: readonly ImportTarget[] = [
  "measures",
  "recipients",
  "processors",
  "dataSubjects",
  "dataCategories",
];

/** After this line of our own export, answers that the CNIL's model does not ask; few of them are questions of an import. */
const BEYOND = "suite de la fiche";
const ASKED_BEYOND: readonly ImportTarget[] = ["service", "manager", "software", "dataSources", "storagePlace"];

type Mode = { readonly target: ImportTarget; readonly table: boolean; readonly head: readonly string[] };
type Cells = readonly string[];

/** Reads one sheet that asks line after line: simple questions, then tables under their own headings. */
export class FicheReader {
  readonly #answers: Answer[] = [];
  readonly #categories: ReadCategory[] = [];
  readonly #transfers: ReadTransfer[] = [];
  readonly #internal: string[] = [];
  readonly #beyond: string[] = [];
  #isBeyond = false;
  readonly #headings = new Map<string, string>();
  #mode: Mode | undefined;

  constructor(readonly choices: Choices) {}

  result = () => ({
    answers: [...this.#answers, ...this.#rest()],
    categories: this.#categories,
    transfers: this.#transfers,
    internal: this.#internal,
  });

  #rest = (): Answer[] =>
    this.#beyond.length === 0 ? [] : [{ target: "note", heading: "Suite de la fiche", text: this.#beyond.join("\n") }];

  /** The headings met, each with what stands beside it. */
  headings = () => [...this.#headings].map(([heading, example]) => ({ heading, example }));

  take(cells: Cells): void {
    const at = cells.findIndex((cell) => cell !== "");
    const label = (cells[at] ?? "").replace(/\s+/gu, " ").replace(/\s*:$/, "");
    const values = cells.slice(at + 1);
    const said = values.filter((value) => value !== "");
    if (label === "") return;
    const match = matchWith(this.choices.mapping, this.choices.saved, label);
    if (plain(label) === BEYOND && said.length === 0) this.#isBeyond = true;
    else if (this.#isBeyond && ASKED_BEYOND.includes(match.target) && match.by !== "likeness" && said.length === 1)
      this.#answers.push({ target: match.target, heading: label, text: said.join("\n") });
    else if (this.#isBeyond) this.#beyond.push([label, said.join(" ; ")].filter(Boolean).join("\u00a0: "));
    if (this.#isBeyond) return;
    const head = said.length > 0 && said.every((value) => TABLE_WORDS.test(plain(value)));
    if (this.#isItem(label, match, head, said.length > 0)) this.#takeItem(label, values);
    else this.#takeQuestion(label, values, match, head);
  }

  #isItem(label: string, { target, by, score }: ColumnMatch, head: boolean, answered: boolean): boolean {
    if (!this.#mode || head) return false;
    const certain = by !== "none" && by !== "likeness" && target !== "note";
    if (this.#mode.table && (target === this.#mode.target || NUMBERED.test(label))) return true;
    const ofData = this.#mode.target === "dataCategories" || this.#mode.target === "sensitiveData";
    if (this.#mode.table && ofData) return !(certain && ENDS_DATA.includes(target));
    if (this.#mode.target === "known") return !certain || target === "known" || target === "jointControllers";
    if (this.#mode.target === "measures" && target === "measureKind") return true;
    if (answered && !LABELLED_LISTS.includes(this.#mode.target)) return false;
    return by === "none" || (by === "likeness" && score < QUITE_ALIKE);
  }

  #takeQuestion(heading: string, values: Cells, { target }: ColumnMatch, head: boolean): void {
    const said = values.filter((value) => value !== "");
    const text = said.join("\n");
    if (head && target === "note" && this.#mode?.table) this.#mode = { ...this.#mode, head: values };
    else if (TABLES.includes(target) && (head || text === ""))
      this.#mode = { target, table: head || target !== "known", head: values };
    else if (text === "") this.#mode = target === "note" ? undefined : { target, table: false, head: [] };
    else this.#answers.push({ target, heading, text });
    if (target !== "known" && !(head && target === "note")) this.#headings.set(heading, head ? "" : text);
  }

  #takeItem(label: string, values: Cells): void {
    const { target, table } = this.#mode ?? { target: "note", table: false };
    const said = values.filter((value) => value !== "");
    if (target === "known") this.#takeActor(label, said);
    else if (said.length === 0 && this.#asksMeasure(label))
      this.#answers.push({ target: "measureKind", heading: label, text: "" });
    else if (!table)
      this.#answers.push({ target, heading: label, text: said.length > 0 ? [label, ...said].join(" : ") : label });
    else if (target === "dataCategories" || target === "sensitiveData") this.#takeCategory(label, values);
    else if (target === "transfer") this.#takeTransfer(label, values);
    else this.#takeNamed(label, values);
  }

  #asksMeasure(label: string): boolean {
    const { target, by } = matchWith(this.choices.mapping, this.choices.saved, label);
    return target === "measureKind" && by !== "likeness";
  }

  /** The cell under a heading of the table, by its words, else by its usual place. */
  #under(words: RegExp, place: number, values: Cells): string {
    const found = this.#mode?.head.findIndex((heading) => words.test(plain(heading))) ?? -1;
    return values[found === -1 ? place : found] ?? "";
  }

  /** « Données de santé | Santé de l’enfant : allergies » has the town's own label, where it says as much. */
  #takeCategory(label: string, values: Cells): void {
    const detail = this.#under(/description|detail|precision/, 0, values);
    const retention = this.#under(/delai|duree|effacement|conservation/, 1, values);
    if (readYesNo(detail) === false || (detail === "" && (retention === "" || saysNothing(retention)))) return;
    const named = readCategories(detail);
    if (named.every((category) => category.detail !== "" && isSensitive(category.label, category.detail))) {
      this.#categories.push(...withRetention(named, retention).categories);
      return;
    }
    const yes = /^(?:oui|x)$/i.test(detail.trim());
    this.#categories.push(categoryOf(label, yes ? "" : detail, saysNothing(retention) ? "" : retention));
  }

  #takeTransfer(label: string, values: Cells): void {
    const recipient = this.#under(/organisme|nom|destinataire|description/, 0, values);
    const country = this.#under(/pays/, 1, values);
    const safeguard = this.#under(/garantie/, 2, values);
    const words = [recipient, country, safeguard].filter(Boolean);
    if (words.length === 0 || words.every(saysNothing)) return;
    const rest = values.filter((value) => value !== "" && !words.includes(value));
    this.#transfers.push(readTransfer([country, safeguard].join(" "), recipient || label));
    if (rest.length > 0) this.#answers.push({ target: "note", heading: label, text: rest.join("\n") });
  }

  /** « Destinataire 1 | INSEE | Organisme externe »: the label is a number, the name stands beside it. */
  #takeNamed(label: string, values: Cells): void {
    const { target } = this.#mode ?? { target: "note" };
    const beside = this.#under(/description|nom|organisme/, 0, values);
    const generic = NUMBERED.test(label) || matchWith(this.choices.mapping, this.choices.saved, label).by !== "none";
    const text = generic ? beside : label;
    if (text === "" || saysNothing(text)) return;
    const kind = plain(this.#under(/type/, 1, values));
    const isProcessor = target === "recipients" && PROCESSOR.test(kind);
    if (target === "recipients" && INTERNAL.test(kind)) this.#internal.push(text);
    this.#answers.push({ target: isProcessor ? "processors" : target, heading: label, text });
    if (!generic && beside !== "") this.#answers.push({ target: "note", heading: label, text: beside });
  }

  #takeActor(label: string, said: readonly string[]): void {
    const { target } = matchWith(this.choices.mapping, this.choices.saved, label);
    const [name] = said;
    if (name !== undefined)
      this.#answers.push({ target: target === "jointControllers" ? target : "known", heading: label, text: name });
  }
}
