import { expect, test } from "vitest";
import { readSpreadsheet } from "./read-spreadsheet";
import { read } from "./reader/read.mjs";
import { odsContent, odsParts, odsTable } from "./testing/ods-file";
import { sharedRelation, stylesRelation, workbookParts, worksheet, xlsxParts } from "./testing/workbook-file";
import { zipFile } from "./testing/zip-file";

const ROWS = [
  ["Registre de la commune"],
  [],
  ["Nom", "Finalités"],
  ["État civil", "Tenir les actes\nDélivrer"],
  ["", "x"],
];
const READ = [
  { line: 1, cells: ["Registre de la commune"] },
  { line: 3, cells: ["Nom", "Finalités"] },
  { line: 4, cells: ["État civil", "Tenir les actes\nDélivrer"] },
  { line: 5, cells: ["", "x"] },
];

test("IMP-01 an XLSX and an ODS of the same rows read the same, hidden sheets told apart", async () => {
  const sheets = [
    { name: "Registre", rows: ROWS },
    { name: "Brouillon", rows: [["y"]], hidden: true },
  ];
  const expected = [
    { name: "Registre", hidden: false, rows: READ, merged: [] },
    { name: "Brouillon", hidden: true, rows: [{ line: 1, cells: ["y"] }], merged: [] },
  ];
  const xlsx = await readSpreadsheet(zipFile({ entries: xlsxParts(sheets) }));
  expect(xlsx).toEqual({ ok: true, kind: "xlsx", sheets: expected });
  const ods = await readSpreadsheet(zipFile({ entries: odsParts(odsContent(sheets.map(odsTable).join(""))) }));
  expect(ods).toEqual({ ok: true, kind: "ods", sheets: expected });
});

test("IMP-01 hidden columns are told apart in an XLSX and in an ODS", async () => {
  const xml = worksheet('<row r="1"><c r="A1" t="str"><v>a</v></c><c r="C1" t="str"><v>c</v></c></row>').replace(
    "<sheetData",
    '<cols><col min="2" max="2"/><col min="3" max="16384" hidden="1"/></cols><sheetData',
  );
  const xlsx = await readSpreadsheet(zipFile({ entries: workbookParts([{ name: "R", xml }]) }));
  expect(xlsx).toMatchObject({ ok: true, sheets: [{ hiddenColumns: [2] }] });
  const columns =
    '<table:table-column table:number-columns-repeated="2"/><table:table-column table:visibility="collapse"/>';
  const table = odsTable({ name: "R", rows: [["a", "", "c"]] }).replace(">", `>${columns}`);
  const ods = await readSpreadsheet(zipFile({ entries: odsParts(odsContent(table)) }));
  expect(ods).toMatchObject({ ok: true, sheets: [{ hiddenColumns: [2] }] });
});

test("IMP-01 hidden lines that hold something are told apart in an XLSX and in an ODS", async () => {
  const cell = (at: string) => `<c r="${at}" t="str"><v>a</v></c>`;
  const xml = worksheet(
    `<row r="1">${cell("A1")}</row><row r="2" hidden="1">${cell("A2")}</row><row r="3" hidden="1"/><row r="4" hidden="0">${cell("A4")}</row>`,
  );
  const xlsx = await readSpreadsheet(zipFile({ entries: workbookParts([{ name: "R", xml }]) }));
  expect(xlsx).toMatchObject({ ok: true, sheets: [{ hiddenLines: [2] }] });
  const rows = odsTable({ name: "R", rows: [["a"], ["b"], [""], ["d"]] }).split("<table:table-row>");
  const [before, a, b, empty, d] = rows;
  const table = `${before}<table:table-row>${a}<table:table-row table:visibility="filter" table:number-rows-repeated="2">${b}<table:table-row table:visibility="collapse">${empty}<table:table-row>${d}`;
  const ods = await readSpreadsheet(zipFile({ entries: odsParts(odsContent(table)) }));
  expect(ods).toMatchObject({ ok: true, sheets: [{ hiddenLines: [2, 3] }] });
});

test("IMP-01 an XLSX gives shared strings, days, hours, kept results of formulas and merged areas; errors give nothing", () => {
  const cells = [
    '<c r="A1" t="s"><v>0</v></c>',
    '<c r="B1" s="1"><v>43536</v></c>',
    '<c r="C1" s="2"><v>43536.5</v></c>',
    '<c r="D1"><v>0.30000000000000004</v></c>',
    '<c r="E1" t="str"><f>A1&amp;"x"</f><v>Calculé</v></c>',
    '<c r="F1"><f>1/0</f></c>',
    '<c r="G1" t="e"><f>1/0</f><v>#DIV/0!</v></c>',
    '<c r="H1" t="b"><v>1</v></c>',
    '<c r="I1" s="3"><v>75</v></c>',
    '<c r="J1" s="4"><v>0.03125</v></c>',
    '<c r="K1" s="5"><v>1.0625</v></c>',
    '<c r="L1" s="6"><v>0.5</v></c>',
  ];
  const styles =
    '<styleSheet><numFmts><numFmt numFmtId="164" formatCode="dd/mm/yyyy"/><numFmt numFmtId="165" formatCode="0&quot; jours&quot;"/><numFmt numFmtId="166" formatCode="[h]:mm"/><numFmt numFmtId="167" formatCode="0.0&quot; h&quot;"/></numFmts>' +
    '<cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="165"/><xf numFmtId="20"/><xf numFmtId="166"/><xf numFmtId="167"/></cellXfs></styleSheet>';
  const strings =
    "<sst><si><r><t>Gestion de </t></r><r><t>l’état_x000D_\ncivil</t></r><rPh><t>non</t></rPh></si></sst>";
  const parts = workbookParts(
    [
      {
        name: "R",
        xml: worksheet(`<row r="1">${cells.join("")}</row>`, '<mergeCells><mergeCell ref="A1:C40"/></mergeCells>'),
      },
    ],
    {
      relations: sharedRelation + stylesRelation,
      parts: [
        { name: "xl/sharedStrings.xml", content: strings },
        { name: "xl/styles.xml", content: styles },
      ],
    },
  );
  const [sheet] = read(zipFile({ entries: parts })).sheets;
  expect(sheet?.rows[0]?.cells).toEqual([
    "Gestion de l’état\ncivil",
    "2019-03-12",
    "2019-03-12",
    "0.3",
    "Calculé",
    "",
    "",
    "VRAI",
    "75",
    "0:45",
    "25:30",
    "0.5",
  ]);
  expect(sheet?.merged).toEqual([{ top: 1, left: 0, bottom: 1, right: 2 }]);
});

test("IMP-01 an ODS gives days, repeated and merged cells, spaces and line ends, without its comments", () => {
  const xml = `<table:table table:name="R"><table:table-row table:number-rows-repeated="3"><table:table-cell/></table:table-row>
    <table:table-row><table:table-cell office:value-type="date" office:date-value="2019-03-12"><text:p>12/03/19</text:p></table:table-cell>
    <table:table-cell table:number-columns-repeated="2"><text:p>a<text:s text:c="2"/>b<text:line-break/>c</text:p><text:p>d</text:p></table:table-cell>
    <table:table-cell table:number-columns-spanned="2"><office:annotation><text:p>commentaire</text:p></office:annotation><text:p>e</text:p></table:table-cell>
    <table:covered-table-cell><text:p>caché</text:p></table:covered-table-cell>
    <table:table-cell table:formula="of:=1/0" office:value-type="string"><text:p>#DIV/0!</text:p></table:table-cell>
    <table:table-cell table:number-columns-repeated="16000"/></table:table-row></table:table>`;
  const [sheet] = read(zipFile({ entries: odsParts(odsContent(xml)) })).sheets;
  expect(sheet?.rows).toEqual([{ line: 4, cells: ["2019-03-12", "a  b\nc\nd", "a  b\nc\nd", "e"] }]);
  expect(sheet?.merged).toEqual([{ top: 4, left: 3, bottom: 4, right: 3 }]);
});

const CSV = 'Nom;Finalités\nÉtat civil…;"Tenir, délivrer\nMentions"\n\nL’œuvre;"dit ""x"""\n';
const bytesOfWindows = Buffer.from(
  CSV.replaceAll("…", "\u0085").replaceAll("’", "\u0092").replaceAll("œ", "\u009c"),
  "latin1",
);
const CSV_ROWS = [
  { line: 1, cells: ["Nom", "Finalités"] },
  { line: 2, cells: ["État civil…", "Tenir, délivrer\nMentions"] },
  { line: 5, cells: ["L’œuvre", 'dit "x"'] },
];

test.each([
  ["UTF-8", Buffer.from(CSV)],
  ["UTF-8 with its mark", Buffer.from(`\ufeff${CSV}`)],
  ["Windows-1252", bytesOfWindows],
  ["UTF-16 with its mark", Buffer.from(`\ufeff${CSV}`, "utf16le")],
  ["CRLF", Buffer.from(CSV.replaceAll("\n", "\r\n"))],
  ["a told separator", Buffer.from(`sep=;\n${CSV}`)],
])("IMP-01 a CSV in %s gives its rows with the lines of a text editor", (name, bytes) => {
  const shift = name === "a told separator" ? 1 : 0;
  expect(read(bytes).sheets[0]?.rows).toEqual(CSV_ROWS.map((row) => ({ ...row, line: row.line + shift })));
});

test.each([",", "\t", ";"])("IMP-01 a CSV is cut at %j even when its cells hold the other separators", (sign) => {
  const quoted = (cell: string) => `"${cell}"`;
  const rows = [
    ["Nom", "Objectif", "Données"],
    ["Cantine", "Inscrire; facturer, relancer", "Nom, prénom; classe"],
    ["Paie", "Payer, déclarer", "RIB"],
  ];
  const text = rows.map((cells) => cells.map(quoted).join(sign)).join("\n");
  expect(read(Buffer.from(text)).sheets[0]?.rows.map(({ cells }) => cells)).toEqual(rows);
});
