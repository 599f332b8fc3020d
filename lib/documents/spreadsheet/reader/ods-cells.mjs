// @ts-check
import { LIMITS } from "./limits.mjs";
import { Refused } from "./refusal.mjs";

const LINE_MAX = 1_048_576;
const SPACES_MAX = 1000;
const ERROR = /^(#[A-Z/0]+[!?]?|Err:\d+)$/;

/** @param {string | undefined} text */
const times = (text) => {
  const count = Number(text ?? 1);
  if (!Number.isInteger(count) || count < 1) throw new Refused("damaged");
  return Math.min(count, LINE_MAX);
};

/** @param {import("./xml.mjs").Attribute} attribute */
const isHidden = (attribute) => ["collapse", "filter"].includes(attribute("visibility") ?? "");

/** @typedef {{ times: number, type: string, stored: string, covered: boolean, paragraphs: string[] }} Cell */

/** The rows of one table of an OpenDocument sheet, where an empty line may stand for a million. */
export class OdsCells {
  #line = 0;
  #repeat = 1;
  #isHidden = false;
  #column = 0;
  #declared = 0;
  #paragraphs = 0;
  /** @type {Cell | undefined} */
  #cell;
  /** @type {{ column: number, times: number, text: string }[]} */
  #row = [];
  #sheet;

  /** @param {import("./sheet-builder.mjs").SheetBuilder} sheet */
  constructor(sheet) {
    this.#sheet = sheet;
  }

  /** @param {string} name @param {import("./xml.mjs").Attribute} attribute */
  open(name, attribute) {
    if (name === "table-column") {
      const first = this.#declared;
      this.#declared += times(attribute("number-columns-repeated"));
      if (isHidden(attribute)) this.#sheet.hideColumns(first, this.#declared - 1);
    } else if (name === "table-row") {
      this.#line += 1;
      this.#repeat = times(attribute("number-rows-repeated"));
      this.#isHidden = isHidden(attribute);
      this.#column = 0;
      this.#row = [];
    } else if (name === "table-cell" || name === "covered-table-cell") this.#openCell(name, attribute);
    else if (!this.#cell) return;
    else if (name === "p" || name === "h") {
      this.#paragraphs += 1;
      if (this.#paragraphs === 1) this.#cell.paragraphs.push("");
    } else if (name === "s") this.text(" ".repeat(Math.min(times(attribute("c")), SPACES_MAX)));
    else if (name === "tab") this.text("\t");
    else if (name === "line-break") this.text("\n");
  }

  /** @param {string} name @param {import("./xml.mjs").Attribute} attribute */
  #openCell(name, attribute) {
    const type = attribute("value-type") ?? "";
    const stored =
      attribute("date-value") ?? attribute("boolean-value") ?? attribute("string-value") ?? attribute("value") ?? "";
    const repeated = times(attribute("number-columns-repeated"));
    this.#cell = { times: repeated, type, stored, covered: name !== "table-cell", paragraphs: [] };
    const right = times(attribute("number-columns-spanned"));
    const down = times(attribute("number-rows-spanned"));
    if (right === 1 && down === 1) return;
    const [top, left] = [this.#line, this.#column];
    this.#sheet.merge({ top, left, bottom: top + down - 1, right: left + right - 1 });
  }

  /** @param {string} piece */
  text(piece) {
    if (!this.#cell || this.#paragraphs === 0) return;
    const last = this.#cell.paragraphs.length - 1;
    this.#cell.paragraphs[last] += piece;
  }

  /** @param {string} name */
  close(name) {
    if (name === "p" || name === "h") this.#paragraphs = Math.max(0, this.#paragraphs - 1);
    else if (name === "table-row") this.#closeRow();
    else if (this.#cell && (name === "table-cell" || name === "covered-table-cell")) {
      const text = this.#cell.covered ? "" : textOf(this.#cell);
      if (text.trim() !== "") this.#row.push({ column: this.#column, times: this.#cell.times, text });
      this.#column += this.#cell.times;
      this.#cell = undefined;
    }
  }

  #closeRow() {
    if (this.#row.length > 0) {
      const filled = this.#row.reduce((sum, { times: count }) => sum + count, 0) * this.#repeat;
      if (filled > LIMITS.cells) throw new Refused("too-many-cells", LIMITS.cells);
      for (let line = this.#line; line < this.#line + this.#repeat; line++) {
        if (this.#isHidden) this.#sheet.hideLine(line);
        for (const { column, times: count, text } of this.#row)
          for (let index = 0; index < count; index++) this.#sheet.put(line, column + index, text);
      }
    }
    this.#line += this.#repeat - 1;
  }
}

/** @param {Cell} cell */
function textOf({ type, stored, paragraphs }) {
  const shown = paragraphs.join("\n");
  if (type === "date" && stored !== "") return stored.replace(/T00:00:00(\.0+)?$/, "");
  if (type === "boolean") return stored === "true" ? "VRAI" : "FAUX";
  const text = shown === "" ? stored : shown;
  return ERROR.test(text.trim()) ? "" : text;
}
