// @ts-check
import { LIMITS } from "./limits.mjs";
import { shownBy } from "./number-format.mjs";
import { Refused } from "./refusal.mjs";
import { SheetBuilder, Tally } from "./sheet-builder.mjs";
import { workbookOf } from "./xlsx-package.mjs";
import { readWorksheet } from "./xlsx-worksheet.mjs";
import { readXml } from "./xml.mjs";

/** @param {Uint8Array | undefined} bytes @returns {string[]} */
function sharedStrings(bytes) {
  /** @type {string[]} */
  const strings = [];
  if (!bytes) return strings;
  let text = "";
  let inText = false;
  let phonetic = false;
  readXml(bytes, {
    open(name) {
      if (name === "si") text = "";
      else if (name === "rPh") phonetic = true;
      else if (name === "t") inText = !phonetic;
    },
    text(piece) {
      if (inText) text += piece;
    },
    close(name) {
      if (name === "rPh") phonetic = false;
      else if (name === "t") inText = false;
      else if (name === "si") strings.push(text);
      if (strings.length > LIMITS.sharedStrings) throw new Refused("too-many-cells", LIMITS.cells);
    },
  });
  return strings;
}

/** For each cell style, what it shows. @param {Uint8Array | undefined} bytes @returns {import("./xlsx-worksheet.mjs").Shown[]} */
function shownStyles(bytes) {
  /** @type {import("./xlsx-worksheet.mjs").Shown[]} */
  const shown = [];
  if (!bytes) return shown;
  /** @type {Map<number, string>} */
  const codes = new Map();
  let inCells = false;
  readXml(bytes, {
    open(name, attribute) {
      const format = Number(attribute("numFmtId"));
      if (name === "numFmt") codes.set(format, attribute("formatCode") ?? "");
      else if (name === "cellXfs") inCells = true;
      else if (name === "xf" && inCells) shown.push(shownBy(format, codes.get(format)));
    },
    close(name) {
      if (name === "cellXfs") inCells = false;
    },
  });
  return shown;
}

const NEEDED = /\.(xml|rels)$/i;
const MACROS = /(^|\/)(vbaProject\.bin|macrosheets\/)/i;

/** @param {string} name */
export const neededByXlsx = (name) => NEEDED.test(name);

/** @param {{ names: string[], contents: Map<string, Uint8Array> }} file */
export function readXlsx({ names, contents }) {
  if (names.some((name) => MACROS.test(name))) throw new Refused("macros");
  const { sheets, since1904, strings, styles } = workbookOf(contents);
  const known = { strings: sharedStrings(strings), shown: shownStyles(styles), since1904 };
  const tally = new Tally();
  return sheets.map(({ name, hidden, path }) => {
    const bytes = contents.get(path);
    if (!bytes) throw new Refused("damaged", path);
    const sheet = new SheetBuilder(name, hidden, tally);
    readWorksheet(bytes, known, sheet);
    return sheet.build();
  });
}
