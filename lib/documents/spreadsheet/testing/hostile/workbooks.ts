import { ODS_TYPE, odsContent, odsTable } from "../ods-file";
import { columnName, sharedRelation, workbookParts, worksheet, xlsxParts } from "../workbook-file";
import { zipFile } from "../zip-file";
import type { HostileFile } from "./hostile-file";
import { cell, ods, row, xlsx } from "./made";

const good = worksheet(row(cell("A1", "Cantine")));
const vba = { name: "xl/vbaProject.bin", content: "Attribute VB_Name" };

const repeated = (columns: number, rows: number) =>
  odsContent(
    `<table:table table:name="A"><table:table-row table:number-rows-repeated="${rows}"><table:table-cell ` +
      `table:number-columns-repeated="${columns}"><text:p>x</text:p></table:table-cell></table:table-row></table:table>`,
  );

const manyCells = Array.from({ length: 210 }, (_, line) =>
  row(Array.from({ length: 100 }, (_, column) => `<c t="n"><v>${line * 100 + column}</v></c>`).join("")),
).join("");

const shownOften = worksheet(
  Array.from({ length: 150 }, (_, line) =>
    row(Array.from({ length: 100 }, (_, at) => `<c r="${columnName(at)}${line + 1}" t="s"><v>0</v></c>`).join("")),
  ).join(""),
);

export const hostileWorkbooks: HostileFile[] = [
  {
    what: "no sheet behind the workbook",
    bytes: () =>
      zipFile({ entries: workbookParts([{ name: "R", xml: good }]).filter(({ name }) => !name.includes("sheet1")) }),
    refused: "damaged",
  },
  {
    what: "a string that is not in the list",
    bytes: () => xlsx(worksheet('<row><c r="A1" t="s"><v>999999999</v></c></row>')),
    refused: "damaged",
  },
  { what: "a cell beyond the last column", bytes: () => xlsx(worksheet(row(cell("ZZZ1", "x")))), refused: "damaged" },
  { what: "a cell beyond the last line", bytes: () => xlsx(worksheet(row(cell("A9999999", "x")))), refused: "damaged" },
  {
    what: "a line without number",
    bytes: () => xlsx(worksheet('<row r="abc"><c t="n"><v>1</v></c></row>')),
    refused: "damaged",
  },
  {
    what: "two cells at the two ends of the sheet",
    bytes: () => xlsx(worksheet(row(cell("A1", "x") + cell("XFD1048576", "y")))),
    refused: "too-wide",
  },
  {
    what: "a cell a million lines below",
    bytes: () => xlsx(worksheet(row(cell("A1", "Cantine") + cell("B1048576", "Fin")))),
    reads: "Fin",
  },
  {
    what: "a merge of the whole sheet",
    bytes: () =>
      xlsx(worksheet(row(cell("A1", "Cantine")), '<mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells>')),
    reads: "Cantine",
  },
  { what: "21,000 cells", bytes: () => xlsx(worksheet(manyCells)), refused: "too-many-cells" },
  {
    what: "an ODS cell repeated 16 billion times",
    bytes: () => ods(repeated(16_384, 1_000_000)),
    refused: "too-many-cells",
  },
  {
    what: "an ODS line repeated a billion times",
    bytes: () => ods(repeated(1, 1_000_000_000)),
    refused: "too-many-cells",
  },
  {
    what: "an ODS text of a billion spaces",
    bytes: () =>
      ods(
        odsContent(
          '<table:table table:name="A"><table:table-row><table:table-cell><text:p>Cantine<text:s text:c="1000000000"/></text:p></table:table-cell></table:table-row></table:table>',
        ),
      ),
    reads: "Cantine",
  },
  { what: "a repetition below zero", bytes: () => ods(repeated(-5, 1)), refused: "damaged" },
  {
    what: "two thousand ODS sheets",
    bytes: () => ods(odsContent('<table:table table:name="A"/>'.repeat(2000))),
    refused: "too-many-sheets",
  },
  {
    what: "a string of 50,000 signs shown 15,000 times",
    bytes: () =>
      xlsx(shownOften, {
        relations: sharedRelation,
        parts: [
          {
            name: "xl/sharedStrings.xml",
            content: `<sst><si><t>${Array.from({ length: 10_000 }, (_, n) => `${n} `).join("")}</t></si></sst>`,
          },
        ],
      }),
    refused: "too-much-text",
  },
  { what: "a workbook with macros (xlsm)", bytes: () => xlsx(good, { parts: [vba] }), refused: "macros" },
  {
    what: "macros of Excel 4",
    bytes: () => xlsx(good, { parts: [{ name: "xl/macrosheets/sheet1.xml", content: "<a/>" }] }),
    refused: "macros",
  },
  {
    what: "an ODS with a Basic macro",
    bytes: () =>
      ods(odsContent(odsTable({ name: "A", rows: [["x"]] })), [
        { name: "Basic/Standard/Module1.xml", content: "<a/>" },
      ]),
    refused: "macros",
  },
  {
    what: "an ODS under a password",
    bytes: () =>
      ods("x", [
        { name: "META-INF/manifest.xml", content: "<manifest><file-entry><encryption-data/></file-entry></manifest>" },
      ]),
    refused: "encrypted",
  },
  {
    what: "an XLSX that calls an outside workbook",
    bytes: () =>
      zipFile({
        entries: [
          ...xlsxParts([{ name: "R", rows: [["Cantine"]] }]),
          {
            name: "xl/externalLinks/_rels/e.xml.rels",
            content:
              '<Relationships><Relationship Id="r1" Type="x" Target="file:///etc/passwd" TargetMode="External"/></Relationships>',
          },
        ],
      }),
    reads: "Cantine",
  },
  {
    what: "a formula that would run a program",
    bytes: () => xlsx(worksheet('<row><c r="A1" t="str"><f>cmd|\'/c calc\'!A1</f><v>Cantine</v></c></row>')),
    reads: "Cantine",
  },
  { what: "a workbook without any cell", bytes: () => xlsx(worksheet("")), refused: "nothing" },
  {
    what: "a text document (DOCX)",
    bytes: () =>
      zipFile({
        entries: [
          { name: "[Content_Types].xml", content: "<Types/>" },
          { name: "word/document.xml", content: "<document/>" },
        ],
      }),
    refused: "wrong-type",
  },
  {
    what: "a text document (ODT)",
    bytes: () =>
      zipFile({
        entries: [
          { name: "mimetype", content: ODS_TYPE.replace("spreadsheet", "text"), stored: true },
          { name: "content.xml", content: "<a/>" },
        ],
      }),
    refused: "wrong-type",
  },
];
