export type CsvCell = string | number | null;

/** A cell that a spreadsheet would run as a formula is written as text; full-width signs run where they are typed, in Asia. */
const RUNS = /^\s*[=+\-@\uff1d\uff0b\uff0d\uff20]|^[\t\r\n]/;
const NEEDS_QUOTES = /[";\r\n]/;

function written(cell: CsvCell): string {
  if (cell === null) return "";
  if (typeof cell === "number") return String(cell).replace(".", ",");
  const safe = RUNS.test(cell) ? `'${cell}` : cell;
  return NEEDS_QUOTES.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** Semicolons, CRLF, a header line; the mark at the head tells a French spreadsheet that this is UTF-8. Decimals take a comma. */
export function writeCsv(header: readonly string[], rows: readonly (readonly CsvCell[])[]): string {
  return `\ufeff${[header, ...rows].map((row) => `${row.map(written).join(";")}\r\n`).join("")}`;
}
