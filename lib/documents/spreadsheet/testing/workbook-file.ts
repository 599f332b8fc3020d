import type { MadeEntry } from "./zip-file";

const escaped = (text: string) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");

export type MadeSheet = {
  name: string;
  rows: readonly (readonly string[])[];
  hidden?: boolean;
  /** « A1:C1 » */
  merged?: readonly string[];
};

export const columnName = (index: number): string =>
  index < 26
    ? String.fromCharCode(65 + index)
    : columnName(Math.floor(index / 26) - 1) + String.fromCharCode(65 + (index % 26));

const CELLS = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";

const relation = (id: string, type: string, target: string) =>
  `<Relationship Id="${id}" Type="${RELATIONS}/${type}" Target="${target}"/>`;
const relationships = (inside: string) =>
  `<?xml version="1.0" encoding="UTF-8"?><Relationships xmlns="${PACKAGE}/relationships">${inside}</Relationships>`;

export const worksheet = (rows: string, after = "") =>
  `<?xml version="1.0" encoding="UTF-8"?><worksheet xmlns="${CELLS}"><sheetData>${rows}</sheetData>${after}</worksheet>`;

const rowsOf = (rows: MadeSheet["rows"]) =>
  rows
    .map((cells, line) => {
      const written = cells.map((text, column) =>
        text === ""
          ? ""
          : `<c r="${columnName(column)}${line + 1}" t="inlineStr"><is><t xml:space="preserve">${escaped(text)}</t></is></c>`,
      );
      return `<row r="${line + 1}">${written.join("")}</row>`;
    })
    .join("");

const mergesOf = (merged: readonly string[] = []) =>
  merged.length === 0 ? "" : `<mergeCells>${merged.map((ref) => `<mergeCell ref="${ref}"/>`).join("")}</mergeCells>`;

/** The parts of an XLSX workbook whose sheets are given as XML, with more relations and parts when asked. */
export function workbookParts(
  sheets: readonly { name: string; hidden?: boolean | undefined; xml: string }[],
  more: { relations?: string; parts?: MadeEntry[]; kind?: string } = {},
): MadeEntry[] {
  const listed = sheets.map(
    ({ name, hidden }, index) =>
      `<sheet name="${escaped(name)}" sheetId="${index + 1}"${hidden ? ' state="hidden"' : ""} r:id="r${index + 1}"/>`,
  );
  const targets = sheets.map((_, index) => relation(`r${index + 1}`, "worksheet", `worksheets/sheet${index + 1}.xml`));
  return [
    {
      name: "[Content_Types].xml",
      content: `<Types xmlns="${PACKAGE}/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>`,
    },
    { name: "_rels/.rels", content: relationships(relation("r1", "officeDocument", more.kind ?? "xl/workbook.xml")) },
    {
      name: "xl/workbook.xml",
      content: `<workbook xmlns="${CELLS}" xmlns:r="${RELATIONS}"><sheets>${listed.join("")}</sheets></workbook>`,
    },
    { name: "xl/_rels/workbook.xml.rels", content: relationships(targets.join("") + (more.relations ?? "")) },
    ...sheets.map(({ xml }, index) => ({ name: `xl/worksheets/sheet${index + 1}.xml`, content: xml })),
    ...(more.parts ?? []),
  ];
}

export const sharedRelation = relation("rs", "sharedStrings", "sharedStrings.xml");
export const stylesRelation = relation("ry", "styles", "styles.xml");

export const xlsxParts = (sheets: readonly MadeSheet[]): MadeEntry[] =>
  workbookParts(
    sheets.map(({ name, hidden, rows, merged }) => ({ name, hidden, xml: worksheet(rowsOf(rows), mergesOf(merged)) })),
  );
