import { plain } from "../plain-text";
import { BareLines } from "./bare-lines";
import { boxed } from "./boxes";
import { categoriesOfLine, isHead, itemOf } from "./fiche-tables";
import {
  ASKED_BEYOND,
  ASKS_WHICH,
  BEYOND,
  cellUnder,
  ENDS_DATA,
  INTERNAL,
  isUnwritten,
  LABELLED_LISTS,
  NUMBERED,
  PROCESSOR,
  QUITE_ALIKE,
  TABLES,
} from "./fiche-words";
import type { Choices } from "./header";
import { type ColumnMatch, matchWith } from "./match-column";
import type { ReadCategory } from "./parse/categories";
import { saysNothing } from "./parse/list";
import { type ReadTransfer, readTransfer } from "./parse/transfer";
import type { Answer } from "./raw-entry";
import { type ImportTarget, SINGLE_TARGETS } from "./target";

type Mode = {
  readonly target: ImportTarget;
  readonly heading: string;
  readonly table: boolean;
  readonly head: readonly string[];
};
type Cells = readonly string[];

const filled = (values: Cells) => values.filter((value) => value !== "");

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
  readonly #bare = new BareLines();

  constructor(readonly choices: Choices) {}

  result() {
    this.#endSection();
    return {
      answers: [...this.#answers, ...this.#rest()],
      categories: this.#categories,
      transfers: this.#transfers,
      internal: this.#internal,
    };
  }

  #endSection(): void {
    if (this.#mode) this.#answers.push(...this.#bare.end(this.#mode));
  }

  #rest = (): Answer[] =>
    this.#beyond.length === 0 ? [] : [{ target: "note", heading: "Suite de la fiche", text: this.#beyond.join("\n") }];

  /** The headings met, each with what stands beside it. */
  headings = () => [...this.#headings].map(([heading, example]) => ({ heading, example }));

  take(cells: Cells): void {
    const at = cells.findIndex((cell) => cell !== "");
    const written = (cells[at] ?? "").replace(/\s+/gu, " ").replace(/\s*:$/, "");
    const label = boxed(written);
    const values = cells.slice(at + 1);
    const said = filled(values);
    if (label === null || label === "" || (said.length === 0 && isUnwritten(label))) return;
    const match = this.#match(label);
    if (plain(label) === BEYOND && said.length === 0) this.#isBeyond = true;
    else if (this.#isBeyond && ASKED_BEYOND.includes(match.target) && match.by !== "likeness" && said.length === 1)
      this.#answers.push({ target: match.target, heading: label, text: said.join("\n") });
    else if (this.#isBeyond) this.#beyond.push([label, said.join(" ; ")].filter(Boolean).join("\u00a0: "));
    if (this.#isBeyond) return;
    const head = isHead(said);
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

  #takeQuestion(heading: string, values: Cells, { target, by }: ColumnMatch, head: boolean): void {
    const said = filled(values);
    const text = said.join("\n");
    if (!(head && target === "note")) this.#endSection();
    if (head && target === "note" && this.#mode?.table) this.#mode = { ...this.#mode, head: values };
    else if (TABLES.includes(target) && (head || text === ""))
      this.#mode = { target, heading, table: head || target !== "known", head: values };
    else if (text === "" || (head && target === "measures")) {
      // « Registre des activités de traitement » is a title, and asks for no name.
      const none = target === "note" || (SINGLE_TARGETS.includes(target) && by === "likeness");
      this.#mode = none ? undefined : { target, heading, table: false, head: values };
    } else this.#answers.push({ target, heading, text });
    if (target !== "known" && !(head && target === "note")) this.#headings.set(heading, head ? "" : text);
  }

  #takeItem(label: string, values: Cells): void {
    const { target, table } = this.#mode ?? { target: "note", table: false };
    const said = filled(values);
    const asked = this.#match(label);
    if (target === "known") this.#takeActor(label, said);
    else if (said.length === 0 && asked.target === "measureKind" && asked.by !== "likeness")
      this.#answers.push({ target: "measureKind", heading: label, text: "" });
    else if (!table) this.#answers.push({ target, heading: label, text: itemOf(label, said) });
    else if (target === "dataCategories" || target === "sensitiveData") this.#takeData(label, values);
    else if (target === "transfer") this.#takeTransfer(label, values);
    else this.#takeNamed(label, values);
  }

  #match = (label: string) => matchWith(this.choices.mapping, this.choices.saved, label);

  #under = (words: RegExp, place: number, values: Cells) => cellUnder(this.#mode?.head ?? [], words, place, values);

  #hasColumns = () => filled(this.#mode?.head ?? []).length > 0;

  #takeData(label: string, values: Cells): void {
    const said = filled(values);
    if (said.length > 0 && ASKS_WHICH.test(plain(label))) this.#bare.add(said);
    else if (said.length === 0 && !this.#hasColumns()) this.#bare.add([label]);
    else {
      this.#bare.haveColumns();
      this.#categories.push(...categoriesOfLine(this.#mode?.head ?? [], label, values));
    }
  }

  #takeTransfer(label: string, values: Cells): void {
    if (!this.#hasColumns()) {
      const text = filled(values).join("\n") || (NUMBERED.test(label) ? "" : label);
      if (text !== "") this.#answers.push({ target: "transfer", heading: label, text });
      return;
    }
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
    const { target, heading } = this.#mode ?? { target: "note", heading: "" };
    const beside = this.#under(/description|nom|organisme/, 0, values);
    const match = this.#match(label);
    const generic = NUMBERED.test(label) || (match.by !== "none" && (beside !== "" || match.target === target));
    const text = generic ? beside : label;
    // « Destinataires internes », then their names under it.
    if (text === "" && match.target === target && this.#mode) this.#mode = { ...this.#mode, heading: label };
    if (text === "" || saysNothing(text)) return;
    const kind = plain(this.#under(/type/, 1, values));
    const isProcessor = target === "recipients" && PROCESSOR.test(kind);
    if (target === "recipients" && INTERNAL.test(kind)) this.#internal.push(text);
    const under = !generic && INTERNAL.test(plain(heading)) ? heading : label;
    this.#answers.push({ target: isProcessor ? "processors" : target, heading: under, text });
    if (!generic && beside !== "") this.#answers.push({ target: "note", heading: label, text: beside });
  }

  #takeActor(label: string, said: readonly string[]): void {
    const { target } = this.#match(label);
    const [name] = said;
    if (name !== undefined)
      this.#answers.push({ target: target === "jointControllers" ? target : "known", heading: label, text: name });
  }
}
