// @ts-check
import { dayOfSerial, hoursOf, plainNumber } from "./number-format.mjs";
import { Refused } from "./refusal.mjs";
import { readXml } from "./xml.mjs";

/** @typedef {"day" | "hours" | "number"} Shown */
/** @typedef {{ strings: string[], shown: Shown[], since1904: boolean }} Known */
/** @typedef {{ type: string, style: number, value: string, inline: string }} Cell */

const COLUMN_MAX = 16_384;
const LINE_MAX = 1_048_576;

/** Line from 1, column from 0. @param {string} reference */
function placeOf(reference) {
  const [, letters = "", digits = ""] = /^\$?([A-Z]{1,3})\$?(\d{1,7})$/i.exec(reference) ?? [];
  const column = [...letters.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  const line = Number(digits);
  if (column < 0 || column >= COLUMN_MAX || line < 1 || line > LINE_MAX) throw new Refused("damaged");
  return { line, column };
}

/** @param {string | undefined} value */
const isTrue = (value) => value === "1" || value === "true";

/** « _x000D_ » is how the format writes a character that XML has not. @param {string} text */
const unescaped = (text) =>
  text.replace(/_x([0-9a-f]{4})_/gi, (_, code) => String.fromCharCode(Number.parseInt(code, 16)));

/** The text of a cell, from the value it holds: what a formula would give is not computed. @param {Cell} cell @param {Known} known */
function textOf({ type, style, value, inline }, { strings, shown, since1904 }) {
  switch (type) {
    case "s": {
      const index = value.trim() === "" ? undefined : Number(value);
      const text = index === undefined ? "" : strings[index];
      if (text === undefined) throw new Refused("damaged");
      return unescaped(text);
    }
    case "inlineStr":
      return unescaped(inline);
    case "str":
      return unescaped(value);
    case "b":
      return value.trim() === "1" ? "VRAI" : "FAUX";
    case "e":
      return "";
    case "d":
      return value.replace(/T00:00(:00(\.0+)?)?Z?$/, "");
    default:
      return (value.trim() !== "" && shownText(Number(value), shown[style], since1904)) || plainNumber(value);
  }
}

/** @param {number} value @param {Shown | undefined} shown @param {boolean} since1904 */
function shownText(value, shown, since1904) {
  if (shown === "day") return dayOfSerial(value, since1904);
  return shown === "hours" ? hoursOf(value) : undefined;
}

/**
 * @param {Uint8Array} bytes @param {Known} known
 * @param {import("./sheet-builder.mjs").SheetBuilder} sheet
 */
export function readWorksheet(bytes, known, sheet) {
  let line = 0;
  let column = -1;
  /** @type {Cell | undefined} */
  let cell;
  let inside = "";
  let phonetic = false;
  let hidden = false;
  readXml(bytes, {
    open(name, attribute) {
      if (name === "row") {
        line = attribute("r") === undefined ? line + 1 : Number(attribute("r"));
        column = -1;
        hidden = isTrue(attribute("hidden"));
      } else if (name === "c") {
        const at = attribute("r");
        ({ line, column } = at === undefined ? { line, column: column + 1 } : placeOf(at));
        cell = { type: attribute("t") ?? "n", style: Number(attribute("s") ?? 0), value: "", inline: "" };
      } else if (name === "col") {
        if (isTrue(attribute("hidden"))) sheet.hideColumns(Number(attribute("min")) - 1, Number(attribute("max")) - 1);
      } else if (name === "rPh") phonetic = true;
      else if (name === "mergeCell") {
        const [from = "", to = from] = (attribute("ref") ?? "").split(":");
        const [start, end] = [placeOf(from), placeOf(to)];
        sheet.merge({ top: start.line, left: start.column, bottom: end.line, right: end.column });
      } else inside = name === "v" || (name === "t" && !phonetic) ? name : "";
    },
    text(piece) {
      if (!cell) return;
      if (inside === "v") cell.value += piece;
      else if (inside === "t") cell.inline += piece;
    },
    close(name) {
      inside = "";
      if (name === "rPh") phonetic = false;
      if (name !== "c" || !cell) return;
      sheet.put(line, column, textOf(cell, known));
      if (hidden) sheet.hideLine(line);
      cell = undefined;
    },
  });
}
