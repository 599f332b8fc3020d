import { columnLetter, type Grid } from "./grid";
import type { Choices, Column, Header } from "./header";
import { type ColumnMatch, matchWith, UNMATCHED } from "./match-column";
import { readDay } from "./parse/day";
import { readLawfulBasis } from "./parse/lawful-basis";
import { type ImportTarget, SINGLE_TARGETS } from "./target";
import { withTicks } from "./ticked-columns";

const SEARCHED_LINES = 40;
const DEEPEST = 3;
/** A deeper header must earn its lines. */
const PER_LINE = 0.4;
/** Answers that a header must have between them, one of which names or explains the treatment. */
const FEWEST_ANSWERS = 2;
const ESSENTIAL: readonly ImportTarget[] = ["name", "purposes"];

const better = (left: ColumnMatch, right: ColumnMatch) => {
  const worth = ({ target, by, score }: ColumnMatch) => (by === "none" ? 0 : target === "note" ? 0.1 : score);
  return worth(right) > worth(left) ? right : left;
};

/** The heading of a column over the lines of a header: « Données » above « Durée de conservation ». */
function headingOf(grid: Grid, lines: readonly number[], column: number): string[] {
  const parts = lines.map((line) => grid.text(line, column).replace(/\s+/gu, " ")).filter((part) => part !== "");
  return parts.filter((part, index) => part !== parts[index - 1]);
}

function columnOf(grid: Grid, lines: readonly number[], index: number, choices: Choices): Column | undefined {
  const parts = headingOf(grid, lines, index);
  const last = parts.at(-1);
  if (last === undefined) return undefined;
  const heading = parts.join(" – ");
  const matches = [last, parts.join(" "), ...parts.slice(0, -1).reverse()].map((part) =>
    matchWith(choices.mapping, choices.saved, part),
  );
  const whole = matchWith(choices.mapping, choices.saved, heading);
  return { index, heading, parts, match: whole.by === "person" ? whole : matches.reduce(better) };
}

/** « Mises à jour | Automatiques » tells of software: a column of days holds one day at least, or nothing yet. */
function asDays(column: Column, texts: (column: Column) => string[]): Column {
  const { target, by } = column.match;
  if (by === "person" || by === "saved" || (target !== "createdOn" && target !== "updatedOn")) return column;
  const below = texts(column);
  const said = below.length === 0 || below.some((text) => readDay(text) !== undefined);
  return said ? column : { ...column, match: UNMATCHED };
}

/** Where two columns would give an answer that is one, the most usual heading gives it and the other is kept as a note. */
function withoutRivals(columns: readonly Column[], isEmpty: (column: Column) => boolean): Column[] {
  const winners = SINGLE_TARGETS.map((target) => {
    const rivals = columns.filter(({ match }) => match.target === target);
    const filled = rivals.filter((column) => column.match.by === "person" || !isEmpty(column));
    return (filled.length > 0 ? filled : rivals).reduce<Column | undefined>(
      (best, column) => (best === undefined || column.match.rank < best.match.rank ? column : best),
      undefined,
    );
  });
  return columns.map((column) =>
    SINGLE_TARGETS.includes(column.match.target) && !winners.includes(column)
      ? { ...column, match: { ...column.match, target: "note" } }
      : column,
  );
}

const answered = (columns: readonly Column[]) =>
  new Map(columns.filter(({ match }) => match.target !== "note").map(({ match }) => [match.target, match.score]));

/** A line of data taken for a second line of headings would swallow a treatment: most of its cells must read as headings. */
const readsAsHeadings = (grid: Grid, line: number, choices: Choices): boolean => {
  const cells = grid.filled(line).map((column) => grid.text(line, column));
  const known = cells.filter(
    (cell) => cell.length < 80 && matchWith(choices.mapping, choices.saved, cell).by !== "none",
  );
  // « SERVICE POPULATION » across the table parts its lines, and heads no column.
  return new Set(cells).size > 1 && known.length * 2 >= cells.length;
};

function headerAt(grid: Grid, lines: readonly number[], choices: Choices): Header | undefined {
  const [first, ...rest] = lines;
  // A title stands alone on its line: it heads no column of the table under it.
  if (first === undefined || (rest.length > 0 && grid.filled(first).length < 2)) return undefined;
  if (!rest.every((line) => readsAsHeadings(grid, line, choices))) return undefined;
  const below = grid.lines.filter((line) => line > (lines.at(-1) ?? first));
  const texts = ({ index }: Column) => below.map((line) => grid.own(line, index)).filter((text) => text !== "");
  const headed = Array.from({ length: grid.width }, (_, index) => columnOf(grid, lines, index, choices))
    .filter((column) => column !== undefined)
    .map((column) => asDays(column, texts));
  const columns = withoutRivals(headed, (column) => texts(column).length === 0);
  const answers = answered(columns);
  const byPerson = columns.some(({ match }) => match.by === "person" && match.target === "name");
  if (!byPerson && answers.size < FEWEST_ANSWERS) return undefined;
  if (!ESSENTIAL.some((target) => answers.has(target))) return undefined;
  const score = [...answers.values()].reduce((sum, worth) => sum + worth, 0) - PER_LINE * rest.length;
  return { first, last: rest.at(-1) ?? first, columns, score };
}

/** The header of a table: the lines that answer most questions, wherever they stand; undefined when none reads as one. */
export function findHeader(grid: Grid, choices: Choices): Header | undefined {
  const lines = grid.lines.slice(0, SEARCHED_LINES);
  const end = grid.lines.at(-1) ?? 0;
  let best: Header | undefined;
  lines.forEach((_, start) => {
    for (let depth = 1; depth <= DEEPEST; depth++) {
      const header = headerAt(grid, lines.slice(start, start + depth), choices);
      // A line with nothing under it heads nothing, unless it is all that there is.
      const heads = (one: Header | undefined) => one !== undefined && one.last < end;
      const better = heads(header) === heads(best) ? (header?.score ?? 0) > (best?.score ?? 0) : heads(header);
      if (better) best = header;
    }
  });
  return best && withTicks(grid, withName(grid, withBasis(grid, withUnheaded(grid, best))), choices);
}

/** What could be a header when none reads as one: the first line with most cells, for a person to say what each column is. */
export function likelyHeader(grid: Grid): Header | undefined {
  const lines = grid.lines.slice(0, 10);
  const widths = lines.map((line) => grid.filled(line).length);
  const widest = Math.max(0, ...widths);
  const line = lines[widths.indexOf(widest)];
  if (line === undefined || widest < 2) return undefined;
  const columns = grid
    .filled(line)
    .map((index) => ({ index, heading: grid.text(line, index), parts: [], match: UNMATCHED }));
  return withUnheaded(grid, { first: line, last: line, columns, score: 0 });
}

/** Without a column of bases, the one whose cells name some: « Justification », « Référence juridique ». */
function withBasis(grid: Grid, header: Header): Header {
  if (header.columns.some(({ match }) => match.target === "lawfulBasis")) return header;
  const below = grid.lines.filter((line) => line > header.last);
  const found = header.columns.find(({ index, match }) => {
    const free =
      match.target === "lawReferences" ||
      (match.target === "note" && match.by === "none") ||
      (match.target === "purposes" && match.by === "likeness");
    const cells = below
      .map((line) => grid.own(line, index))
      .filter((cell) => cell !== "" && cell.length <= BASIS_LENGTH);
    const named = cells.filter((cell) => readLawfulBasis(cell).lawfulBasis !== "to_determine");
    return free && match.by !== "person" && match.by !== "saved" && named.length > 0 && named.length * 2 > cells.length;
  });
  const match: ColumnMatch = { target: "lawfulBasis", by: "likeness", score: 0.5, rank: 0 };
  return { ...header, columns: header.columns.map((column) => (column === found ? { ...column, match } : column)) };
}

const BASIS_LENGTH = 300;
const NAME_LENGTH = 90;

/** Without a column of names, the first one that nothing else claims and whose cells are short, filled and all different. */
function withName(grid: Grid, header: Header): Header {
  if (header.columns.some(({ match }) => match.target === "name")) return header;
  const below = grid.lines.filter((line) => line > header.last);
  const found = header.columns.find(({ index, match }) => {
    const cells = below.map((line) => grid.own(line, index)).filter((cell) => cell !== "");
    const free = match.target === "note" && match.by === "none";
    const short = cells.every((cell) => cell.length <= NAME_LENGTH && /\p{L}{3}/u.test(cell));
    return free && short && cells.length * 2 > below.length && new Set(cells).size === cells.length;
  });
  const match: ColumnMatch = { target: "name", by: "likeness", score: 0.5, rank: 0 };
  return { ...header, columns: header.columns.map((column) => (column === found ? { ...column, match } : column)) };
}

/** Columns that hold something under no heading: kept as notes, by their letter. */
function withUnheaded(grid: Grid, header: Header): Header {
  const headed = new Set(header.columns.map(({ index }) => index));
  const below = grid.lines.filter((line) => line > header.last);
  const others = Array.from({ length: grid.width }, (_, index) => index)
    .filter((index) => !headed.has(index) && below.some((line) => grid.own(line, index) !== ""))
    .map((index): Column => {
      const heading = `Colonne ${columnLetter(index)}`;
      return { index, heading, parts: [], match: UNMATCHED };
    });
  return { ...header, columns: [...header.columns, ...others].sort((a, b) => a.index - b.index) };
}
