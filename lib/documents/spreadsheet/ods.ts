import { strToU8, type Zippable, zipSync } from "fflate";
import type { Sheet, SheetRow } from "./sheets";

/*
 * Written by hand: hucre 1.0 loses the line ends inside a cell, the widths of columns and the language of an ODS.
 * Every text is `office:value-type="string"` with its text in paragraphs: no attribute for a formula is ever written.
 */

const MIME = "application/vnd.oasis.opendocument.spreadsheet";
const DECLARATION = '<?xml version="1.0" encoding="UTF-8"?>\n';
const ODF = "urn:oasis:names:tc:opendocument:xmlns";
const NAMES = [
  `xmlns:office="${ODF}:office:1.0"`,
  `xmlns:table="${ODF}:table:1.0"`,
  `xmlns:text="${ODF}:text:1.0"`,
  `xmlns:style="${ODF}:style:1.0"`,
  `xmlns:fo="${ODF}:xsl-fo-compatible:1.0"`,
  `xmlns:meta="${ODF}:meta:1.0"`,
  'xmlns:dc="http://purl.org/dc/elements/1.1/"',
  'office:version="1.3"',
].join(" ");

const escaped = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");

/** ODF folds runs of spaces into one, and a line end into a space: both have their own marks. */
const paragraph = (line: string): string =>
  `<text:p>${escaped(line).replace(/^ | {2,}/g, (run) => `<text:s text:c="${run.length}"/>`)}</text:p>`;

const cell = (content: string | number, style: string): string =>
  typeof content === "number"
    ? `<table:table-cell table:style-name="${style}" office:value-type="float" office:value="${content}">${paragraph(String(content))}</table:table-cell>`
    : textCell(content, style);

const textCell = (text: string, style: string): string =>
  text === ""
    ? `<table:table-cell table:style-name="${style}"/>`
    : `<table:table-cell table:style-name="${style}" office:value-type="string">${text.split("\n").map(paragraph).join("")}</table:table-cell>`;

const row = ({ cells, head }: SheetRow): string =>
  `<table:table-row>${cells.map((content) => cell(content, head ? "head" : "cell")).join("")}</table:table-row>`;

const table = ({ name, widths, rows }: Sheet): string =>
  [
    `<table:table table:name="${escaped(name)}" table:style-name="sheet">`,
    ...widths.map((width) => `<table:table-column table:style-name="w${width}"/>`),
    ...rows.map(row),
    "</table:table>",
  ].join("");

const CM_PER_CHARACTER = 0.2;

const columnStyle = (width: number): string =>
  `<style:style style:name="w${width}" style:family="table-column"><style:table-column-properties style:column-width="${(width * CM_PER_CHARACTER).toFixed(1)}cm"/></style:style>`;

const cellStyle = (name: string, cellMore: string, text: string): string =>
  `<style:style style:name="${name}" style:family="table-cell"><style:table-cell-properties fo:wrap-option="wrap" style:vertical-align="top"${cellMore}/>${text}</style:style>`;

const styles = (sheets: readonly Sheet[]): string =>
  [
    "<office:automatic-styles>",
    '<style:style style:name="sheet" style:family="table" style:master-page-name="Default"><style:table-properties table:display="true"/></style:style>',
    ...[...new Set(sheets.flatMap(({ widths }) => widths))].map(columnStyle),
    cellStyle("cell", "", ""),
    cellStyle("head", ' fo:background-color="#e6ebf0"', '<style:text-properties fo:font-weight="bold"/>'),
    "</office:automatic-styles>",
  ].join("");

const PAGE = [
  '<office:styles><style:default-style style:family="table-cell"><style:text-properties fo:language="fr" fo:country="FR"/></style:default-style></office:styles>',
  '<office:automatic-styles><style:page-layout style:name="page"><style:page-layout-properties fo:page-width="29.7cm" fo:page-height="21cm" style:print-orientation="landscape" style:scale-to-X="1" style:scale-to-Y="0"/></style:page-layout></office:automatic-styles>',
  '<office:master-styles><style:master-page style:name="Default" style:page-layout-name="page"/></office:master-styles>',
].join("");

const MANIFEST = [
  `<manifest:manifest xmlns:manifest="${ODF}:manifest:1.0" manifest:version="1.3">`,
  `<manifest:file-entry manifest:full-path="/" manifest:media-type="${MIME}"/>`,
  ...["content.xml", "styles.xml", "meta.xml"].map(
    (path) => `<manifest:file-entry manifest:full-path="${path}" manifest:media-type="text/xml"/>`,
  ),
  "</manifest:manifest>",
].join("");

const part = (root: string, inside: string): string =>
  `${DECLARATION}<office:${root} ${NAMES}>${inside}</office:${root}>`;

export function writeOdsFile(title: string, description: string, sheets: readonly Sheet[]): Uint8Array {
  const body = `<office:body><office:spreadsheet>${sheets.map(table).join("")}</office:spreadsheet></office:body>`;
  const meta = `<office:meta><dc:title>${escaped(title)}</dc:title><dc:description>${escaped(description)}</dc:description><dc:language>fr-FR</dc:language></office:meta>`;
  const files: Zippable = {
    mimetype: [strToU8(MIME), { level: 0 }], // first and stored: readers know the file by it
    "content.xml": strToU8(part("document-content", `${styles(sheets)}${body}`)),
    "styles.xml": strToU8(part("document-styles", PAGE)),
    "meta.xml": strToU8(part("document-meta", meta)),
    "META-INF/manifest.xml": strToU8(`${DECLARATION}${MANIFEST}`),
  };
  return zipSync(files, { level: 6 });
}
