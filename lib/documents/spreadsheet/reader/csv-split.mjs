// @ts-check
/** @typedef {{ line: number, cells: string[] }} CsvRow `line` is the one where the row starts, from 1 */

/**
 * Splits outside quotes; « "" » is a quote inside quotes, and a quote inside a cell that did not start with one is a sign like
 * another. `open` is the line of a quote that is never closed.
 * @param {string} text @param {string} delimiter @param {number} most rows to read
 * @returns {{ rows: CsvRow[], open: number | null }}
 */
export function splitCsv(text, delimiter, most) {
  /** @type {CsvRow[]} */
  const rows = [];
  /** @type {string[]} */
  let cells = [];
  let line = 1;
  let first = 1;
  let at = 0;
  while (at < text.length && rows.length < most) {
    const cell = readCell(text, at, delimiter);
    if (cell.open) return { rows, open: first };
    cells.push(cell.text);
    line += cell.lines;
    at = cell.end;
    if (at < text.length && text[at] === delimiter) {
      at += 1;
      if (at < text.length) continue;
      cells.push("");
    }
    at += text.startsWith("\r\n", at) ? 2 : 1;
    line += 1;
    if (cells.some((each) => each.trim() !== "")) rows.push({ line: first, cells });
    cells = [];
    first = line;
  }
  return { rows, open: null };
}

/** @param {string} text @param {number} from @param {string} delimiter */
function readCell(text, from, delimiter) {
  let at = from;
  let quoted = "";
  if (text[at] === '"') {
    for (;;) {
      const close = text.indexOf('"', at + 1);
      if (close === -1) return { text: "", end: text.length, lines: 0, open: true };
      quoted += text.slice(at + 1, close);
      at = close + 1;
      if (text[at] !== '"') break;
      quoted += '"';
    }
  }
  let end = at;
  while (end < text.length && text[end] !== delimiter && text[end] !== "\n" && text[end] !== "\r") end += 1;
  return { text: quoted + text.slice(at, end), end, lines: quoted.split(/\r\n|\r|\n/).length - 1, open: false };
}
