// @ts-check
import { Refused } from "./refusal.mjs";
import { readXml } from "./xml.mjs";

/** @typedef {{ type: string, path: string }} Relation */
/** @typedef {{ name: string, hidden: boolean, path: string }} ListedSheet */

/** @param {string} folder @param {string} target */
function resolved(folder, target) {
  const steps = target.startsWith("/") ? [] : folder.split("/").filter(Boolean);
  for (const step of target.split("/")) {
    if (step === "..") steps.pop();
    else if (step !== "" && step !== ".") steps.push(step);
  }
  return steps.join("/");
}

/** What a part points to, by id; targets outside the file are left out. @param {Map<string, Uint8Array>} parts @param {string} part */
function relations(parts, part) {
  const folder = part.includes("/") ? part.slice(0, part.lastIndexOf("/")) : "";
  const file = part.slice(folder === "" ? 0 : folder.length + 1);
  const bytes = parts.get(`${folder === "" ? "" : `${folder}/`}_rels/${file}.rels`);
  /** @type {Map<string, Relation>} */
  const found = new Map();
  if (!bytes) return found;
  readXml(bytes, {
    open(name, attribute) {
      if (name !== "Relationship" || attribute("TargetMode") === "External") return;
      const type = attribute("Type") ?? "";
      const path = resolved(folder, attribute("Target") ?? "");
      found.set(attribute("Id") ?? "", { type: type.slice(type.lastIndexOf("/") + 1), path });
    },
  });
  return found;
}

/**
 * The sheets of a workbook in their order, and the parts they share.
 * @param {Map<string, Uint8Array>} parts
 */
export function workbookOf(parts) {
  const book = [...relations(parts, "").values()].find(({ type }) => type === "officeDocument")?.path;
  const bytes = book === undefined ? undefined : parts.get(book);
  if (book === undefined || !bytes || !/workbook[^/]*\.xml$/.test(book)) throw new Refused("wrong-type", "zip");
  const targets = relations(parts, book);
  /** @type {ListedSheet[]} */
  const sheets = [];
  let since1904 = false;
  readXml(bytes, {
    open(name, attribute) {
      if (name === "workbookPr") since1904 = /^(1|true)$/.test(attribute("date1904") ?? "");
      if (name !== "sheet") return;
      const target = targets.get(attribute("id") ?? "");
      if (target?.type === "xlMacrosheet" || target?.type === "xlIntlMacrosheet") throw new Refused("macros");
      if (target?.type !== "worksheet") return;
      sheets.push({
        name: attribute("name") ?? "",
        hidden: (attribute("state") ?? "visible") !== "visible",
        path: target.path,
      });
    },
  });
  const shared = (/** @type {string} */ kind) => {
    const path = [...targets.values()].find(({ type }) => type === kind)?.path;
    return path === undefined ? undefined : parts.get(path);
  };
  return { sheets, since1904, strings: shared("sharedStrings"), styles: shared("styles") };
}
