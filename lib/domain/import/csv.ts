/** A line of a file, with the number that a text editor shows. */
export type CsvLine = { readonly line: number; readonly cells: Readonly<Record<string, string>> };
export type Problem = { readonly line: number; readonly reason: string };
export type CsvFile = { readonly lines: readonly CsvLine[]; readonly problems: readonly Problem[] };

type Raw = { line: number; cells: string[] };

/** Splits on semicolons and line ends outside quotes; « "" » is a quote inside quotes. `open` when a quote is never closed. */
function split(text: string): { rows: Raw[]; open: number | null } {
  const rows: Raw[] = [];
  let cells: string[] = [];
  let cell = "";
  let quoted = false;
  let line = 1;
  let first = 1;
  const endRow = () => {
    rows.push({ line: first, cells: [...cells, cell] });
    cells = [];
    cell = "";
    first = line;
  };
  for (let index = 0; index < text.length; index++) {
    const character = text[index];
    if (character === "\n") line++;
    if (quoted) {
      if (character === '"' && text[index + 1] === '"') {
        cell += '"';
        index++;
      } else if (character === '"') quoted = false;
      else cell += character;
    } else if (character === '"' && cell === "") quoted = true;
    else if (character === ";") {
      cells.push(cell);
      cell = "";
    } else if (character === "\n") endRow();
    else if (character !== "\r") cell += character;
  }
  if (cell !== "" || cells.length > 0) endRow();
  return { rows, open: quoted ? first : null };
}

/** Reads a file of semicolons in UTF-8 whose first line names the columns; every column asked must be there, in any order. */
export function readCsv(text: string, columns: readonly string[]): CsvFile {
  const { rows, open } = split(text.replace(/^\ufeff/, ""));
  if (open !== null) return { lines: [], problems: [{ line: open, reason: "un guillemet n’est jamais fermé" }] };
  const [header, ...body] = rows.filter(({ cells }) => cells.some((cell) => cell.trim() !== ""));
  if (!header) return { lines: [], problems: [{ line: 1, reason: "le fichier est vide" }] };
  const names = header.cells.map((name) => name.trim().toLowerCase());
  const missing = columns.filter((column) => !names.includes(column));
  if (missing.length > 0)
    return { lines: [], problems: [{ line: header.line, reason: `colonnes absentes : ${missing.join(", ")}` }] };
  const problems = body
    .filter(({ cells }) => cells.length !== names.length)
    .map(({ line, cells }) => ({ line, reason: `${cells.length} cellules au lieu de ${names.length}` }));
  const lines = body
    .filter(({ cells }) => cells.length === names.length)
    .map(({ line, cells }) => ({
      line,
      cells: Object.fromEntries(names.map((name, index) => [name, (cells[index] ?? "").trim()])),
    }));
  return { lines, problems };
}

/** How two writings of one name are compared: without case, accents or double spaces. */
export const folded = (text: string): string =>
  text.normalize("NFD").replace(/\p{M}/gu, "").replace(/[’']/g, "'").replace(/\s+/g, " ").trim().toLowerCase();

/** The code that a cell means, written as a code or as a label; undefined when neither. */
export function codeOf<Code extends string>(
  cell: string,
  choices: readonly { code: Code; label: string }[],
): Code | undefined {
  const written = (text: string) => folded(text).replace(/ ?\/ ?/g, "/");
  const wanted = written(cell);
  return choices.find(({ code, label }) => written(code) === wanted || written(label) === wanted)?.code;
}

const FRENCH_DAY = /^(\d{2})\/(\d{2})\/(\d{4})$/;

/** A day written 2022-11-16 or 16/11/2022, as 'YYYY-MM-DD'; undefined when it is no day of the calendar. */
export function dayIn(cell: string): string | undefined {
  const french = FRENCH_DAY.exec(cell);
  const day = french ? `${french[3]}-${french[2]}-${french[1]}` : cell;
  if (!/^\d{4}-\d{2}-\d{2}$/.test(day)) return undefined;
  const time = Date.parse(`${day}T00:00:00Z`);
  return Number.isNaN(time) || new Date(time).toISOString().slice(0, 10) !== day ? undefined : day;
}
