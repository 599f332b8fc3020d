import { crc32, inflateRawSync } from "node:zlib";
import type { FileKind } from "@/lib/domain/document/kind";
import { Refused } from "../spreadsheet/reader/refusal.mjs";
import { directoryOf, type ZipEntry } from "../spreadsheet/reader/zip-directory.mjs";
import { latin1, NotTaken } from "./bytes";

/** A report with a photograph a page has some hundred parts. */
const MOST_PARTS = 2_000;
/** Unpacked, all parts together. */
const MOST_BYTES = 400_000_000;
/** The part that says what the document is; it is the only one that is unpacked. */
const MOST_TYPES = 1_000_000;

const OPEN_DOCUMENT: Readonly<Record<string, FileKind>> = {
  "application/vnd.oasis.opendocument.text": "odt",
  "application/vnd.oasis.opendocument.spreadsheet": "ods",
};
const OPEN_XML =
  /ContentType\s*=\s*["']application\/vnd\.openxmlformats-officedocument\.(wordprocessingml\.document|spreadsheetml\.sheet)\.main\+xml["']/;

/** Programs: Word's and Excel's, and the folders where LibreOffice keeps its own. */
const PROGRAM = /(^|\/)vba(project|data)[^/]*\.(bin|xml)$|^(basic|scripts)\/.*[^/]$|(^|\/)(activex|macrosheets)\//i;

function entriesOf(bytes: Uint8Array): ZipEntry[] {
  try {
    return directoryOf(bytes, MOST_PARTS);
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    if (error.code === "encrypted") throw new NotTaken("encrypted");
    throw new NotTaken(error.code === "too-many-entries" ? "too-much" : "damaged");
  }
}

function textOf({ packed, method, size, crc }: ZipEntry): string {
  if (size > MOST_TYPES) throw new NotTaken("too-much");
  let content: Uint8Array;
  try {
    content = method === 0 ? packed : inflateRawSync(packed, { maxOutputLength: MOST_TYPES });
  } catch {
    throw new NotTaken("damaged"); // packed badly, or more than it said: either way not a document
  }
  if (content.byteLength !== size || crc32(content) !== crc) throw new NotTaken("damaged");
  return latin1(content);
}

/** What an archive is, by the part that says it. Refuses programs, passwords, and an archive that is no document we take. */
export function officeKind(bytes: Uint8Array): FileKind {
  const entries = entriesOf(bytes);
  if (entries.reduce((sum, { size }) => sum + size, 0) > MOST_BYTES) throw new NotTaken("too-much");
  if (entries.some(({ name }) => PROGRAM.test(name))) throw new NotTaken("macros");
  const [first] = entries;
  if (first?.name === "mimetype") {
    const kind = OPEN_DOCUMENT[textOf(first).trim()];
    if (!kind || !entries.some(({ name }) => name === "content.xml")) throw new NotTaken("wrong-type");
    return kind;
  }
  const types = entries.find(({ name }) => name === "[Content_Types].xml");
  if (!types) throw new NotTaken("wrong-type");
  const text = textOf(types);
  if (/macroEnabled|vbaProject/i.test(text)) throw new NotTaken("macros");
  const main = OPEN_XML.exec(text)?.[1];
  if (!main) throw new NotTaken("wrong-type");
  return main.startsWith("word") ? "docx" : "xlsx";
}
