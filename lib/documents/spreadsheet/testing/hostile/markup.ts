import { odsContent } from "../ods-file";
import { sharedRelation, workbookParts, worksheet } from "../workbook-file";
import { zipFile } from "../zip-file";
import type { HostileFile } from "./hostile-file";
import { cell, ods, row, xlsx } from "./made";

const after = (prolog: string, text: string) =>
  worksheet(row(cell("A1", text))).replace("<worksheet", `${prolog}<worksheet`);
const good = worksheet(row(cell("A1", "Cantine")));

const laughs = `<!DOCTYPE w [<!ENTITY a "ha">${Array.from(
  { length: 9 },
  (_, n) => `<!ENTITY ${"bcdefghij"[n]} "${`&${"abcdefghi"[n]};`.repeat(10)}">`,
).join("")}]>`;

export const hostileMarkup: HostileFile[] = [
  {
    what: "an external entity (XXE) in a sheet",
    bytes: () => xlsx(after('<!DOCTYPE w [<!ENTITY x SYSTEM "file:///etc/passwd">]>', "&x;")),
    refused: "doctype",
  },
  {
    what: "an external entity fetched from the network",
    bytes: () => xlsx(after('<!DOCTYPE w SYSTEM "http://exemple.test/w.dtd">', "a")),
    refused: "doctype",
  },
  {
    what: "a parameter entity in an ODS",
    bytes: () =>
      ods(odsContent("").replace("<office", '<!DOCTYPE o [<!ENTITY % p SYSTEM "file:///dev/random">%p;]><office')),
    refused: "doctype",
  },
  { what: "a billion laughs in a sheet", bytes: () => xlsx(after(laughs, "&j;")), refused: "doctype" },
  {
    what: "a billion laughs in an ODS",
    bytes: () => ods(odsContent("").replace("<office", `${laughs}<office`)),
    refused: "doctype",
  },
  {
    what: "a DTD in the shared strings",
    bytes: () =>
      xlsx(good, {
        relations: sharedRelation,
        parts: [
          { name: "xl/sharedStrings.xml", content: '<!DOCTYPE s [<!ENTITY e "x">]><sst><si><t>&e;</t></si></sst>' },
        ],
      }),
    refused: "doctype",
  },
  {
    what: "an entity that nothing declares",
    bytes: () => xlsx(worksheet(row(cell("A1", "&secret;")))),
    refused: "doctype",
  },
  {
    what: "a DTD hidden in UTF-16",
    bytes: () =>
      zipFile({
        entries: workbookParts([{ name: "R", xml: "" }]).map((part) =>
          part.name.endsWith("sheet1.xml")
            ? { ...part, content: Buffer.from(`\ufeff${after(laughs, "&j;")}`, "utf16le") }
            : part,
        ),
      }),
    refused: "encoding",
  },
  {
    what: "an encoding that hides signs (UTF-7)",
    bytes: () => xlsx(good.replace("UTF-8", "UTF-7")),
    refused: "encoding",
  },
  {
    what: "bytes that are no UTF-8",
    bytes: () =>
      zipFile({
        entries: workbookParts([{ name: "R", xml: "" }]).map((part) =>
          part.name.endsWith("sheet1.xml")
            ? { ...part, content: Buffer.from(worksheet(row(cell("A1", "é"))), "latin1") }
            : part,
        ),
      }),
    refused: "encoding",
  },
  {
    what: "elements nested two thousand deep",
    bytes: () => xlsx(`<worksheet>${"<a>".repeat(2000)}${"</a>".repeat(2000)}</worksheet>`),
    refused: "damaged",
  },
  { what: "an element that is never closed", bytes: () => xlsx("<worksheet><sheetData><row>"), refused: "damaged" },
  {
    what: "elements closed in the wrong order",
    bytes: () => xlsx("<worksheet><row><c></row></c></worksheet>"),
    refused: "damaged",
  },
  {
    what: "ten thousand attributes",
    bytes: () => xlsx(`<worksheet ${Array.from({ length: 10_000 }, (_, n) => `a${n}="1"`).join(" ")}/>`),
    refused: "damaged",
  },
  {
    what: "one tag of three megabytes",
    bytes: () => xlsx(`<worksheet a="${Array.from({ length: 300_000 }, (_, n) => n * 7919).join(" ")}"/>`),
    refused: "damaged",
  },
];
