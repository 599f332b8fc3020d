import type { MadeSheet } from "./workbook-file";
import type { MadeEntry } from "./zip-file";

const NAMESPACES = ["office", "table", "text", "style", "dc"]
  .map((prefix) => `xmlns:${prefix}="urn:oasis:names:tc:opendocument:xmlns:${prefix}:1.0"`)
  .join(" ");
export const ODS_TYPE = "application/vnd.oasis.opendocument.spreadsheet";

const escaped = (text: string) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");

/** The content of an OpenDocument sheet file, from the XML of its tables. */
export const odsContent = (tables: string) =>
  `<?xml version="1.0" encoding="UTF-8"?><office:document-content ${NAMESPACES}><office:automatic-styles>` +
  `<style:style style:name="hid" style:family="table"><style:table-properties table:display="false"/></style:style>` +
  `</office:automatic-styles><office:body><office:spreadsheet>${tables}</office:spreadsheet></office:body></office:document-content>`;

const cellOf = (text: string) =>
  text === ""
    ? "<table:table-cell/>"
    : `<table:table-cell office:value-type="string">${text
        .split("\n")
        .map((line) => `<text:p>${escaped(line)}</text:p>`)
        .join("")}</table:table-cell>`;

export const odsTable = ({ name, rows, hidden }: MadeSheet) =>
  `<table:table table:name="${escaped(name)}"${hidden ? ' table:style-name="hid"' : ""}>${rows
    .map((cells) => `<table:table-row>${cells.map(cellOf).join("")}</table:table-row>`)
    .join("")}</table:table>`;

export const odsParts = (content: string, more: MadeEntry[] = []): MadeEntry[] => [
  { name: "mimetype", content: ODS_TYPE, stored: true },
  { name: "content.xml", content },
  ...more,
];
