// @ts-check
import { splitCsv } from "./csv-split.mjs";
import { Refused } from "./refusal.mjs";
import { SheetBuilder, Tally } from "./sheet-builder.mjs";

const DELIMITERS = [";", "\t", ","];
const SAMPLE_ROWS = 60;
/** Bytes that no text holds, beside tabs and ends of lines. @param {number} byte */
const isBinary = (byte) => byte < 0x09 || (byte > 0x0d && byte < 0x20) || byte === 0x7f;
/** Where Windows-1252 parts from Latin-1, from 0x80 to 0x9f; a space is a byte that it leaves empty. Node 20 decodes it as Latin-1. */
const WINDOWS = "€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ";

/** @param {Uint8Array} bytes */
const ofWindows = (bytes) =>
  Buffer.from(bytes)
    .toString("latin1")
    .replace(/[\u0080-\u009f]/g, (sign) => {
      const meant = WINDOWS[sign.charCodeAt(0) - 0x80];
      if (meant === undefined || meant === " ") throw new Refused("encoding");
      return meant;
    });

/** @param {Uint8Array} bytes @param {string} encoding */
function textOfWords(bytes, encoding) {
  const text = new TextDecoder(encoding).decode(bytes);
  if (text.includes("\0")) throw new Refused("wrong-type", "binary");
  return text;
}

/** UTF-8, with or without its mark, UTF-16 with it, else Windows-1252. @param {Uint8Array} bytes */
function textOf(bytes) {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return textOfWords(bytes, "utf-16le");
  if (first === 0xfe && second === 0xff) return textOfWords(bytes, "utf-16be");
  if (bytes.some(isBinary)) throw new Refused("wrong-type", "binary");
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return ofWindows(bytes);
  }
}

/** How well a delimiter explains the text: the share of rows with as many cells as most, times that number of cells. */
function score(/** @type {string} */ text, /** @type {string} */ delimiter) {
  const { rows } = splitCsv(text, delimiter, SAMPLE_ROWS);
  const widths = rows.map(({ cells }) => cells.length).filter((width) => width > 1);
  /** @type {Map<number, number>} */
  const counts = new Map();
  for (const width of widths) counts.set(width, (counts.get(width) ?? 0) + 1);
  const [width, count] = [...counts].sort((a, b) => b[1] - a[1] || b[0] - a[0])[0] ?? [1, 0];
  return width < 2 ? 0 : (count / rows.length) * Math.min(width, 20);
}

/** @param {Uint8Array} bytes */
export function readCsv(bytes) {
  const text = textOf(bytes);
  if (text.trim() === "") throw new Refused("nothing");
  const told = /^sep=([;,\t])\r?\n/.exec(text);
  const scored = DELIMITERS.map((sign) => ({ sign, score: score(text, sign) })).sort((a, b) => b.score - a.score);
  const delimiter = told?.[1] ?? (scored[0]?.score ? scored[0].sign : ";");
  const { rows, open } = splitCsv(told ? text.slice(told[0].length) : text, delimiter, Number.POSITIVE_INFINITY);
  if (open !== null) throw new Refused("open-quote", open + (told ? 1 : 0));
  const sheet = new SheetBuilder("", false, new Tally());
  for (const { line, cells } of rows)
    cells.forEach((cell, column) => {
      sheet.put(line + (told ? 1 : 0), column, cell);
    });
  return [sheet.build()];
}
