import type { Grid } from "./grid";
import type { Column, Header } from "./header";
import { type ReadCategory, readCategories, withDetails, withOwnPeriod } from "./parse/categories";
import { readYesNo } from "./parse/yes-no";
import type { Answer, RawEntry } from "./raw-entry";
import type { ImportTarget } from "./target";

/** A line that is no treatment and no part of one: a title between two parts, a total, a signature. */
export type LeftLine = { readonly sheet: string; readonly line: number; readonly text: string };
export type ReadRows = { readonly entries: RawEntry[]; readonly left: LeftLine[] };

type Group = { lines: number[]; section: string };

const FOOTER =
  /^(?:total|nota|nb\b|n\.b|source|legende|légende|document|mis à jour|mise à jour|fait (?:à|le)|édité|\*|signature|version|page \d)/i;
const FOOTER_LENGTH = 120;
/** In capitals, two letters at least. */
const isShouted = (text: string): boolean => !/\p{Ll}/u.test(text) && /\p{Lu}\P{Lu}*\p{Lu}/u.test(text);
const CATEGORY_TARGETS: readonly ImportTarget[] = ["dataCategories", "dataDetail", "retention"];

class RowReader {
  readonly #groups: Group[] = [];
  readonly #left: LeftLine[] = [];
  #section = "";
  #last = 0;

  constructor(
    readonly grid: Grid,
    readonly sheet: string,
    readonly header: Header,
    readonly name: Column,
    readonly oftenShouted: boolean,
  ) {}

  read(): { groups: Group[]; left: LeftLine[] } {
    for (const line of this.grid.lines) if (line > this.header.last) this.#take(line);
    return { groups: this.#groups, left: this.#left };
  }

  #take(line: number): void {
    const current = this.#groups.at(-1);
    const name = this.grid.text(line, this.name.index);
    if (this.#isHeaderAgain(line)) return;
    if (this.#isTitle(line, name)) {
      this.#section = this.grid.text(line, this.grid.filled(line)[0] ?? 0);
      this.#left.push({ sheet: this.sheet, line, text: this.#section });
    } else if (current && this.#continues(line, name)) current.lines.push(line);
    else if (name !== "") this.#groups.push({ lines: [line], section: this.#section });
    else this.#left.push({ sheet: this.sheet, line, text: this.#words(line) });
    this.#last = line;
  }

  #words = (line: number) =>
    this.grid
      .filled(line)
      .map((column) => this.grid.own(line, column))
      .filter(Boolean)
      .join(" | ");

  /** A header that is printed again on each page. */
  #isHeaderAgain = (line: number): boolean =>
    this.header.columns.filter(({ heading, index }) => this.grid.own(line, index) === heading && heading !== "")
      .length >= 2;

  #continues(line: number, name: string): boolean {
    const area = this.grid.areaAt(line, this.name.index);
    if (area && area.top < line && area.top > this.header.last) return true;
    if (line !== this.#last + 1 || this.grid.filled(line).length === 0) return false;
    return name === "" || (name === this.grid.text(this.#last, this.name.index) && this.#goesOn(line));
  }

  /** The treatment said again for its next category: all the rest is the same, or its number is. */
  #goesOn(line: number): boolean {
    const same = ({ index }: Column) => this.grid.own(line, index) === this.grid.own(this.#last, index);
    const { columns } = this.header;
    const ofData = columns.filter(({ match }) => CATEGORY_TARGETS.includes(match.target));
    const others = columns.filter((column) => !ofData.includes(column));
    const numbers = others.filter(({ index, match }) => match.target === "ref" && this.grid.own(line, index) !== "");
    const numbered = numbers.length > 0 && numbers.every(same);
    return ofData.some((column) => !same(column)) && (numbered || others.every(same));
  }

  /** One text alone on its line: across several columns, in capitals, outside the column of names, or the end of the document. */
  #isTitle(line: number, name: string): boolean {
    const filled = this.grid.filled(line);
    const [first] = filled;
    if (first === undefined) return false;
    const text = this.grid.text(line, first);
    const across =
      this.grid.span(line, first) > 1 &&
      filled.every((column) => this.grid.areaAt(line, column) === this.grid.areaAt(line, first));
    if (across) return true;
    if (filled.length > 1) return false;
    if (name === "")
      return (
        this.header.columns.some(({ index, match }) => index === first && match.target === "ref") ||
        this.#groups.length === 0
      );
    return (isShouted(text) && !this.oftenShouted) || FOOTER.test(text) || text.length > FOOTER_LENGTH;
  }
}

/** The text of a column over the lines of one treatment, a merged area said once; so is one that lines repeat, but for data. */
function textOver(grid: Grid, lines: readonly number[], { index: column, match }: Column): string {
  const texts = lines.map((line, index) => {
    const area = grid.areaAt(line, column);
    const again = index > 0 && area && area.top <= (lines[index - 1] ?? 0);
    return again ? "" : grid.text(line, column);
  });
  const said = texts.filter((text) => text !== "");
  return (CATEGORY_TARGETS.includes(match.target) ? said : [...new Set(said)]).join("\n");
}

/** Categories set out line by line: each keeps the period that stands beside it. */
function categoriesByLine(grid: Grid, lines: readonly number[], columns: readonly Column[]): ReadCategory[] {
  const of = (target: ImportTarget, line: number) =>
    columns
      .filter(({ match }) => match.target === target)
      .map((column) => textOver(grid, [line], column))
      .filter(Boolean)
      .join("\n");
  return lines.flatMap((line) => {
    const categories = withDetails(readCategories(of("dataCategories", line)), of("dataDetail", line));
    return withOwnPeriod(categories, of("retention", line));
  });
}

/** The treatments of a table, one a line or several lines to one where the name is merged or not said again. */
export function readRows(grid: Grid, sheet: string, header: Header): ReadRows {
  const name = header.columns.find(({ match }) => match.target === "name");
  if (!name) return { entries: [], left: [] };
  const names = grid.lines.filter((line) => line > header.last).map((line) => grid.own(line, name.index));
  const shouted = names.filter((text) => isShouted(text)).length;
  const reader = new RowReader(grid, sheet, header, name, shouted * 2 > names.filter(Boolean).length);
  const { groups, left } = reader.read();
  const entries = groups.map(({ lines, section }): RawEntry => {
    const split =
      lines.length > 1 && lines.filter((line) => textOf(grid, line, header, "dataCategories") !== "").length > 1;
    const columns = split
      ? header.columns.filter(({ match }) => !CATEGORY_TARGETS.includes(match.target))
      : header.columns;
    const answers: Answer[] = columns
      .map((column) => answerOf(column, textOver(grid, lines, column)))
      .filter(({ text }) => text !== "");
    const titled: Answer[] = section === "" ? [] : [{ target: "note", heading: "Rubrique", text: section }];
    return {
      place: { sheet, line: lines[0] ?? 0 },
      answers: [...answers, ...titled],
      categories: split ? categoriesByLine(grid, lines, header.columns) : [],
      transfers: [],
      internal: [],
    };
  });
  return { entries, left };
}

const BY_LABEL: readonly ImportTarget[] = ["dataFamily", "measureKind"];

/** A cross under « Préfecture » names it; under « Sauvegarde », it says yes to it. */
function answerOf({ match: { target }, heading, label, isTicked }: Column, text: string): Answer {
  if (label === undefined) return { target, heading, text };
  if (BY_LABEL.includes(target)) return { target, heading: label, text };
  return { target, heading, text: isTicked && readYesNo(text) ? label : "" };
}

const textOf = (grid: Grid, line: number, { columns }: Header, target: ImportTarget): string =>
  columns
    .filter(({ match }) => match.target === target)
    .map(({ index }) => grid.own(line, index))
    .join("");
