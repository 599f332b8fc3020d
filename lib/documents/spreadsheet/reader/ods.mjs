// @ts-check
import { OdsCells } from "./ods-cells.mjs";
import { Refused } from "./refusal.mjs";
import { SheetBuilder, Tally } from "./sheet-builder.mjs";
import { readXml } from "./xml.mjs";

const TYPE = "application/vnd.oasis.opendocument.spreadsheet";
/** What stands in a table beside its cells: comments, drawings, earlier contents, a table inside a cell. */
const ASIDE = ["annotation", "shapes", "frame", "custom-shape", "tracked-changes", "dde-links", "forms", "note"];
const NEEDED = ["mimetype", "content.xml", "META-INF/manifest.xml"];

/** @param {string} name */
export const neededByOds = (name) => NEEDED.includes(name);

/** @param {Uint8Array | undefined} manifest */
function refuseEncrypted(manifest) {
  if (!manifest) return;
  readXml(manifest, {
    open(name) {
      if (name === "encryption-data") throw new Refused("encrypted");
    },
  });
}

/** @param {{ names: string[], contents: Map<string, Uint8Array> }} file */
export function readOds({ names, contents }) {
  const type = new TextDecoder().decode(contents.get("mimetype")).trim();
  if (type !== TYPE && type !== `${TYPE}-template`) throw new Refused("wrong-type", "zip");
  if (names.some((name) => /^(Basic|Scripts)\/.+/.test(name))) throw new Refused("macros");
  refuseEncrypted(contents.get("META-INF/manifest.xml"));
  const bytes = contents.get("content.xml");
  if (!bytes) throw new Refused("damaged", "content.xml");
  const tally = new Tally();
  /** @type {SheetBuilder[]} */
  const sheets = [];
  /** @type {Set<string>} */
  const hiddenStyles = new Set();
  let style = "";
  let aside = 0;
  let tables = 0;
  /** @type {OdsCells | undefined} */
  let cells;
  readXml(bytes, {
    open(name, attribute) {
      if (aside > 0 || ASIDE.includes(name)) aside += 1;
      else if (name === "style") style = attribute("name") ?? "";
      else if (name === "table-properties" && attribute("display") === "false") hiddenStyles.add(style);
      else if (name === "table") {
        tables += 1;
        if (tables > 1) return;
        const sheet = new SheetBuilder(attribute("name") ?? "", hiddenStyles.has(attribute("style-name") ?? ""), tally);
        sheets.push(sheet);
        cells = new OdsCells(sheet);
      } else if (tables === 1) cells?.open(name, attribute);
    },
    text(piece) {
      if (aside === 0 && tables === 1) cells?.text(piece);
    },
    close(name) {
      if (aside > 0) aside -= 1;
      else if (name === "table") tables -= 1;
      else if (tables === 1) cells?.close(name);
    },
  });
  return sheets.map((sheet) => sheet.build());
}
