import { deflateRawSync } from "node:zlib";
import { odsContent, odsParts, odsTable } from "../ods-file";
import { workbookParts, worksheet, xlsxParts } from "../workbook-file";
import { type MadeEntry, zipFile } from "../zip-file";
import type { HostileFile } from "./hostile-file";
import { cell, ods, row, xlsx } from "./made";

const parts = () => xlsxParts([{ name: "Registre", rows: [["Cantine"]] }]);
const good = worksheet(row(cell("A1", "Cantine")));
const table = (inside: string) => ods(odsContent(`<table:table table:name="A">${inside}</table:table>`));
const line = (inside: string, attributes = "") => `<table:table-row${attributes}>${inside}</table:table-row>`;
const cantine = "<table:table-cell><text:p>Cantine</text:p></table:table-cell>";

/** The part that holds the sheet, changed. */
const withSheet = (change: (part: MadeEntry) => Partial<MadeEntry>) =>
  zipFile({ entries: parts().map((part) => (part.name.endsWith("sheet1.xml") ? { ...part, ...change(part) } : part)) });

/** An archive whose comment is a whole archive: two readers may find two ends. */
function archiveInComment(): Uint8Array {
  const inner = zipFile({ entries: [{ name: "autre.xml", content: "<autre/>" }] });
  const outer = Buffer.from(zipFile({ entries: parts() }));
  outer.writeUInt16LE(inner.length, outer.length - 2);
  return Buffer.concat([outer, inner]);
}

const reference = (at: string) => xlsx(worksheet(row(cell(at, "x"))));
const shared = (index: string) => xlsx(worksheet(`<row><c r="A1" t="s"><v>${index}</v></c></row>`));

export const hostileDisguises: HostileFile[] = [
  { what: "an archive in the comment of another", bytes: archiveInComment, refused: "damaged" },
  {
    what: "an archive with an honest comment",
    bytes: () => {
      const archive = Buffer.from(zipFile({ entries: parts() }));
      archive.writeUInt16LE(7, archive.length - 2);
      return Buffer.concat([archive, Buffer.from("bonjour")]);
    },
    reads: "Cantine",
  },
  {
    what: "sizes that follow their entries",
    bytes: () => {
      const told = { local: { flags: 0x0808, crc: 0, size: 0, packedSize: 0 }, central: { flags: 0x0808 } };
      return zipFile({ entries: parts().map((part) => ({ ...part, ...told })) });
    },
    reads: "Cantine",
  },
  {
    what: "a checksum that only the local header gives wrong",
    bytes: () => withSheet(() => ({ local: { crc: 5 } })),
    refused: "lying",
  },
  {
    what: "bytes hidden after the packed ones",
    bytes: () =>
      withSheet(({ content }) => ({
        packed: Buffer.concat([deflateRawSync(Buffer.from(content)), Buffer.alloc(900, 65)]),
      })),
    refused: "lying",
  },
  {
    what: "a symbolic link to a file of the server, which nothing follows",
    bytes: () => zipFile({ entries: [...parts(), { name: "xl/lien", content: "/etc/passwd", stored: true }] }),
    reads: "Cantine",
  },
  {
    what: "a name of 60,000 signs",
    bytes: () => zipFile({ entries: [...parts(), { name: "a".repeat(60_000), content: "x" }] }),
    reads: "Cantine",
  },
  {
    what: "a workbook that is its own sheet",
    bytes: () =>
      zipFile({
        entries: parts().map((part) =>
          part.name.endsWith("workbook.xml.rels")
            ? { ...part, content: String(part.content).replace("worksheets/sheet1.xml", "workbook.xml") }
            : part,
        ),
      }),
    refused: "nothing",
  },
  {
    what: "an XLSX that is an ODS too",
    bytes: () => zipFile({ entries: [...odsParts(odsContent(odsTable({ name: "A", rows: [["x"]] }))), ...parts()] }),
    reads: "Cantine",
  },
  {
    what: "a binary workbook (XLSB)",
    bytes: () => zipFile({ entries: workbookParts([], { kind: "xl/workbook.bin" }) }),
    refused: "wrong-type",
  },
  {
    what: "a sheet that says it has 17 billion cells",
    bytes: () => xlsx(good.replace("<sheetData>", '<dimension ref="A1:XFD1048576"/><sheetData>')),
    reads: "Cantine",
  },
  {
    what: "a merged area over the whole sheet",
    bytes: () =>
      xlsx(worksheet(row(cell("A1", "Cantine")), '<mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells>')),
    reads: "Cantine",
  },
  { what: "a column below the first", bytes: () => reference("@1"), refused: "damaged" },
  { what: "a line below the first", bytes: () => reference("A-1"), refused: "damaged" },
  { what: "a line number of zero", bytes: () => reference("A0"), refused: "damaged" },
  { what: "a string before the first of the list", bytes: () => shared("-1"), refused: "damaged" },
  { what: "a string whose number is a word", bytes: () => shared("length"), refused: "damaged" },
  { what: "a string whose number is infinite", bytes: () => shared("1e400"), refused: "damaged" },
  { what: "EBCDIC", bytes: () => xlsx(good.replace("UTF-8", "IBM037")), refused: "encoding" },
  {
    what: "a character that does not exist",
    bytes: () => xlsx(worksheet(row(cell("A1", "&#x110000;")))),
    refused: "damaged",
  },
  { what: "a comment that never ends", bytes: () => xlsx("<worksheet><!-- "), refused: "damaged" },
  {
    what: "null characters and half a pair, as Excel writes them",
    bytes: () => xlsx(worksheet(row(cell("A1", "Can_x0000_tine_xD800_")))),
    reads: "Cantine",
  },
  {
    what: "a UTF-16 CSV with null characters",
    bytes: () => Buffer.from("\ufeffNom;Finalités\nCan\u0000tine;x\n", "utf16le"),
    refused: "wrong-type",
  },
  {
    what: "a DDE link that would start a program",
    bytes: () =>
      ods(
        odsContent(
          `<table:dde-links><table:dde-link><office:dde-source office:dde-application="cmd" office:dde-topic="/c calc"/><table:table>${line(cantine)}</table:table></table:dde-link></table:dde-links><table:table table:name="A">${line(cantine)}</table:table>`,
        ),
      ),
    reads: "Cantine",
  },
  {
    what: "an ODS sheet that comes from a file of the server",
    bytes: () => table(`<table:table-source xlink:href="file:///etc/passwd"/>${line(cantine)}`),
    reads: "Cantine",
  },
  {
    what: "an ODS area of a billion billion cells",
    bytes: () =>
      table(
        line(
          '<table:table-cell table:number-columns-spanned="999999999" table:number-rows-spanned="999999999"><text:p>Cantine</text:p></table:table-cell>',
        ),
      ),
    reads: "Cantine",
  },
  {
    what: "an ODS of 17 billion empty cells, then one more line",
    bytes: () =>
      table(
        line('<table:table-cell table:number-columns-repeated="16384"/>', ' table:number-rows-repeated="1048576"') +
          line(cantine),
      ),
    refused: "damaged",
  },
  {
    what: "tables in the cells of tables",
    bytes: () => {
      const open = "<table:table><table:table-row><table:table-cell>";
      const close = "</table:table-cell></table:table-row></table:table>";
      return table(
        line(`<table:table-cell><text:p>Cantine</text:p>${open.repeat(60)}${close.repeat(60)}</table:table-cell>`),
      );
    },
    reads: "Cantine",
  },
];
