// @ts-check
import { readCsv } from "./csv.mjs";
import { LIMITS } from "./limits.mjs";
import { neededByOds, readOds } from "./ods.mjs";
import { Refused } from "./refusal.mjs";
import { neededByXlsx, readXlsx } from "./xlsx.mjs";
import { unzip } from "./zip.mjs";

/** @typedef {import("@/lib/domain/register/import/sheet").Sheet} Sheet */

/** What a file is, by its first bytes: names lie. @type {[string, number[]][]} */
const SIGNATURES = [
  ["zip", [0x50, 0x4b, 0x03, 0x04]],
  ["zip", [0x50, 0x4b, 0x05, 0x06]],
  ["old-office", [0xd0, 0xcf, 0x11, 0xe0]],
  ["pdf", [0x25, 0x50, 0x44, 0x46]],
  ["image", [0x89, 0x50, 0x4e, 0x47]],
  ["image", [0xff, 0xd8, 0xff]],
  ["image", [0x47, 0x49, 0x46, 0x38]],
  ["rtf", [0x7b, 0x5c, 0x72, 0x74, 0x66]],
  ["program", [0x4d, 0x5a]],
  ["program", [0x7f, 0x45, 0x4c, 0x46]],
  ["archive", [0x1f, 0x8b]],
  ["archive", [0x37, 0x7a, 0xbc, 0xaf]],
  ["archive", [0x52, 0x61, 0x72, 0x21]],
];
const MARKUP = /^\s*<(\?xml|!doctype|html|table|svg)/i;

/** @param {Uint8Array} bytes */
function kindOf(bytes) {
  const signed = SIGNATURES.find(([, signature]) => signature.every((byte, index) => bytes[index] === byte));
  if (signed) return signed[0];
  const start = new TextDecoder().decode(bytes.subarray(0, 200));
  return MARKUP.test(start) ? "markup" : "text";
}

/** @param {Uint8Array} bytes */
function readZip(bytes) {
  const file = unzip(bytes, (name) => neededByOds(name) || neededByXlsx(name));
  if (file.contents.has("[Content_Types].xml")) return { kind: "xlsx", sheets: readXlsx(file) };
  if (file.contents.has("mimetype")) return { kind: "ods", sheets: readOds(file) };
  throw new Refused("wrong-type", "zip");
}

/**
 * A spreadsheet as plain texts, whatever wrote it; throws `Refused`, never reads beyond the limits.
 * @param {Uint8Array} bytes @returns {{ kind: string, sheets: Sheet[] }}
 */
export function read(bytes) {
  if (bytes.length === 0) throw new Refused("nothing");
  if (bytes.length > LIMITS.fileBytes) throw new Refused("too-big");
  const kind = kindOf(bytes);
  if (kind === "old-office") throw new Refused("old-office");
  if (kind !== "zip" && kind !== "text") throw new Refused("wrong-type", kind);
  const book = kind === "zip" ? readZip(bytes) : { kind: "csv", sheets: readCsv(bytes) };
  if (book.sheets.every(({ rows }) => rows.length === 0)) throw new Refused("nothing");
  return book;
}
